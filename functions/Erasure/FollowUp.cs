using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>A task that erases conversations of erased people as soon as they have ended; of whom they are it does not know.</summary>
public sealed class FollowUp(PersonTasks tasks, ErasureList list, TimeProvider time)
{
    /// <param name="until">The last of the erasures that it follows up: with the same one again it is the same task.</param>
    public async Task Begin(IReadOnlyCollection<ConversationId> conversations, Actor by, DateTimeOffset until, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var waiting = new PersonTask
        {
            Id = KeyHash.Of($"follow up {list.Mark} {until:O}"), State = PersonTaskState.Waiting, AskedAt = now, AskedBy = by, FoundAt = now, Until = until, ErasedBy = by,
            Conversations = conversations.Count, Left = conversations.Count, FinishedAt = now,
        };
        await tasks.AddFound(waiting.Id, conversations, cancellation);
        for (var (stored, isNew) = await tasks.Add(waiting, cancellation); !isNew; stored = await tasks.Find(waiting.Id, cancellation) ?? throw new InvalidOperationException($"Task {waiting.Id} vanished."))
            if (await tasks.Write(stored.Task with { State = PersonTaskState.Waiting, At = null, Busy = false, Left = conversations.Count }, stored, cancellation) is not null) return;
    }
}
