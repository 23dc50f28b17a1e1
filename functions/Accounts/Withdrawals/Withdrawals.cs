using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Accounts.Withdrawals;

/// <summary>Somebody withdrew on a network from the app by which an account is connected. <paramref name="Signed"/>: the network's own words, the same each time it repeats them.</summary>
public sealed record Withdrawal(StoredAccount Account, INetwork Network, SignedWithdrawal By, string Signed)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The account's own person took away what it is connected by: without them nothing of it can be read any more. What was signed before it was last connected, or does
    /// not say when, is no reason to let it go: a request can be repeated by whoever saw it.
    /// </summary>
    public bool EndsAccount => Account.Account.AuthorIds.Contains(By.UserId) && By.At > Account.ConnectedAt - Second;

    public Actor Actor => new($"network-{Network.Name}", Network.DisplayName);

    /// <summary>A record prints its members; one is signed.</summary>
    public override string ToString() => $"withdrawal from {Account.Account.Id}";
}

/// <summary>Takes what a network signed: verified with the app's secret before anything is done.</summary>
public sealed class Withdrawals(AccountsTable accounts, NetworkCatalogue networks, WebhookSecret secrets, ConnectAccount connect, PollOutOfTurn poll)
{
    private const string Field = "signed_request";

    /// <returns>The withdrawal, or what the network is answered instead.</returns>
    public async Task<(Withdrawal? Withdrawal, IResult? Refused)> Read(HttpRequest request, string accountId, CancellationToken cancellation)
    {
        if (!AccountId.TryParse(accountId, out var id) || await accounts.Find(id, cancellation) is not { } stored) return (null, Results.NotFound());
        if (!networks.TryGet(stored.Account.Network, out var network) || network is not ITellsOfWithdrawals tells) return (null, Results.NotFound());
        if (await RawBody.Read(request, cancellation) is not { } body) return (null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        if (await secrets.Find(stored, cancellation) is not { } secret) return (null, Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        var signed = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).GetValueOrDefault(Field).ToString();
        return tells.WithdrawnBy(signed, secret) is { } by
            ? (new Withdrawal(stored, network, by, signed), null)
            : (null, Results.StatusCode(StatusCodes.Status401Unauthorized));
    }

    /// <summary>Lets the account go when it was its own person who withdrew; else looks at once whether it can still be read, so that people hear of it when not.</summary>
    public Task Follow(Withdrawal withdrawal, CancellationToken cancellation) => withdrawal.EndsAccount
        ? connect.Disconnect(withdrawal.Account.Account.Id, withdrawal.Actor, cancellation)
        : poll.Run(withdrawal.Account, withdrawal.Network, cancellation);
}
