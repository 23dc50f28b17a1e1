using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Alarms;

/// <summary>Tells many alarms with one message; each is recorded as told by it.</summary>
public sealed class SendAlarmDigest(AlarmTable alarms, ReachTable reaches, Courier courier, SendAlarm single, EscalationOptions options, TimeProvider time)
{
    private const int MostShown = 20;

    public async Task Run(OutboxMessage.AlarmDigest digest, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var reach = await reaches.Read(cancellation);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var message in digest.Entries)
        {
            if (await alarms.Find(message.AlarmId, cancellation) is not { Alarm: { EndedAt: null } alarm } || SendAlarm.Ahead(alarm, message) is not { } ahead || ahead.At > now) continue;
            if (SendAlarm.HopsFor(alarm, ahead, reach, now) is [var hop, .. var others] && hop.Key == digest.Hop) entries.Add(new Entry(message, alarm, ahead, hop, others.Length > 0));
        }

        if (entries.Count == 0) return;
        var told = entries.ToImmutable();
        var id = $"digest.{KeyHash.Of(string.Join('\n', told.Select(entry => entry.Ahead.Step.Id.Value)))}";
        var delivery = await courier.Bring(reach, told[0].Hop, language => Of(id, told, told[0].Hop, language), cancellation);
        foreach (var entry in told)
        {
            // An incident of many alarms is over when people say so: none of them alone ends it.
            var plan = NoticePlan.After(delivery, entry.Ahead.Notice.Attempt + 1, entry.HasNext, now) with { StaysOpen = false };
            await single.Settle(entry.Message, plan, entry.Hop.Key, id);
        }
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
