using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Erasure;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Ledger;
using SocialInbox.Moderation;
using SocialInbox.Sla;

namespace SocialInbox.Replies;

/// <summary>Everything that leaves: replies and moderation to networks, notices to people, and what is kept of a person.</summary>
public sealed class Outbox(SendReply replies, SendModeration moderation, SendNotice notices, SendDigest digests, SendAlarm alarms, SendAlarmDigest alarmDigests, WorkOnPerson persons)
{
    [Function(nameof(Outbox))]
    public Task Run([QueueTrigger(OutboxQueue.Name)] string message, CancellationToken cancellation) => OutboxMessage.Parse(message) switch
    {
        OutboxMessage.Reply reply => replies.Run(new ConversationId(reply.ConversationId), new ReplyId(reply.ReplyId), cancellation),
        OutboxMessage.Moderation wish => moderation.Run(new ConversationId(wish.ConversationId), new PostKey(wish.Post), wish.Act, cancellation),
        OutboxMessage.Notice notice => notices.Run(new ConversationId(notice.ConversationId), new StepId(notice.StepId), notice.Number, cancellation),
        OutboxMessage.Digest digest => digests.Run(digest, cancellation),
        OutboxMessage.Alarm alarm => alarms.Run(alarm, cancellation),
        OutboxMessage.AlarmDigest digest => alarmDigests.Run(digest, cancellation),
        OutboxMessage.PersonTask task => persons.Run(task.TaskId, cancellation),
        var unknown => throw new UnreachableException($"Nobody sends a {unknown.GetType().Name}."),
    };
}
