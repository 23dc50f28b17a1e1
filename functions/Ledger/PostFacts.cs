using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>
/// What decisions need to know of one post. No text: texts lie in the post's version rows. Facts of the same post merge in any
/// order and any number of times to the same result.
/// </summary>
public sealed record PostFacts
{
    public const int MostVersions = 20;

    public required PostKey Key { get; init; }
    public required PostRef Ref { get; init; }
    public bool ByBrand { get; init; }

    /// <summary>The earlier of the network's instant and the moment we first saw it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All versions seen, oldest first.</summary>
    public required ImmutableArray<VersionFacts> Versions { get; init; }

    /// <summary>The beginning of the first read that showed it.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>The beginning of the last read that showed it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The beginning of the last read that found it gone.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    /// <summary>When its words were erased. What is read of it later may say something again.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public PostKind Kind { get; init; }
    public string? Permalink { get; init; }

    /// <summary>The last read showed that the network keeps it from sight. It asks all the same.</summary>
    public bool Withheld { get; init; }

    /// <summary>For a post of the brand: the post it stands under.</summary>
    public PostKey? Answers { get; init; }

    /// <summary>For a post of the brand: it names the conversation's customer.</summary>
    public bool NamesCustomer { get; init; }

    /// <summary>Was there before the account was connected: what it said then waits for no answer. The first read decides.</summary>
    public bool BeforeConnection { get; init; }

    /// <summary>A person said that it needs an answer, whatever triage found.</summary>
    public bool Rescued { get; init; }

    /// <summary>What people ruled about it, oldest first. All of it is kept: a later ruling changes no earlier verdict.</summary>
    public ImmutableArray<Ruling> Rulings { get; init; } = [];

    /// <summary>What it says now. Of versions with the same instant one that asks, since nobody can tell.</summary>
    public VersionFacts Latest => Versions.MaxBy(v => (v.LastAt, v.NeedsAnswer, v.Name), LatestOrder)!;

    public bool IsGone => MissedAt > SeenAt;

    public bool HoldsWords => !(ErasedAt >= SeenAt);

    /// <summary>Nothing is left that leads to it on the network, or to its author.</summary>
    public bool IsForgotten => Ref == PostRef.Forgotten;

    /// <summary>Nothing that it ever said is newer.</summary>
    public bool IsFrom(DateTimeOffset until) => Versions.All(version => version.FirstAt <= until);

    /// <summary>Since when it says this; null for a version that is remembered no longer.</summary>
    public DateTimeOffset? SaysSince(string version) => Versions.FirstOrDefault(known => known.Name == version)?.FirstAt;

    public PostFacts Forgotten(DateTimeOffset at) => this with { Ref = PostRef.Forgotten, Permalink = null, ErasedAt = ErasedAt > at ? ErasedAt : at };

    /// <summary>It was forgotten, and this read shows nothing that was not there then: it brings nothing back.</summary>
    public bool HasForgotten(PostFacts read) => IsForgotten && Versions.Any(version => version.Name == read.Latest.Name);

    public PostFacts Merge(PostFacts other)
    {
        var shown = IsShownByNewerReadOf(other) ? other : this;
        return this with
        {
            Ref = shown.Ref,
            ByBrand = shown.ByBrand,
            Kind = shown.Kind,
            Permalink = shown.Permalink,
            Withheld = shown.Withheld,
            At = Earlier(At, other.At),
            Versions = MergeVersions(Versions, other.Versions),
            FirstSeenAt = Earlier(FirstSeenAt, other.FirstSeenAt),
            SeenAt = SeenAt >= other.SeenAt ? SeenAt : other.SeenAt,
            MissedAt = MissedAt is null || other.MissedAt > MissedAt ? other.MissedAt : MissedAt,
            ErasedAt = ErasedAt is null || other.ErasedAt > ErasedAt ? other.ErasedAt : ErasedAt,
            Answers = string.CompareOrdinal(Answers?.Value, other.Answers?.Value) >= 0 ? Answers : other.Answers,
            NamesCustomer = NamesCustomer || other.NamesCustomer,
            BeforeConnection = FirstSeenAt == other.FirstSeenAt ? BeforeConnection && other.BeforeConnection
                : FirstSeenAt < other.FirstSeenAt ? BeforeConnection : other.BeforeConnection,
            Rescued = Rescued || other.Rescued,
            Rulings = [.. Rulings.Union(other.Rulings).OrderBy(r => r.At).ThenBy(r => r.Closed).ThenBy(r => r.Rule, StringComparer.Ordinal)],
        };
    }

