using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>
/// Tells many steps with one message. Each is noted as gathered in it before it is sent, and as told by it after: whoever goes on after a
/// crash sends the same under the same id.
/// </summary>
public sealed class SendDigest(ConversationLedger ledger, ReachTable reaches, Courier courier, NoticeMessages messages, SendNotice notices, OutboxQueue outbox, TimeProvider time)
{
    public async Task Run(OutboxMessage.Digest digest, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var reach = await reaches.Read(cancellation);
        var found = new ConcurrentBag<Entry>();
        await EachAlone.Do(
            digest.Entries,
            async (entry, stop) =>
            {
                if (await Gather(entry, digest, reach, now, stop) is { } still) found.Add(still);
            },
            cancellation);

        // What was told, answered or taken elsewhere meanwhile is left out.
        ImmutableArray<Entry> entries = [.. found.OrderBy(entry => entry.Ahead.Step.DueAt).ThenBy(entry => entry.Conversation.Id.Value, StringComparer.Ordinal)];
        if (entries.IsEmpty) return;
        var hop = Digests.Shared([.. entries.Select(entry => entry.Hop)]);
        var delivery = await courier.Bring(reach, hop, language => messages.Digest(digest.Id, [.. entries.Select(entry => (entry.Conversation, entry.Ahead.Step))], hop, language), cancellation);

        // An incident of many questions is over when people say so: none of them alone ends it.
        var tried = entries.Select(entry => (Entry: entry, Plan: NoticePlan.After(delivery, entry.Ahead.Notice.Attempt + 1, entry.HasNext, now) with { StaysOpen = false })).ToList();
        var again = tried.Where(one => one.Plan is { State: NoticeState.Pending, GiveUp: false }).Max(one => one.Plan.NotBefore);
        await EachAlone.Do(
            tried,
            (one, _) => notices.Settle(one.Entry.Conversation, one.Entry.Ahead, one.Plan is { State: NoticeState.Pending, GiveUp: false } ? one.Plan with { NotBefore = again + Digests.Rest } : one.Plan, one.Entry.Hop.Key, digest.Id),
            cancellation);
        if (again is { } at) await outbox.Send(digest, CancellationToken.None, after: at - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : null);
    }

    private async Task<Entry?> Gather(DigestEntry entry, OutboxMessage.Digest digest, Reach reach, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await ledger.Load(new ConversationId(entry.ConversationId), cancellation) is not { } stored || Ahead(stored.Conversation, entry) is not { } ahead) return null;
        if (ahead.Notice.Digest is { } other ? other != digest.Id : ahead.At > now) return null;
        if (!stored.Conversation.IsToBeTold(ahead.Step)) return null;
        var hops = reach.HopsTo(ahead.Notice.To, stored.Conversation.Origin.Team, stored.Conversation.ClaimedBy, now).Where(hop => !ahead.Notice.GivenUp.Contains(hop.Key)).Take(2).ToList();
        if (hops.Count == 0 || courier.PlaceOf(reach, hops[0]) != digest.Place) return null;
        if (ahead.Notice.Digest is not null) return new Entry(stored.Conversation, ahead, hops[0], hops.Count > 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"{digest.Id}\n{entry.StepId}\n{entry.Number}");
        var gather = new ConversationCommand.GatherNotice(new CommandId($"gather-{KeyHash.Of(name)}"), ahead.Step.Id, ahead.Number, digest.Id, now + Digests.Rest);
        var conversation = await ledger.Execute(new LedgerWrite(stored.Conversation.Id, gather) { Known = stored }, cancellation) switch
        {
            LedgerResult.Changed changed => changed.Conversation,
            LedgerResult.Unchanged unchanged => unchanged.Conversation,
            LedgerResult.Repeated repeated => repeated.Conversation,
            _ => null,
        };
        return conversation is not null && Ahead(conversation, entry) is { } gathered && gathered.Notice.Digest == digest.Id && conversation.IsToBeTold(gathered.Step)
            ? new Entry(conversation, gathered, hops[0], hops.Count > 1)
            : null;
    }

    private static NoticeAhead? Ahead(Conversation conversation, DigestEntry entry) => conversation.NoticesAhead().FirstOrDefault(n => n.Step.Id.Value == entry.StepId && n.Number == entry.Number);

    private sealed record Entry(Conversation Conversation, NoticeAhead Ahead, Hop Hop, bool HasNext);
}
