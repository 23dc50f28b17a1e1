using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

public sealed class ListAccounts(AccountsTable accounts, NetworkCatalogue networks)
{
    [Function(nameof(ListAccounts))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/accounts")] HttpRequest request, CancellationToken cancellation)
    {
        var stored = await accounts.ReadAll(cancellation);
        return Results.Json(new AccountsAnswer([.. stored.Select(account => AccountItem.Of(account, networks))]), ApiJson.Web.AccountsAnswer);
    }
}

internal sealed record AccountsAnswer(ImmutableArray<AccountItem> Accounts);
