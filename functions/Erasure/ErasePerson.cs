using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Erases a person step by step: first the list that outlives a restore, then what others' posts quote of them (while it is still known what
/// they said), then their conversations, then whatever else names them.
/// </summary>
public sealed class ErasePerson(ErasureList list, PersonTasks tasks, QuotesOfPerson quotes, ForgetWords forget, ConversationLedger ledger, IEnumerable<IHoldsWords> holders, TimeProvider time)
{
    private const int AtOnce = 20;

    public Task<PersonTask> Step(PersonTask task, CancellationToken cancellation) => task.Step switch
    {
        PersonStep.Look or PersonStep.Quotes => Quotes(task, cancellation),
        PersonStep.Conversations => Conversations(task, cancellation),
        PersonStep.Elsewhere => Elsewhere(task, cancellation),
    };

    /// <summary>What had not ended then may have ended by now.</summary>
    public async Task<PersonTask> GoOn(PersonTask waiting, CancellationToken cancellation)
    {
        for (var task = waiting with { Step = PersonStep.Conversations, At = null, AlsoOpen = false }; ; task = await Conversations(task, cancellation))
        {
            if (task.Step != PersonStep.Conversations) return Ended(task);
        }
    }

    private async Task<PersonTask> Quotes(PersonTask task, CancellationToken cancellation)
    {
        if (task.At is null)
        {
            var hashes = task.Person!.All.Where(identity => !identity.IsName).Select(identity => list.HashOf(identity.Network, identity.Id)).ToImmutableArray();
            foreach (var hash in hashes) await list.Add(hash, task.Until!.Value, cancellation);
            task = task with { Marks = [.. hashes.Select(hash => hash[..12])] };
        }

        var page = await quotes.Page(await Said(task, cancellation), task.At, cancellation);
        return task.With(ConversationLedger.Name, ErasedWords.Of("quotes", page.Erased)) with
        {
            Looked = task.Looked + page.Looked, At = page.Next, Step = page.Next is null ? PersonStep.Conversations : PersonStep.Quotes,
        };
    }

    private async Task<ImmutableHashSet<string>> Said(PersonTask task, CancellationToken cancellation)
    {
        var said = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        await foreach (var id in tasks.Found(task.Id, null, cancellation))
        {
            if (await ledger.Read(id, cancellation) is not { } record) continue;
            said.UnionWith(record.Posts.Where(post => !post.ByBrand && post.SeenAt <= task.Until && post.Text.Length > 0).Select(post => post.Text));
        }

        return said.ToImmutable();
    }

    private async Task<PersonTask> Conversations(PersonTask task, CancellationToken cancellation)
    {
        var seen = 0;
        if (task.At is null) task = task with { Left = 0 };
        await foreach (var id in tasks.Found(task.Id, task.At, cancellation))
        {
            task = task with { At = id.Value };
            if (await Erase(task, id, cancellation) is { } erased)
            {
                task = erased.Aggregate(task, (sum, table) => sum.With(table.Key, table.Value));
                await tasks.RemoveFound(task.Id, id, cancellation);
            }
            else
            {
                task = task with { Left = task.Left + 1 };
            }

            if (++seen == AtOnce) return task;
        }

        return task with { Step = PersonStep.Elsewhere, At = null };
    }

    /// <returns>Null: it has not ended, and stays for now.</returns>
    private async Task<ImmutableSortedDictionary<string, ErasedWords>?> Erase(PersonTask task, ConversationId id, CancellationToken cancellation)
    {
        if (task.AlsoOpen && await ledger.Load(id, cancellation) is { Conversation: var open } && open.Replies.All(reply => reply.IsSettled) && Standing.Of(open).Pending is { IsEmpty: false } pending)
        {
            var seen = pending.Where(post => post.SeenAt <= task.Until).Select(post => post.Key).ToImmutableArray();
            var close = new ConversationCommand.Close(new CommandId(string.Create(CultureInfo.InvariantCulture, $"erased-{task.Id}-{open.Version}")), task.ErasedBy!, CloseReason.Other) { Seen = seen };
            if (!seen.IsEmpty) await ledger.Execute(new LedgerWrite(id, close), cancellation);
        }

        var ended = true;
        var erased = await forget.Run(id, conversation => ended = ForgetWords.Ended(conversation) is not null, task.Until, cancellation);
        return ended ? erased ?? ImmutableSortedDictionary<string, ErasedWords>.Empty : null;
    }

    private async Task<PersonTask> Elsewhere(PersonTask task, CancellationToken cancellation)
    {
        foreach (var holder in holders) task = task.With(holder.Table, await holder.Forget(task.Person!, task.Until!.Value, cancellation));
        return Ended(task);
    }

    private PersonTask Ended(PersonTask task) => task with
    {
        State = task.Left > 0 ? PersonTaskState.Waiting : PersonTaskState.Erased, Person = null, Open = [], At = null, FinishedAt = time.GetUtcNow(),
    };
}
