using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SocialInbox.Ledger;
using SocialInbox.Replies;

namespace SocialInbox.Erasure;

/// <summary>
/// Works on the task about a person, step by step, and stores where it stands after each: it may be interrupted anywhere, and whoever goes
/// on begins there. Each step may be done twice without harm.
/// </summary>
public sealed partial class WorkOnPerson(PersonTasks tasks, LookForPerson look, ErasePerson erase, OutboxQueue outbox, TimeProvider time, ILogger<WorkOnPerson> log)
{
    /// <summary>One message does so much; what is left is the next one's.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(40);

    /// <summary>From the queue.</summary>
    public async Task Run(string id, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        if (await Work(id, () => time.GetUtcNow() - began < Slice, cancellation)) await outbox.Send(new OutboxMessage.PersonTask(id), cancellation);
    }

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> Work(string id, Func<bool> goOn, CancellationToken cancellation)
    {
        var stored = await tasks.Find(id, cancellation);
        while (stored is { Task.State: PersonTaskState.Looking or PersonTaskState.Erasing })
        {
            if (!goOn()) return true;
            if (stored.Task.State == PersonTaskState.Erasing)
            {
                stored = await tasks.Write(stored.Task with { Busy = true, Interrupted = stored.Task.Interrupted || stored.Task.Busy }, stored, cancellation);
                if (stored is null) return false;
            }

            var next = stored.Task.State == PersonTaskState.Looking ? await Look(stored.Task, cancellation) : await erase.Step(stored.Task, cancellation) with { Busy = false };
            if (next.State != stored.Task.State) Log.Came(log, id, next.State, next.Conversations, next.Left);
            stored = await tasks.Write(next, stored, cancellation);
        }

        return false;
    }

    /// <summary>Begins to erase what was found. Twice is once.</summary>
    /// <returns>Null: it is not at the point where anybody could decide that.</returns>
    public async Task<StoredTask?> Decide(string id, Actor by, bool alsoOpen, CancellationToken cancellation)
    {
        while (true)
        {
            if (await tasks.Find(id, cancellation) is not { } stored) return null;
            if (stored.Task.State is PersonTaskState.Erasing or PersonTaskState.Waiting or PersonTaskState.Erased) return stored;
            if (stored.Task.State != PersonTaskState.Found) return null;
            if (await tasks.Write(Begun(stored.Task, by, alsoOpen), stored, cancellation) is { } written) return written;
        }
    }

    private async Task<PersonTask> Look(PersonTask task, CancellationToken cancellation)
    {
        if (task.At is null) task = task with { Known = task.Person!.All.Length };
        var next = await look.Page(task, cancellation);
        if (next.At is not null || next.Person!.All.Length > next.Known) return next;
        var (count, open) = await look.Sum(next.Id, cancellation);
        next = next with { State = PersonTaskState.Found, Conversations = count, Open = open, FoundAt = time.GetUtcNow() };
        return next.ErasesAtOnce ? Begun(next, next.AskedBy, alsoOpen: true) : next;
    }

    private PersonTask Begun(PersonTask task, Actor by, bool alsoOpen) =>
        task with { State = PersonTaskState.Erasing, Step = PersonStep.Quotes, At = null, Until = time.GetUtcNow(), ErasedBy = by, AlsoOpen = alsoOpen };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Task {Task} about a person: {State}, {Conversations} conversations, {Left} left.")]
        public static partial void Came(ILogger log, string task, PersonTaskState state, int conversations, int left);
    }
}
