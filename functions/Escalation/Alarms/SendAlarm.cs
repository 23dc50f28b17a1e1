using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Escalation.Links;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Alarms;

/// <summary>Tells one recipient of one rung of an alarm: at the first place that takes it, at least once and always under the same id.</summary>
public sealed class SendAlarm(AlarmTable alarms, ReachTable reaches, Courier courier, EscalationOptions options, AcknowledgeLinks links, OutboxQueue outbox, TimeProvider time)
{
    public async Task Run(OutboxMessage.Alarm message, CancellationToken cancellation)
    {
        if (await alarms.Find(message.AlarmId, cancellation) is not { Alarm: var alarm }) return;
        var now = time.GetUtcNow();
        if (Ahead(alarm, message) is not { } ahead || ahead.At > now) return;
        var reach = await reaches.Read(cancellation);
        if (alarm.IsOver(ahead.Step))
        {
            var target = ahead.Notice.Target?.Split(':')[0] is { } id ? reach.Target(id) : null;
            var delivery = target is null ? new Delivery.Taken() : await courier.Resolve(target, ahead.Step.Id.Value, cancellation);
            var plan = NoticePlan.After(delivery, ahead.Notice.Attempt + 1, hasNext: false, now);
            await Settle(message, plan.State == NoticeState.Pending ? plan with { State = NoticeState.Delivered, StaysOpen = true } : plan with { State = NoticeState.Resolved, StaysOpen = false }, ahead.Notice.Target);
            return;
        }

        var hops = HopsFor(alarm, ahead, reach, now);
        if (hops.IsEmpty)
        {
            await Settle(message, new NoticePlan(NoticeState.Failed, null), null);
            return;
        }

        var told = await courier.Bring(reach, hops[0], language => Of(alarm, ahead.Step, hops[0], language), cancellation);
        await Settle(message, NoticePlan.After(told, ahead.Notice.Attempt + 1, hops.Length > 1, now), hops[0].Key);
    }

    /// <summary>The next places to try.</summary>
    internal static ImmutableArray<Hop> HopsFor(Alarm alarm, NoticeAhead ahead, Reach reach, DateTimeOffset now) =>
        [.. reach.HopsTo(ahead.Notice.To, alarm.Team, null, now).Where(hop => !ahead.Notice.GivenUp.Contains(hop.Key)).Take(2)];

    internal static NoticeAhead? Ahead(Alarm alarm, OutboxMessage.Alarm message) => alarm.NoticesAhead().FirstOrDefault(ahead => ahead.Step.Id.Value == message.StepId && ahead.Number == message.Number);

    /// <param name="digest">That told it.</param>
    internal async Task Settle(OutboxMessage.Alarm message, NoticePlan plan, string? target, string? digest = null)
    {
        // What was told is noted even while the app is being stopped, and when the alarm ended meanwhile: an incident that it left open is closed then.
        var settled = await alarms.Change(
            message.AlarmId,
            alarm => alarm.With(new StepId(message.StepId), message.Number, notice =>
                plan.GiveUp ? notice.MayLeave(target!) ? notice with { GivenUp = notice.GivenUp.Add(target!), Attempt = 0, NotBefore = plan.NotBefore, Target = null, Digest = null } : null
                : notice.Takes(plan.State, plan.StaysOpen) ? notice with { State = plan.State, Attempt = notice.Attempt + 1, NotBefore = plan.NotBefore, Target = target ?? notice.Target, StaysOpen = plan.StaysOpen, Digest = digest ?? notice.Digest }
                : null),
            CancellationToken.None);
        if (settled && digest is null && plan.NotBefore is { } next) await outbox.Send(message, CancellationToken.None, after: next - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : null);
    }

    private Message Of(Alarm alarm, FiredStep step, Hop hop, string language)
    {
        var body = AlarmBody.Of(alarm, step);
        return new Message(
            step.Id.Value, alarm.Kind is SignalKind.CredentialsExpire or SignalKind.UnusualSilence or SignalKind.ThrottledForLong ? Urgency.Warning : Urgency.Critical, language,
            AlarmWords.Title(alarm.AccountName, alarm.Kind, language),
            [.. new[] { AlarmWords.Detail(alarm.Kind, alarm.Detail, language), AlarmWords.ToDo(alarm.Kind, language), Since(alarm, hop, language) }.Where(line => line.Length > 0)],
            alarm.Since, hop.Person?.Email, options.Inbox, links.For(alarm.Id, step.Id, hop), JsonSerializer.SerializeToElement(body, AlarmBodyJson.Default.AlarmBody));
    }

    private static string Since(Alarm alarm, Hop hop, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{(language == "de" ? "Seit" : "Since")} {Words.Instant(alarm.Since, language, hop.Person?.Zone ?? "UTC")}");
}

/// <summary>What an alarm says to programs.</summary>
internal sealed record AlarmBody(string Id, string Event, string? AccountId, SignalKind Kind, DateTimeOffset Since, string Words, string ToDo, string? Rung, int Repeat)
{
    public static AlarmBody Of(Alarm alarm, FiredStep step) =>
        new(step.Id.Value, "blind", alarm.Account, alarm.Kind, alarm.Since, alarm.Detail, AlarmWords.ToDo(alarm.Kind, "en"), step.Rung, step.Repeat);
}

/// <summary>Many alarms at once. Each has its own id, which it would have had alone.</summary>
internal sealed record AlarmDigestBody(string Id, string Event, ImmutableArray<AlarmBody> Alarms);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AlarmBody))]
[JsonSerializable(typeof(AlarmDigestBody))]
internal sealed partial class AlarmBodyJson : JsonSerializerContext;
