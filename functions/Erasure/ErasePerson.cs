using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Erases a person step by step: first the list that outlives a restore, then what others' posts quote of them (while it is still known what
/// they said), then their conversations, then whatever else names them. At the end everything is looked at once more, so that the report is true.
/// What had not ended follows by the same steps; whom it is about is forgotten by then.
/// </summary>
public sealed class ErasePerson(
    ErasureList list, PersonTasks tasks, LookForPerson look, QuotesOfPerson quotes, ForgetWords forget, ConversationLedger ledger, IEnumerable<IHoldsWords> holders, TimeProvider time)
{
    private const int AtOnce = 20;

    public Task<PersonTask> Step(PersonTask task, CancellationToken cancellation) => task.Step switch
    {
        PersonStep.Look or PersonStep.Quotes => Quotes(task, cancellation),
        PersonStep.Conversations => Conversations(task, cancellation),
        PersonStep.Elsewhere => Elsewhere(task, cancellation),
        PersonStep.Prove => Prove(task, cancellation),
    };

    /// <summary>All that the person said there until then, in all versions; null: ever.</summary>
    internal static IEnumerable<string> Said(ConversationRecord record, DateTimeOffset? until) => record.Posts
        .Where(post => !post.ByBrand && post.Text.Length > 0 && !((record.Conversation.Post(post.Post)?.SaysSince(post.Version) ?? post.SeenAt) > until))
        .Select(post => post.Text);

    private async Task<PersonTask> Quotes(PersonTask task, CancellationToken cancellation)
    {
        if (task is { At: null, Person: { } person })
        {
            var hashes = person.All.Where(identity => !identity.IsName).Select(identity => list.HashOf(identity.Network, identity.Id)).ToImmutableArray();
            foreach (var hash in hashes) await list.Add(hash, new ListedErasure(task.Until!.Value, task.AlsoOpen ? task.FoundAt : null), cancellation);
            task = task with { Marks = [.. hashes.Select(hash => hash[..12])] };
        }

        var said = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        await foreach (var id in tasks.Found(task.Id, null, cancellation))
            if (await ledger.Read(id, cancellation) is { } record) said.UnionWith(Said(record, null));
        var page = await quotes.Page(said.ToImmutable(), task.At, cancellation);
        return task.With(ConversationLedger.Name, ErasedWords.Of("quotes", page.Erased)) with
        {
            Looked = task.Looked + page.Looked, At = page.Next, Step = page.Next is null ? PersonStep.Conversations : PersonStep.Quotes,
        };
    }

    private async Task<PersonTask> Conversations(PersonTask task, CancellationToken cancellation)
    {
        var seen = 0;
        if (task.At is null) task = task with { Left = 0 };
        await foreach (var id in tasks.Found(task.Id, task.At, cancellation))
        {
            task = task with { At = id.Value };
            var (erased, left) = await Erase(task, id, cancellation);
            task = erased.Aggregate(task, (sum, table) => sum.With(table.Key, table.Value));
            if (left) task = task with { Left = task.Left + 1 };
            else await tasks.RemoveFound(task.Id, id, cancellation);
            if (++seen == AtOnce) return task;
        }

        return task with { Step = PersonStep.Elsewhere, At = null };
    }

    // Whole, as it stands when it has ended: what came to it since the decision speaks of the person too.
    private async Task<(ImmutableSortedDictionary<string, ErasedWords> Erased, bool Left)> Erase(PersonTask task, ConversationId id, CancellationToken cancellation)
    {
        if (task is { AlsoOpen: true, FinishedAt: null }) await Close(task, id, cancellation);
        var erased = await forget.Run(id, conversation => ForgetWords.Ended(conversation) is not null, null, cancellation);
        var left = await ledger.Load(id, cancellation) is { Conversation.KeepsWords: true };
        return (erased ?? ImmutableSortedDictionary<string, ErasedWords>.Empty, left);
    }

    // The lead decided about what was found then, and about no question that came after.
    private async Task Close(PersonTask task, ConversationId id, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var open } || !open.Replies.All(reply => reply.IsSettled)) return;
        var seen = Standing.Of(open).Pending.Where(post => post.SeenAt <= task.FoundAt).Select(post => post.Key).ToImmutableArray();
        if (seen.IsEmpty) return;
        var close = new ConversationCommand.Close(new CommandId(string.Create(CultureInfo.InvariantCulture, $"erased-{task.Id}-{open.Version}")), task.ErasedBy!, CloseReason.Other) { Seen = seen };
        await ledger.Execute(new LedgerWrite(id, close), cancellation);
    }

    private async Task<PersonTask> Elsewhere(PersonTask task, CancellationToken cancellation)
    {
        if (task.Person is not { } person) return Ended(task);
        foreach (var holder in holders) task = task.With(holder.Table, await holder.Forget(person, task.Until!.Value, cancellation));
        return task with { Step = PersonStep.Prove, At = null };
    }

    private async Task<PersonTask> Prove(PersonTask task, CancellationToken cancellation)
    {
        if (task.At is null) task = task with { Since = 0, More = false };
        var (own, looked, next) = await look.Walk(task.Person!.Lasting(), task.At, cancellation);
        var missed = new List<ConversationId>();
        foreach (var (id, conversation) in own)
        {
            if (!conversation.KeepsWords || await tasks.HasFound(task.Id, id, cancellation)) continue;
            if (conversation.Posts.Any(post => !post.ByBrand && post.FirstSeenAt <= task.Until)) missed.Add(id);
            else task = task with { Since = task.Since + 1 };
        }

        await tasks.AddFound(task.Id, missed, cancellation);
        task = task with { Looked = task.Looked + looked, At = next, More = task.More || missed.Count > 0, Conversations = task.Conversations + missed.Count };
        return next is not null ? task : task.More ? task with { Step = PersonStep.Quotes } : Ended(task);
    }

    private PersonTask Ended(PersonTask task) => task with
    {
        State = task.Left > 0 ? PersonTaskState.Waiting : PersonTaskState.Erased, Person = null, Open = [], At = null, FinishedAt = time.GetUtcNow(),
    };
}
