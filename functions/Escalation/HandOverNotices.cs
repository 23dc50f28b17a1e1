using System.Collections.Immutable;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>
/// Puts what is to be told on the queue, the oldest first: one message a step, or one for many where a place would get more than ten at
/// once. After an outage people need to know how much waits, not five hundred times that something does.
/// </summary>
public sealed class HandOverNotices(ReachTable reaches, OutboxQueue outbox)
{
    public const int MostSingly = 10;

    /// <summary>A queue message takes 48 KiB of text; an entry has at most 200 bytes.</summary>
    internal const int MostInOne = 200;

    public async Task Run(ImmutableArray<Conversation> conversations, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = conversations.SelectMany(conversation => conversation.NoticesAhead().Where(ahead => ahead.At <= now).Select(ahead => (Conversation: conversation, Ahead: ahead)))
            .OrderBy(notice => notice.Ahead.Step.DueAt).ToList();
        if (due.Count == 0) return;
        var reach = await reaches.Read(cancellation);
        foreach (var place in due.GroupBy(notice => PlaceOf(notice.Conversation, notice.Ahead, reach, now)))
        {
            if (place.Key is { } hop && place.Count() > MostSingly)
            {
                foreach (var some in place.Chunk(MostInOne))
                    await outbox.Send(new OutboxMessage.Digest(hop, [.. some.Select(notice => new DigestEntry(notice.Conversation.Id.Value, notice.Ahead.Step.Id.Value, notice.Ahead.Number))]), cancellation);
            }
            else
            {
                foreach (var (conversation, ahead) in place) await outbox.Send(new OutboxMessage.Notice(conversation.Id.Value, ahead.Step.Id.Value, ahead.Number), cancellation);
            }
        }
    }

    // Null where nobody is to be told any more: that is no message to people.
    private static string? PlaceOf(Conversation conversation, NoticeAhead ahead, Reach reach, DateTimeOffset now) => conversation.IsToBeTold(ahead.Step)
        ? reach.HopsTo(ahead.Notice.To, conversation.Origin.Team, conversation.ClaimedBy, now).FirstOrDefault(hop => !ahead.Notice.GivenUp.Contains(hop.Key))?.Key
        : null;
}
