using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>
/// Puts what is to be told on the queue, the oldest first: one message a step, or one for many where a place would get more than ten at
/// once, whoever reads there. After an outage people need to know how much waits, not five hundred times that something does.
/// </summary>
public sealed class HandOverNotices(ReachTable reaches, Courier courier, OutboxQueue outbox)
{
    public async Task Run(ImmutableArray<Conversation> conversations, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = conversations.SelectMany(conversation => conversation.NoticesAhead().Where(ahead => ahead.At <= now).Select(ahead => (Conversation: conversation, Ahead: ahead)))
            .OrderBy(notice => notice.Ahead.Step.DueAt).ToList();
        if (due.Count == 0) return;
        var reach = await reaches.Read(cancellation);
        foreach (var place in due.GroupBy(notice => (Name: PlaceOf(notice.Conversation, notice.Ahead, reach, now), notice.Ahead.Notice.Digest)))
        {
            var entries = place.Select(notice => new DigestEntry(notice.Conversation.Id.Value, notice.Ahead.Step.Id.Value, notice.Ahead.Number));
            if (place.Key.Name is { } name && (place.Key.Digest is not null || place.Count() > Digests.MostSingly))
            {
                foreach (var some in entries.Chunk(Digests.MostInOne)) await outbox.Send(new OutboxMessage.Digest(place.Key.Digest ?? Digests.IdOf(name, some.Select(NameOf)), name, [.. some]), cancellation);
            }
            else
            {
                foreach (var entry in entries) await outbox.Send(new OutboxMessage.Notice(entry.ConversationId, entry.StepId, entry.Number), cancellation);
            }
        }
    }

    // Null where nobody is to be told any more: that is no message to people.
    private string? PlaceOf(Conversation conversation, NoticeAhead ahead, Reach reach, DateTimeOffset now) => conversation.IsToBeTold(ahead.Step)
        ? reach.HopsTo(ahead.Notice.To, conversation.Origin.Team, conversation.ClaimedBy, now).Where(hop => !ahead.Notice.GivenUp.Contains(hop.Key)).Select(hop => courier.PlaceOf(reach, hop)).FirstOrDefault()
        : null;

    private static string NameOf(DigestEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.ConversationId}.{entry.StepId}.{entry.Number}");
}
