using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Accounts.Connecting;

/// <summary>The steps of connecting as the API tells them.</summary>
public sealed class ConnectionAnswers(NetworkCatalogue networks, InboxAddress address)
{
    /// <summary>The page of the inbox to which networks send the browser back. Registered there, so never changed.</summary>
    internal static Uri ReturnTo(Uri inbox) => new(inbox, "/accounts/consent");

    internal IResult Of(ConnectStep step, HttpRequest request)
    {
        var answer = step switch
        {
            ConnectStep.Done done => new ConnectionAnswer(ConnectionState.Connected)
            {
                AccountId = done.Account.Id.Value,
                Handle = done.Account.Handle,
                Words = done.Warning,
                Made = [.. done.Made.OrderBy(made => made.Key).Select(made => new MadeSecret(made.Key, made.Value))],
                HookUrl = networks[done.Account.Network].Abilities.Webhooks ? new Uri(address.Of(request), $"/hooks/{done.Account.Id}").AbsoluteUri : null,
            },
            ConnectStep.Wrong wrong => new ConnectionAnswer(ConnectionState.Wrong) { Problems = [.. wrong.Problems.Select(pair => new FieldComplaint(pair.Key, pair.Value))] },
            ConnectStep.Refused refused => new ConnectionAnswer(ConnectionState.Refused) { Words = refused.Words, Missing = refused.Missing },
            ConnectStep.Consent consent => new ConnectionAnswer(ConnectionState.Consent) { ConsentUrl = consent.Address.AbsoluteUri },
            ConnectStep.Choose choose => new ConnectionAnswer(ConnectionState.Choose) { Ticket = choose.Ticket, Question = choose.Question, Options = choose.Options },
            ConnectStep.Over => new ConnectionAnswer(ConnectionState.Over),
            _ => throw new UnreachableException($"A step nobody mapped: {step.GetType().Name}"),
        };
        return Results.Json(answer, ApiJson.Web.ConnectionAnswer);
    }
}

internal enum ConnectionState { Connected, Wrong, Refused, Consent, Choose, Over }

internal sealed record ConnectionAnswer(ConnectionState State)
{
    public string? AccountId { get; init; }
    public string? Handle { get; init; }

    /// <summary>Why it was refused; of a connected account, what the network does not let us see.</summary>
    public Wording? Words { get; init; }
    public ImmutableArray<string> Missing { get; init; } = [];
    public ImmutableArray<FieldComplaint> Problems { get; init; } = [];
    public string? ConsentUrl { get; init; }
    public string? Ticket { get; init; }
    public Wording? Question { get; init; }
    public ImmutableArray<ConnectOption> Options { get; init; } = [];
    public ImmutableArray<MadeSecret> Made { get; init; } = [];
    public string? HookUrl { get; init; }

    /// <summary>A record prints its members; some are secrets.</summary>
    public override string ToString() => $"{State}";
}

internal sealed record FieldComplaint(string Field, FieldProblem Problem);

internal sealed record MadeSecret(string Name, string Value);
