using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;

namespace SocialInbox.Intake;

/// <summary>What arrived and nobody understood: never dropped, so that a person can look and have it read again.</summary>
public sealed class ListUnreadable(InboundTable inbound)
{
    internal const int Most = 100;

    [Function(nameof(ListUnreadable))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/unreadable")] HttpRequest request, CancellationToken cancellation)
    {
        var items = await inbound.ListUnreadable(Most, cancellation);
        var shown = items.OrderByDescending(item => item.ReceivedAt).Select(item => new UnreadableShown(item.Id.Value, item.Account.Value, item.ReceivedAt, item.Problem, item.RawStart));
        return Results.Json(new UnreadableAnswer([.. shown]), ApiJson.Web.UnreadableAnswer);
    }
}

internal sealed record UnreadableAnswer(ImmutableArray<UnreadableShown> Items);

internal sealed record UnreadableShown(string Id, string AccountId, DateTimeOffset ReceivedAt, string Problem, string Raw);
