using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Drafts;

/// <summary>What a person has begun to write, on whatever device. <paramref name="Revision"/>: counted by the page; the later one wins.</summary>
/// <param name="Answers">The post below which it is meant to stand; null: none chosen yet.</param>
/// <param name="BasedOnVersion">The conversation's version that its author had before them.</param>
/// <param name="At">When it was stored.</param>
internal sealed record Draft(string Text, PostKey? Answers, int BasedOnVersion, long Revision, DateTimeOffset At);

/// <summary>What became of a draft that was to be stored.</summary>
/// <param name="Stands">What is stored now.</param>
/// <param name="Outdated">Another device had gone on: nothing was stored.</param>
internal sealed record DraftEnd(Draft Stands, bool Outdated);

/// <summary>Who besides the one who asks has begun an answer, and who has the conversation open.</summary>
internal sealed record Presence(ImmutableArray<PersonAt> DraftBy, ImmutableArray<PersonAt> OpenBy)
{
    public static readonly Presence Unasked = new([], []);

    /// <summary>Changes when somebody comes or goes, not with each of their polls.</summary>
    public string Mark => $"{string.Join(',', DraftBy.Select(by => by.Person.Id))};{string.Join(',', OpenBy.Select(by => by.Person.Id))}";
}

internal sealed record PersonAt(Actor Person, DateTimeOffset At);
