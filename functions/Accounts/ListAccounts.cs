using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

public sealed class ListAccounts(AccountsTable accounts, NetworkCatalogue networks, InboxAddress address, TimeProvider time)
{
    [Function(nameof(ListAccounts))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/accounts")] HttpRequest request, CancellationToken cancellation)
    {
        var stored = await accounts.ReadAll(cancellation);
        var inbox = address.Of(request);
        return Results.Json(
            new AccountsAnswer([.. stored.Select(account => AccountItem.Of(account, networks, time.GetUtcNow()))], ConnectionAnswers.ReturnTo(inbox).AbsoluteUri, new Uri(inbox, "/hooks/").AbsoluteUri),
            ApiJson.Web.AccountsAnswer);
    }
}

/// <param name="ConsentReturn">What to register with a network as the address to which it sends the browser back.</param>
/// <param name="Hooks">Before an account's id: where its network delivers.</param>
internal sealed record AccountsAnswer(ImmutableArray<AccountItem> Accounts, string ConsentReturn, string Hooks);
