using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Alarms;

/// <summary>Tells many alarms with one message. Each is noted as gathered in it before it is sent, and as told by it after.</summary>
public sealed class SendAlarmDigest(AlarmTable alarms, ReachTable reaches, Courier courier, SendAlarm single, EscalationOptions options, OutboxQueue outbox, TimeProvider time)
{
    private const int MostShown = 20;

    public async Task Run(OutboxMessage.AlarmDigest digest, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var reach = await reaches.Read(cancellation);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var message in digest.Entries)
        {
            if (await Gather(message, digest, reach, now, cancellation) is { } entry) entries.Add(entry);
        }

        if (entries.Count == 0) return;
        var told = entries.ToImmutable();
        var hop = Digests.Shared([.. told.Select(entry => entry.Hop)]);
        var delivery = await courier.Bring(reach, hop, language => Of(digest.Id, told, hop, language), cancellation);

        // An incident of many alarms is over when people say so: none of them alone ends it.
        var tried = told.Select(entry => (Entry: entry, Plan: NoticePlan.After(delivery, entry.Ahead.Notice.Attempt + 1, entry.HasNext, now) with { StaysOpen = false })).ToList();
        var again = tried.Where(one => one.Plan is { State: NoticeState.Pending, GiveUp: false }).Max(one => one.Plan.NotBefore);
        foreach (var (entry, plan) in tried)
            await single.Settle(entry.Message, plan is { State: NoticeState.Pending, GiveUp: false } ? plan with { NotBefore = again + Digests.Rest } : plan, entry.Hop.Key, digest.Id);
        if (again is { } at) await outbox.Send(digest, CancellationToken.None, after: at - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : null);
    }

    private async Task<Entry?> Gather(OutboxMessage.Alarm message, OutboxMessage.AlarmDigest digest, Reach reach, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await alarms.Find(message.AlarmId, cancellation) is not { Alarm: { EndedAt: null } alarm } || SendAlarm.Ahead(alarm, message) is not { } ahead || alarm.IsOver(ahead.Step)) return null;
        if (ahead.Notice.Digest is { } other ? other != digest.Id : ahead.At > now) return null;
        if (SendAlarm.HopsFor(alarm, ahead, reach, now) is not [var hop, .. var others] || courier.PlaceOf(reach, hop) != digest.Place) return null;
        var mine = ahead.Notice.Digest is not null || await alarms.Change(
            message.AlarmId, known => known.EndedAt is not null ? null : known.With(ahead.Step.Id, ahead.Number, notice => notice is { State: NoticeState.Pending, Digest: null } ? notice with { Digest = digest.Id, NotBefore = now + Digests.Rest } : null), cancellation);
        return mine ? new Entry(message, alarm, ahead, hop, others.Length > 0) : null;
    }

    private Message Of(string id, ImmutableArray<Entry> entries, Hop hop, string language)
    {
        var shown = entries.Take(MostShown).Select(entry => AlarmWords.Title(entry.Alarm.AccountName, entry.Alarm.Kind, language));
        var body = new AlarmDigestBody(id, "blind-digest", [.. entries.Select(entry => AlarmBody.Of(entry.Alarm, entry.Ahead.Step))]);
        return new Message(
            id, Urgency.Critical, language, AlarmWords.Digest(entries.Length, language), [.. shown, .. entries.Length > MostShown ? [Words.More(entries.Length - MostShown, language)] : Array.Empty<string>()],
            entries[0].Alarm.Since, hop.Person?.Email, options.Inbox, null, JsonSerializer.SerializeToElement(body, AlarmBodyJson.Default.AlarmDigestBody));
    }

    private sealed record Entry(OutboxMessage.Alarm Message, Alarm Alarm, NoticeAhead Ahead, Hop Hop, bool HasNext);
}
