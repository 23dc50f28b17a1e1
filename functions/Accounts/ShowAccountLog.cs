using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Accounts;

/// <summary>Who connected and disconnected accounts, the last hundred times.</summary>
public sealed class ShowAccountLog(AccountLog log)
{
    private const int Most = 100;

    [Function(nameof(ShowAccountLog))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/account-log")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new AccountLogAnswer(await log.Newest(Most, cancellation)), ApiJson.Web.AccountLogAnswer);
}

internal sealed record AccountLogAnswer(ImmutableArray<AccountLogEntry> Entries);
