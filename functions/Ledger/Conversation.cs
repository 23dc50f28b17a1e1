using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>
/// The snapshot: all that decisions and index rows need, and nothing else. Everything derived (pending posts, clocks, state)
/// is computed from it, never stored beside it.
/// </summary>
public sealed record Conversation
{
    internal const int MostEarlier = 20;
    internal const int MostPauses = 40;
    internal const int MostTags = 20;
    internal const int MostMentioned = 20;
    internal const int MostJoined = 20;
    internal const int MostSteps = 16;

    public required ConversationId Id { get; init; }

    /// <summary>Rises by one with each change; 0 is a conversation that nothing has happened in.</summary>
    public int Version { get; init; }

    public required ConversationOrigin Origin { get; init; }
    public ConversationFace Face { get; init; } = ConversationFace.Unknown;

    /// <summary>The account's own target: holds where no policy of the book matches.</summary>
    public ResponsePolicy Policy { get; init; } = ResponsePolicy.Default;

    /// <summary>The version of the book that holds; 0 is the empty one.</summary>
    public int Book { get; init; }

    /// <summary>What held before, oldest first: clocks that ended then are judged by it.</summary>
    public ImmutableArray<EarlierTerms> Earlier { get; init => field = OrNone(value); } = [];

    public ImmutableArray<PauseFacts> Pauses { get; init => field = OrNone(value); } = [];

    public ImmutableArray<PostFacts> Posts { get; init; } = [];
    public ImmutableArray<ReplyFacts> Replies { get; init; } = [];
    public ImmutableArray<ModerationFacts> Moderations { get; init => field = OrNone(value); } = [];

    /// <summary>Those that somebody still waits on, or hears of, and the latest others.</summary>
    public ImmutableArray<FiredStep> Steps { get; init; } = [];
    /// <summary>Until when what was written in it is forgotten.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>The version that came of it.</summary>
    public int ForgottenVersion { get; init; }

    /// <summary>What fired on clocks that ended before.</summary>
    public ImmutableArray<PastSteps> Past { get; init => field = OrNone(value); } = [];

    public Actor? ClaimedBy { get; init; }

    /// <summary>The snooze that lasts; null when none does.</summary>
    public SnoozeFacts? Snooze { get; init; }

    /// <summary>Keys of tags, in the order of the alphabet.</summary>
    public ImmutableArray<TagKey> Tags { get; init => field = OrNone(value); } = [];

    /// <summary>Ids of people who were mentioned in a note and have not said that they saw it.</summary>
    public ImmutableArray<string> Mentioned { get; init => field = OrNone(value); } = [];

    /// <summary>What people said in place of triage; null: what triage found holds. No clock knows of either.</summary>
    public Priority? RuledPriority { get; init; }
    public Category? RuledCategory { get; init; }

    /// <summary>The older conversation that this one proved to be part of; null: none.</summary>
    public ConversationId? JoinedTo { get; init; }

    /// <summary>Younger ones that proved to be part of this one.</summary>
    public ImmutableArray<ConversationId> Joined { get; init => field = OrNone(value); } = [];

    public ConversationId? Continues { get; init; }
    public ConversationId? ContinuedBy { get; init; }

    internal KnownBooks Books { get; init; } = KnownBooks.None;

    public static Conversation Empty(ConversationId id, ConversationOrigin origin) => new() { Id = id, Origin = origin };

    public PostFacts? Post(PostKey key) => Posts.FirstOrDefault(p => p.Key == key);

    public ReplyFacts? Reply(ReplyId id) => Replies.FirstOrDefault(r => r.Id == id);

    /// <summary>Whether anything that somebody wrote, or that leads to its author, may be kept: whatever changed since it was forgotten may have brought some.</summary>
    public bool KeepsWords => ForgottenAt is null || Version != ForgottenVersion || Posts.Any(post => !post.IsForgotten);

    /// <summary>All that ever fired; of a rung that fired often, the last time at least.</summary>
    public ImmutableArray<FiredStep> Fired() => Past.IsEmpty ? Steps : [.. Past.SelectMany(clock => clock.Fired()), .. Steps];

    /// <summary>The step, or the last reminder of it.</summary>
    public FiredStep? Step(StepId id) => Fired().FirstOrDefault(step => step.Id == id) ?? Fired().LastOrDefault(step => step.Id.IsSameRung(id));

    // Snapshots that are older than a field lack it.
    private static ImmutableArray<T> OrNone<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}

/// <summary>Where the conversation takes place; fixed when it begins.</summary>
public sealed record ConversationOrigin(AccountId Account, string Network, string AccountName, string Team, string CustomerId, string RootId, bool Practice);

/// <summary>
/// What a list shows of the conversation. The one place in the snapshot with words of the customer (an excerpt and a name): it is
/// overwritten like any other field, so erasure reaches it, while events never hold words.
/// </summary>
public sealed record ConversationFace(string CustomerName, string CustomerHandle, string Excerpt)
{
    public static readonly ConversationFace Unknown = new("", "", "");

    /// <summary>All that was said is erased.</summary>
    public static readonly ConversationFace Erased = new("—", "", "—");
}
