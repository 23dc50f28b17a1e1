using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Rules;
using SocialInbox.Schedule;
using SocialInbox.Sla;
using SocialInbox.Worklist;

namespace SocialInbox.Escalation;

/// <summary>
/// What must not go unnoticed: steps that fired and nobody acknowledged, accounts that nobody can read or soon can read no more, messages that failed, our own
/// standstill, whatever else makes us blind until somebody takes note. The steps are those of the conversations due first, as many as fit one page of each list: putting one aside hides nothing.
/// </summary>
public sealed class ShowBanner(
    WorklistTable worklist, AccountsTable accounts, NetworkCatalogue networks, InboundTable inbound, RecordPoison poison, AlarmTable alarms, BrokenRules rules, TimeProvider time)
{
    private const int PageSize = 100;

    [Function(nameof(ShowBanner))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/banner")] HttpRequest request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var open = worklist.ReadPage(ListWorklist.Team, ConversationState.Open, now, PageSize, null, cancellation);
        var parked = worklist.ReadPage(ListWorklist.Team, ConversationState.Parked, now, PageSize, null, cancellation);
        var snoozed = worklist.ReadPage(ListWorklist.Team, ConversationState.Snoozed, now, PageSize, null, cancellation);
        var stored = accounts.ReadAll(cancellation);
        var failed = poison.Count(cancellation);
        var unreadable = inbound.ListUnreadable(ListUnreadable.Most, cancellation);
        var raised = alarms.ReadAll(cancellation);
        var broken = rules.Read(cancellation);
        await Task.WhenAll(open, parked, snoozed, stored, failed, unreadable, raised, broken);
        var (alarming, rounds) = await raised;
        var answer = new BannerAnswer(
            [.. (await open).Rows.Concat((await parked).Rows).Concat((await snoozed).Rows).SelectMany(row => EscalationItem.Of(row.Item))], [.. (await stored).SelectMany(account => Blind(account, now))],
            [.. (await stored).SelectMany(account => Expiring(account, now))], await failed, (await unreadable).Count, rounds.StoodStillSince(now),
            [.. alarming.Where(stored => stored.Alarm.EndedAt is null).Select(stored => AlarmView.Of(stored.Alarm)).Where(alarm => alarm.AcknowledgedBy is null)],
            await broken);
        return Results.Json(answer, ApiJson.Web.BannerAnswer);
    }

    private IEnumerable<BlindItem> Blind(StoredAccount stored, DateTimeOffset now) => Blindness.Of(stored, networks, now) is { } blindness
        ? [new BlindItem(stored.Account.Id.Value, stored.Account.DisplayName, blindness.Since, blindness.Words, blindness.Kind)]
        : [];

    /// <summary>Not yet blind, but soon: one that is blind already is shown as that.</summary>
    private IEnumerable<ExpiringItem> Expiring(StoredAccount stored, DateTimeOffset now) =>
        stored.Health.Credentials?.Expiring(now) is { } expiring && Blindness.Of(stored, networks, now) is null
            ? [new ExpiringItem(stored.Account.Id.Value, stored.Account.DisplayName, expiring.EndsAt, expiring.DaysLeft, expiring.Problem)]
            : [];
}

internal sealed record BannerAnswer(
    ImmutableArray<EscalationItem> Escalations, ImmutableArray<BlindItem> Blind, ImmutableArray<ExpiringItem> Expiring, int Poison, int Unreadable, DateTimeOffset? StandsStillSince,
    ImmutableArray<AlarmView> Alarms, ImmutableArray<BrokenRule> Rules);

internal sealed record EscalationItem(string ConversationId, StepId Step, StepKind Kind, DateTimeOffset At, string CustomerName, string AccountName, string Excerpt)
{
    public static IEnumerable<EscalationItem> Of(WorklistItem item) => item.Escalations.IsDefaultOrEmpty ? [] :
        item.Escalations.Select(step => new EscalationItem(item.ConversationId.Value, step.Step, step.Kind, step.At, item.CustomerName, item.AccountName, item.Excerpt));
}

internal sealed record BlindItem(string AccountId, string AccountName, DateTimeOffset Since, Wording Words, ReadState Kind);

internal sealed record ExpiringItem(string AccountId, string AccountName, DateTimeOffset EndsAt, int DaysLeft, string? Problem);
