using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>A task as its page shows it, and the proof that stays of it.</summary>
/// <param name="Identities">Null when it is over: whom it was about is forgotten.</param>
/// <param name="AtLeast">The work was interrupted: at least so much was erased as the numbers say.</param>
/// <param name="Kept">What stays although the person was erased; null before.</param>
internal sealed record PersonTaskView(
    string Id, PersonTaskState State, DateTimeOffset AskedAt, Actor AskedBy, ImmutableArray<PersonIdentity>? Identities, ImmutableArray<string> Marks, int Looked, int Conversations,
    ImmutableArray<string> Open, DateTimeOffset? FoundAt, DateTimeOffset? Until, Actor? ErasedBy, bool AlsoOpen, ImmutableArray<ErasedView> Erased, ImmutableArray<KeptView>? Kept, int Left,
    DateTimeOffset? FinishedAt, bool AtLeast)
{
    public static PersonTaskView Of(PersonTask task) => new(
        task.Id, task.State, task.AskedAt, task.AskedBy, task.Person?.All, task.Marks, task.Looked, task.Conversations,
        [.. task.Open.Select(id => id.Value)], task.FoundAt, task.Until, task.ErasedBy, task.AlsoOpen,
        [.. from table in task.Erased.OrderBy(table => table.Key, StringComparer.Ordinal) from kind in table.Value.Kinds select new ErasedView(table.Key, kind.Key, kind.Value)],
        task.FinishedAt is null || task.Until is null ? null : [.. KeptOf(task)],
        task.Left, task.FinishedAt, task.Interrupted);

    private static IEnumerable<KeptView> KeptOf(PersonTask task)
    {
        yield return new KeptView(KeptBecause.Facts, task.Conversations);
        if (task.Left > 0) yield return new KeptView(KeptBecause.NotEnded, task.Left);
        if (task.Since > 0) yield return new KeptView(KeptBecause.WrittenSince, task.Since);
        if (task.Erased.Values.Sum(table => table.Kinds.GetValueOrDefault("answers")) is > 0 and var answers) yield return new KeptView(KeptBecause.StandsOnNetwork, answers);
    }
}

internal sealed record ErasedView(string Table, string Kind, int Number);

internal sealed record KeptView(KeptBecause Because, int Number);

internal enum KeptBecause
{
    /// <summary>That a conversation took place, when, and what came of it: the proof of the promise. It names nobody.</summary>
    Facts,

    /// <summary>Somebody still waits there: erased as soon as it has ended.</summary>
    NotEnded,

    /// <summary>They began it after the decision: a question like any other.</summary>
    WrittenSince,

    /// <summary>Our own answers stand on the network, where they can be deleted.</summary>
    StandsOnNetwork,
}
