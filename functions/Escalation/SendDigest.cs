using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>Tells many steps with one message; each is recorded as told by it.</summary>
public sealed class SendDigest(ConversationLedger ledger, ReachTable reaches, Courier courier, NoticeMessages messages, SendNotice notices, TimeProvider time)
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
                if (await Find(entry, digest.Hop, reach, now, stop) is { } still) found.Add(still);
            },
            cancellation);

        // What was told, answered or taken elsewhere meanwhile is left out; what waits for its next try comes with the sweep.
        ImmutableArray<Entry> entries = [.. found.OrderBy(entry => entry.Ahead.Step.DueAt).ThenBy(entry => entry.Conversation.Id.Value, StringComparer.Ordinal)];
        if (entries.IsEmpty) return;
        var id = $"digest.{KeyHash.Of(string.Join('\n', entries.Select(entry => NoticeMessages.IdOf(entry.Conversation, entry.Ahead.Step))))}";
        var hop = entries[0].Hop;
        var delivery = await courier.Bring(reach, hop, language => messages.Digest(id, [.. entries.Select(entry => (entry.Conversation, entry.Ahead.Step))], hop, language), cancellation);
        await EachAlone.Do(
            entries,
            (entry, _) =>
            {
                // An incident of many questions is over when people say so: none of them alone ends it.
                var plan = NoticePlan.After(delivery, entry.Ahead.Notice.Attempt + 1, entry.HasNext, now) with { StaysOpen = false };
                return notices.Settle(entry.Conversation, entry.Ahead, plan, hop.Key, id);
            },
            cancellation);
    }

    private async Task<Entry?> Find(DigestEntry entry, string hop, Reach reach, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await ledger.Load(new ConversationId(entry.ConversationId), cancellation) is not { Conversation: var conversation }) return null;
        if (conversation.NoticesAhead().FirstOrDefault(n => n.Step.Id.Value == entry.StepId && n.Number == entry.Number) is not { } ahead) return null;
        if (ahead.At > now || !conversation.IsToBeTold(ahead.Step)) return null;
        var hops = reach.HopsTo(ahead.Notice.To, conversation.Origin.Team, conversation.ClaimedBy, now).Where(h => !ahead.Notice.GivenUp.Contains(h.Key)).Take(2).ToList();
        return hops.Count > 0 && hops[0].Key == hop ? new Entry(conversation, ahead, hops[0], hops.Count > 1) : null;
    }

    private sealed record Entry(Conversation Conversation, NoticeAhead Ahead, Hop Hop, bool HasNext);
}
