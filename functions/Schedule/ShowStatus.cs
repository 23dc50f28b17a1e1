using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist;

namespace SocialInbox.Schedule;

/// <summary>How the inbox is doing, at a glance. Looks through the thousand open conversations that are due first.</summary>
public sealed class ShowStatus(WorklistTable worklist, AccountsTable accounts, NetworkCatalogue networks, Heartbeat heartbeat, TimeProvider time)
{
    [Function(nameof(ShowStatus))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/status")] HttpRequest request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var page = await worklist.ReadPage(ListWorklist.Team, ConversationState.Open, now, Count.Most, null, cancellation);
        var open = page.Rows.Select(row => row.Item).ToList();
        var counts = new StatusCounts(
            new Count(page.Continuation is null ? open.Count : Count.Most + 1),
            new Count(await worklist.Count(ListWorklist.Team, ConversationState.Parked, now, cancellation)),
            new Count(await worklist.Count(ListWorklist.Team, ConversationState.Snoozed, now, cancellation)),
            new Count(open.Count(item => item.WarnAt <= now && item.DueAt > now)),
            new Count(open.Count(item => item.DueAt <= now)),
            new Count(await worklist.Count(ListWorklist.Team, ConversationState.Filtered, now, cancellation)));
        var oldest = open.Where(item => item.PendingPosts > 0).MinBy(item => item.WaitingSince);
        var answer = new StatusAnswer(
            [.. (await accounts.ReadAll(cancellation)).Select(account => AccountItem.Of(account, networks, now))],
            counts,
            oldest is null ? null : new OldestUnanswered(oldest.ConversationId.Value, oldest.WaitingSince),
            (await heartbeat.Read(cancellation)).EndedAt);
        return Results.Json(answer, ApiJson.Web.StatusAnswer);
    }
}

internal sealed record StatusAnswer(ImmutableArray<AccountItem> Accounts, StatusCounts Counts, OldestUnanswered? OldestUnanswered, DateTimeOffset? Heartbeat);

internal sealed record StatusCounts(Count Open, Count Parked, Count Snoozed, Count AtRisk, Count Breached, Count Filtered);

internal sealed record OldestUnanswered(string ConversationId, DateTimeOffset Since);