    public bool SameAs(PostFacts other) =>
        Versions.SequenceEqual(other.Versions) && Rulings.SequenceEqual(other.Rulings) && this with { Versions = [], Rulings = [] } == other with { Versions = [], Rulings = [] };

    /// <summary>Whether such a read tells nothing but that the post still stands there as it did.</summary>
    public bool Knows(PostFacts read)
    {
        var merged = Merge(read);
        return !IsGone && merged.Latest.Name == Latest.Name
            && SameAs(merged with { SeenAt = SeenAt, Versions = [.. merged.Versions.Select(v => Versions.FirstOrDefault(mine => mine.Name == v.Name) is { } mine ? v with { LastAt = mine.LastAt } : v)] });
    }

    public PostFacts Closed(CloseReason reason, DateTimeOffset at, string? rule = null) => this with { Rulings = Rulings.Add(new Ruling(at, reason, rule)) };

    public PostFacts TakenUp(DateTimeOffset at) => this with { Rulings = Rulings.Add(new Ruling(at, null)) };

    public PostFacts WithoutLastClosing() =>
        Rulings.LastOrDefault(r => r.Closed is not null) is { } closing ? this with { Rulings = Rulings.RemoveAt(Rulings.LastIndexOf(closing)) } : this;

    // What no instant of its own dates is taken from the newest read; of reads that began together, from the same one by everybody.
    private bool IsShownByNewerReadOf(PostFacts other) => SeenAt != other.SeenAt ? other.SeenAt > SeenAt : string.CompareOrdinal(other.Shown, Shown) > 0;

    private string Shown => $"{Ref} {Permalink} {ByBrand} {Kind} {Withheld}";

    private static ImmutableArray<VersionFacts> MergeVersions(ImmutableArray<VersionFacts> mine, ImmutableArray<VersionFacts> theirs) =>
        Bounded([.. mine.Concat(theirs).GroupBy(v => v.Name).Select(same => same.Aggregate((a, b) => a.Merge(b)))
            .OrderBy(v => (v.FirstAt, v.Name), VersionOrder)]);

    // Authors may edit as often as they like, and a snapshot has to stay small: the first, and those that were shown last.
    private static ImmutableArray<VersionFacts> Bounded(ImmutableArray<VersionFacts> versions)
    {
        if (versions.Length <= MostVersions) return versions;
        var kept = versions.Skip(1).OrderByDescending(v => (v.LastAt, v.Name), VersionOrder).Take(MostVersions - 1).Append(versions[0]).ToHashSet();
        return [.. versions.Where(kept.Contains)];
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;

    // Two versions that claim the same instant: their names decide, so that every reader decides alike.
    private static readonly Comparer<(DateTimeOffset At, string Name)> VersionOrder =
        Comparer<(DateTimeOffset At, string Name)>.Create((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Name, b.Name));

    private static readonly Comparer<(DateTimeOffset At, bool Asks, string Name)> LatestOrder =
        Comparer<(DateTimeOffset At, bool Asks, string Name)>.Create((a, b) =>
            a.At != b.At ? a.At.CompareTo(b.At) : a.Asks != b.Asks ? a.Asks.CompareTo(b.Asks) : string.CompareOrdinal(a.Name, b.Name));
}

/// <summary>
/// One version of a post and what triage found in it. <paramref name="FirstAt"/> and <paramref name="LastAt"/>: the post's own edit time
/// where the network dates edits (then equal), else the first and the last read that showed this version.
/// </summary>
public sealed record VersionFacts(
    string Name, DateTimeOffset FirstAt, DateTimeOffset LastAt, bool NeedsAnswer, Category Category, Priority Priority, string Language)
{
    // The judgement of the earlier look stays: it is the one that people saw.
    public VersionFacts Merge(VersionFacts other)
    {
        var first = other.FirstAt < FirstAt || (other.FirstAt == FirstAt && string.CompareOrdinal(other.Judgement, Judgement) < 0) ? other : this;
        return first with { LastAt = LastAt >= other.LastAt ? LastAt : other.LastAt, NeedsAnswer = NeedsAnswer || other.NeedsAnswer };
    }

    private string Judgement => $"{Category} {Priority} {Language}";
}

/// <summary>What a person, or a rule of that name, ruled about a post: <paramref name="Closed"/> with this reason, what was asked until then waits no longer; or, null, taken up again: it waits anew.</summary>
public sealed record Ruling(DateTimeOffset At, CloseReason? Closed, string? Rule = null);

public enum CloseReason { NoAnswerNeeded, AnsweredElsewhere, Spam, Duplicate, Other }
