using SocialInbox.Ledger;
using SocialInbox.Replies;

namespace SocialInbox.Erasure;

/// <summary>Each night: what had not ended when a person was erased follows, what nobody came back to forgets whom it was about, what stopped is begun again.</summary>
public sealed class TidyPersonTasks(PersonTasks tasks, ConversationLedger ledger, OutboxQueue outbox, TimeProvider time)
{
    /// <summary>So long somebody may decide about what was found.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var stored in await tasks.All(cancellation))
        {
            switch (stored.Task.State)
            {
                case PersonTaskState.Waiting when await AnyHasEnded(stored.Task, cancellation):
                    if (await tasks.Write(stored.Task with { State = PersonTaskState.Erasing, Step = PersonStep.Quotes, At = null }, stored, cancellation) is not null)
                        await outbox.Send(new OutboxMessage.PersonTask(stored.Task.Id), cancellation);
                    break;
                case PersonTaskState.Looking or PersonTaskState.Erasing:
                    await outbox.Send(new OutboxMessage.PersonTask(stored.Task.Id), cancellation);
                    break;
                case PersonTaskState.Found when time.GetUtcNow() - stored.Task.FoundAt > Patience:
                    await Expire(stored, cancellation);
                    break;
            }
        }
    }

    private async Task<bool> AnyHasEnded(PersonTask waiting, CancellationToken cancellation)
    {
        await foreach (var id in tasks.Found(waiting.Id, null, cancellation))
            if (await ledger.Load(id, cancellation) is not { Conversation: var conversation } || ForgetWords.Ended(conversation) is not null) return true;
        return false;
    }

    /// <summary>Whom it is about is forgotten, and what was found; that somebody looked stays.</summary>
    public async Task Expire(StoredTask stored, CancellationToken cancellation)
    {
        await foreach (var id in tasks.Found(stored.Task.Id, null, cancellation)) await tasks.RemoveFound(stored.Task.Id, id, cancellation);
        await tasks.Write(stored.Task with { State = PersonTaskState.Expired, Person = null, Open = [], FinishedAt = time.GetUtcNow() }, stored, cancellation);
    }
}
