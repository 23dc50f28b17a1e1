using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Schedule;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;

namespace SocialInbox.Escalation.Alarms;

/// <summary>
/// Whatever makes us blind is escalated as a waiting customer is: through the same ladders, each rung once, to the same targets; closed when
/// it is gone. One query when there is nothing to do.
/// </summary>
public sealed class EscalateBlindness(AlarmTable alarms, RecordPoison poison, NetworkCatalogue networks, ReachTable reaches, Courier courier, SlaBooks books, OutboxQueue outbox)
{
    /// <summary>A standstill is over when it is noticed: it is shown for so long all the same.</summary>
    private static readonly TimeSpan StandstillShown = TimeSpan.FromHours(1);

    /// <summary>So long after an alarm ended somebody may yet be telling of it.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(15);

    /// <param name="stored">Null: nobody could read them, so that no alarm of an account can be raised or closed.</param>
    /// <param name="poisoned">How many messages were given up in this round.</param>
    public async Task Run(ImmutableArray<StoredAccount>? stored, int poisoned, DateTimeOffset now, CancellationToken cancellation)
    {
        var (open, rounds) = await alarms.ReadAll(cancellation);
        var known = open.ToDictionary(alarm => alarm.Alarm.Id, StringComparer.Ordinal);

        // A round that broke off may have recorded some and told nobody of them.
        var poisonous = Open(known, SignalKind.PoisonMessages);
        var failed = poisoned > 0 || rounds.MayHaveMissed(now) || poisonous is not null ? await poison.Count(cancellation) : 0;
        var stoodStill = rounds.StoodStillSince(now);
        var standstill = Open(known, SignalKind.Standstill) is { } shown && now - shown.RaisedAt < StandstillShown ? shown.Since : stoodStill;

        // After a standstill all accounts were unread for as long: that is one alarm, and reading goes on in this minute.
        var signals = (stored ?? []).SelectMany(account => BlindnessSignals.Of(account, networks, now)).Where(signal => stoodStill is null || signal.Kind != SignalKind.NotRead)
            .Concat(BlindnessSignals.OfInbox(failed > 0 ? new PoisonFound(failed, poisonous?.Since ?? now) : null, standstill, rounds.UndoneSince(now)))
            .ToDictionary(signal => signal.Id, StringComparer.Ordinal);
        var unwell = (stored ?? []).Where(account => account.Health.State is not (ReadState.Good or ReadState.New)).Select(account => account.Account.Id.Value).ToHashSet();
        var ladder = (await books.Current(cancellation)).Book is { BlindnessLadder: { } id } book && book.Ladder(id) is { } named ? named : Alarm.DefaultLadder;
        var due = new ConcurrentBag<(Alarm Alarm, NoticeAhead Ahead)>();
        await EachAlone.InOrder(
            cancellation,
            () => EachAlone.Do(signals.Values, (signal, stop) => Climb(signal, known.GetValueOrDefault(signal.Id), ladder, due, now, stop), cancellation),
            () => EachAlone.Do(open.Where(alarm => !signals.ContainsKey(alarm.Alarm.Id) && !GoesOn(alarm.Alarm)), (alarm, stop) => Close(alarm, due, now, stop), cancellation),
            () => HandOver([.. due.OrderBy(notice => notice.Ahead.Step.DueAt).ThenBy(notice => notice.Alarm.Id, StringComparer.Ordinal)], now, cancellation));

        // Ways in which reading fails take turns: none of them is over before the account is read well, so that people hear of each once.
        bool GoesOn(Alarm alarm) => alarm is { Account: { } id, EndedAt: null } && (stored is null || (alarm.Kind.IsOfReading() && unwell.Contains(id)));
    }

    private async Task Climb(BlindnessSignal signal, StoredAlarm? before, Ladder ladder, ConcurrentBag<(Alarm, NoticeAhead)> due, DateTimeOffset now, CancellationToken cancellation)
    {
        // Gone and come again is another alarm, under another id.
        var present = before?.Alarm.At(signal, now) ?? Alarm.Of(signal, now);
        var fired = present.Fire(ladder, (await reaches.Read(cancellation)).HasTargets, now);
        var told = fired.Steps.Length > present.Steps.Length;

        // Stored first, told then: what a crash leaves untold is handed over by a later round, under the same id.
        var changed = before is null || told || before.Alarm.Since != present.Since || before.Alarm.EndedAt is not null;
        if (changed && !await alarms.Write(fired, before, cancellation)) return;
        Collect(fired, told ? now : now - ReplyFacts.MessageGrace, due);
    }

    private async Task Close(StoredAlarm stored, ConcurrentBag<(Alarm, NoticeAhead)> due, DateTimeOffset now, CancellationToken cancellation)
    {
        var ended = stored.Alarm.EndedAt is null ? stored.Alarm with { EndedAt = now } : stored.Alarm;
        if (!ended.NoticesAhead().Any() && !(ended.MayBeOnItsWay && now - ended.EndedAt < OnItsWay))
        {
            await alarms.Remove(stored, cancellation);
            return;
        }

        if (stored.Alarm.EndedAt is not null || await alarms.Write(ended, stored, cancellation)) Collect(ended, now, due);
    }

    private static void Collect(Alarm alarm, DateTimeOffset until, ConcurrentBag<(Alarm, NoticeAhead)> due)
    {
        foreach (var ahead in alarm.NoticesAhead().Where(ahead => ahead.At <= until)) due.Add((alarm, ahead));
    }

    // A network that is down takes all of its accounts with it: that is one message.
    private async Task HandOver(ImmutableArray<(Alarm Alarm, NoticeAhead Ahead)> due, DateTimeOffset now, CancellationToken cancellation)
    {
        if (due.IsEmpty) return;
        var reach = await reaches.Read(cancellation);
        foreach (var place in due.GroupBy(notice => (Name: PlaceOf(notice.Alarm, notice.Ahead, reach, now), notice.Ahead.Notice.Digest)))
        {
            var messages = place.Select(notice => new OutboxMessage.Alarm(notice.Alarm.Id, notice.Ahead.Step.Id.Value, notice.Ahead.Number));
            IEnumerable<OutboxMessage> sent = place.Key.Name is { } name && (place.Key.Digest is not null || place.Count() > Digests.MostSingly)
                ? messages.Chunk(Digests.MostInOne).Select(some => new OutboxMessage.AlarmDigest(place.Key.Digest ?? Digests.IdOf(name, some.Select(one => $"{one.StepId}.{one.Number}")), name, [.. some]))
                : messages;
            foreach (var message in sent) await outbox.Send(message, cancellation);
        }
    }

    private string? PlaceOf(Alarm alarm, NoticeAhead ahead, Reach reach, DateTimeOffset now) =>
        alarm.IsOver(ahead.Step) ? null : SendAlarm.HopsFor(alarm, ahead, reach, now).Select(hop => courier.PlaceOf(reach, hop)).FirstOrDefault();

    private static Alarm? Open(Dictionary<string, StoredAlarm> known, SignalKind kind) => known.GetValueOrDefault(IdOf(kind)) is { Alarm: { EndedAt: null } alarm } ? alarm : null;

    private static string IdOf(SignalKind kind) => new BlindnessSignal(null, kind, default, default, "").Id;
}
