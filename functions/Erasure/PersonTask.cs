using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

public enum PersonTaskState
{
    /// <summary>Goes through everything that is kept.</summary>
    Looking,

    /// <summary>What there is can be handed over; whether it is erased somebody decides.</summary>
    Found,
    Erasing,

    /// <summary>All but what is still under way: that follows by itself as soon as it has ended.</summary>
    Waiting,
    Erased,

    /// <summary>Nobody came back to it in time: whom it was about is forgotten.</summary>
    Expired,
}

/// <summary>
/// What is done about one person: looked for, perhaps handed over, perhaps erased. Whom it is about is sealed, and goes with its end; the
/// report stays.
/// </summary>
public sealed record PersonTask
{
    public required string Id { get; init; }
    public required PersonTaskState State { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required Actor AskedBy { get; init; }

    /// <summary>Null when it is over.</summary>
    public PersonIdentities? Person { get; init; }

    /// <summary>By which the entries of the erasure list can be compared with this report; they name nobody.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>The step of the work that is under way, and where in it.</summary>
    public PersonStep Step { get; init; }
    public string? At { get; init; }

    /// <summary>How many identities were known when the present walk began: one that came up on the way may stand further up.</summary>
    public int Known { get; init; }

    /// <summary>Rows that were looked at.</summary>
    public int Looked { get; init; }

    /// <summary>Conversations of the person.</summary>
    public int Conversations { get; init; }

    /// <summary>Those of them that somebody still waits in.</summary>
    public ImmutableArray<ConversationId> Open { get; init; } = [];
    public DateTimeOffset? FoundAt { get; init; }

    /// <summary>What they wrote until this instant is erased.</summary>
    public DateTimeOffset? Until { get; init; }
    public Actor? ErasedBy { get; init; }

    /// <summary>Open conversations are closed for it; otherwise they wait until they have ended.</summary>
    public bool AlsoOpen { get; init; }

    /// <summary>The person asked the network for it: what is found is erased without anybody's decision.</summary>
    public bool ErasesAtOnce { get; init; }
    public ImmutableDictionary<string, ErasedWords> Erased { get; init; } = ImmutableDictionary<string, ErasedWords>.Empty;

    /// <summary>What could not be erased yet.</summary>
    public int Left { get; init; }

    /// <summary>Conversations that they began after the decision: questions like any others.</summary>
    public int Since { get; init; }

    /// <summary>The present look at everything has found more that is to be erased.</summary>
    public bool More { get; init; }

    /// <summary>A step is under way.</summary>
    public bool Busy { get; init; }

    /// <summary>Somebody was interrupted in a step: what they had erased by then is in no number.</summary>
    public bool Interrupted { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    public PersonTask With(string table, ErasedWords erased) => erased.Total == 0 ? this : this with { Erased = Erased.SetItem(table, Erased.GetValueOrDefault(table, ErasedWords.None).And(erased)) };
}

public enum PersonStep
{
    Look,

    /// <summary>What others' posts quote of the person.</summary>
    Quotes,
    Conversations,
    Elsewhere,

    /// <summary>Everything is looked at once more: what turns up is erased too, or named as left.</summary>
    Prove,
}
