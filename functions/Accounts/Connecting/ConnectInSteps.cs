using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Security;
using SocialInbox.Sla;

namespace SocialInbox.Accounts.Connecting;

/// <summary>
/// Connects an account with the person who wants it: from the form, over consent at the network where it has that, and a choice where
/// there is one, to the account. What waits in between belongs to this person, can be used once, and ends by itself.
/// </summary>
public sealed class ConnectInSteps(NetworkCatalogue networks, AccountsTable accounts, ConnectAccount connect, CredentialVault vault, PendingConnections pending, OAuthExchange exchange)
{
    internal async Task<ConnectStep> Begin(ConnectWish wish, IReadOnlyDictionary<string, string> entered, Person person, Uri redirect, CancellationToken cancellation)
    {
        var network = networks[wish.Network];
        if (wish.Again is { } again && await accounts.Find(again, cancellation) is { } before && before.Account.Network == wish.Network)
            entered = EnteredAgain.With(entered, network.Form, before.Account, await vault.Find(again, cancellation));
        var entry = network.Form.Read(entered);
        if (entry is ConnectEntry.Wrong wrong) return new ConnectStep.Wrong(wrong.Problems);
        var request = ((ConnectEntry.Complete)entry).Request;
        if (network is not IOAuthNetwork oauth || request.Secrets.ContainsKey(SecretNames.AccessToken))
            return await Connect(new PendingConnection(person.Id, wish, EnteredRequest.Of(request)), person, cancellation);
        if (!request.Secrets.ContainsKey(SecretNames.ClientId) && network.Form.Fields.Any(field => field.Name == SecretNames.ClientId))
            return new ConnectStep.Wrong(ImmutableDictionary<string, FieldProblem>.Empty.Add(SecretNames.ClientId, FieldProblem.Missing));

        var plan = oauth.Plan(request);
        var verifier = plan.Pkce ? ConsentAddress.NewVerifier() : null;
        var state = await pending.Put(new PendingConnection(person.Id, wish, EnteredRequest.Of(request)) { Verifier = verifier, Redirect = redirect }, cancellation);
        return new ConnectStep.Consent(ConsentAddress.Of(plan, request, redirect, state, verifier));
    }

    /// <summary>The network sent the person back with a code.</summary>
    internal async Task<ConnectStep> Consented(string state, string code, Person person, CancellationToken cancellation)
    {
        if (await pending.Take(state, person.Id, cancellation) is not { Redirect: { } redirect } waiting || networks[waiting.Wish.Network] is not IOAuthNetwork network)
            return new ConnectStep.Over();
        var plan = network.Plan(waiting.Request.With(null));
        try
        {
            var came = new OAuthCode(code, redirect, waiting.Verifier);
            var grant = plan.Redemption is { } own ? await own(came, cancellation) : await exchange.Redeem(plan, came, waiting.Request.Secrets);
            var request = waiting.Request with { Secrets = OAuthTokens.Keep(waiting.Request.Secrets, grant) };
            return await Connect(waiting with { Request = request, Grant = grant, Redirect = null, Verifier = null }, person, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectStep.Refused(Wording.Of(failed.Failure.Words), []);
        }
    }

    /// <summary>The person, or the network, said no: nothing waits any more.</summary>
    internal async Task<ConnectStep> Declined(string state, string words, Person person, CancellationToken cancellation) =>
        await pending.Take(state, person.Id, cancellation) is null ? new ConnectStep.Over() : new ConnectStep.Refused(Wording.Of(words), []);

    internal async Task<ConnectStep> Chosen(string ticket, string choice, Person person, CancellationToken cancellation)
    {
        if (await pending.Take(ticket, person.Id, cancellation) is not { } waiting || !waiting.Choices.Contains(choice)) return new ConnectStep.Over();
        var request = waiting.Request with { Settings = waiting.Request.Settings.SetItem(ConnectRequest.Choice, choice) };
        return await Connect(waiting with { Request = request, Choices = [] }, person, cancellation);
    }

    private async Task<ConnectStep> Connect(PendingConnection wanted, Person person, CancellationToken cancellation)
    {
        var before = wanted.Wish.Again is { } again ? await accounts.Find(again, cancellation) : null;
        var request = wanted.Request.With(wanted.Grant);
        var account = new NewAccount(wanted.Wish.Network, request, PolicyOf(wanted.Wish, before?.Account.Policy), before?.Account.Practice ?? false)
        {
            By = new Actor(person.Id, person.Name),
            Again = wanted.Wish.Again,
        };
        return await connect.Connect(account, cancellation) switch
        {
            ConnectedAccount.Connected connected => new ConnectStep.Done(connected.Account, connected.Made, connected.Warning),
            ConnectedAccount.Refused refused => new ConnectStep.Refused(refused.Words, refused.Missing),
            ConnectedAccount.Choose choose => new ConnectStep.Choose(
                await pending.Put(wanted with { Choices = [.. choose.Options.Select(option => option.Value)] }, cancellation), choose.Question, choose.Options),
            var other => throw new System.Diagnostics.UnreachableException($"An outcome nobody mapped: {other.GetType().Name}"),
        };
    }

    /// <summary>As entered; else as before.</summary>
    private static ResponsePolicy PolicyOf(ConnectWish wish, ResponsePolicy? before) => wish.TargetMinutes is { } target
        ? new ResponsePolicy(1, TimeSpan.FromMinutes(target), TimeSpan.FromMinutes(wish.WarnMinutes ?? target / 4))
        : before ?? ResponsePolicy.Default;
}
