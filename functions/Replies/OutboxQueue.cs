using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Replies;

/// <summary>The queue behind replies and notices. A lost message delays, and loses nothing: the sweep hands over again what waits.</summary>
public sealed class OutboxQueue([FromKeyedServices(OutboxQueue.Name)] QueueClient queue)
{
    public const string Name = "outbox";

    // A message is held back for seven days at most: https://learn.microsoft.com/rest/api/storageservices/put-message
    private static readonly TimeSpan LongestHeldBack = TimeSpan.FromDays(6);

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    /// <param name="after">How long nobody takes it.</param>
    public Task Send(OutboxMessage message, CancellationToken cancellation, TimeSpan? after = null) =>
        queue.SendMessageAsync(message.ToJson(), visibilityTimeout: after, timeToLive: Never, cancellation);

    /// <summary>What waits longer than a queue holds a message back is handed over by the sweep.</summary>
    public Task SendLater(OutboxMessage message, TimeSpan wait, CancellationToken cancellation) =>
        wait <= TimeSpan.Zero ? Send(message, cancellation)
        : wait > LongestHeldBack ? Task.CompletedTask
        : Send(message, cancellation, TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));

    /// <summary>Hands over the replies, and the wishes to hide or like, that wait in the conversation and may go out now.</summary>
    public async Task SendReplies(Conversation conversation, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var reply in conversation.Replies.Where(r => r.NextLook <= now))
            await Send(new OutboxMessage.Reply(conversation.Id.Value, reply.Id.Value), cancellation);
        foreach (var wish in conversation.Moderations.Where(m => m.NextLook <= now))
            await Send(new OutboxMessage.Moderation(conversation.Id.Value, wish.Post.Value, wish.Act), cancellation);
    }
}
