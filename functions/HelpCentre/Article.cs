using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre;

/// <summary>An entry of the help centre in all its languages, as one version of it stands.</summary>
/// <param name="Version">Counted from 1; each save makes the next.</param>
/// <param name="Tags">Further words under which people look for it.</param>
/// <param name="Change">What made this version.</param>
public sealed record Article(
    string Id, int Version, ImmutableArray<string> Tags, ImmutableArray<ArticleText> Texts, DateTimeOffset ChangedAt, Actor ChangedBy, ArticleChange Change)
{
    public ArticleText? In(string language) => Texts.FirstOrDefault(text => text.Language == language);

    internal Article With(ArticleText text) => this with { Texts = Texts.Replace(In(text.Language)!, text) };

    internal Article Changed(ArticleChange change, DateTimeOffset at, Actor by) => this with { Version = Version + 1, ChangedAt = at, ChangedBy = by, Change = change };
}

public enum ArticleChange { Saved, Published, Withdrawn, Restored }

/// <summary>An article in one language: what is being written, and what visitors read.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Slug">Its last part of the address, made of the title when it is first published. It never changes again: links stay good.</param>
/// <param name="Published">Null: visitors do not see it.</param>
public sealed record ArticleText(string Language, string Title, string Markdown, string? Slug = null, PublishedText? Published = null)
{
    public ArticleState State(ImmutableArray<string> tags) => Published switch
    {
        null => ArticleState.Draft,
        var shown when shown.Title == Title && shown.Markdown == Markdown && shown.Tags.SequenceEqual(tags) => ArticleState.Published,
        _ => ArticleState.Changed,
    };
}

/// <summary>What visitors read.</summary>
public sealed record PublishedText(string Title, string Markdown, ImmutableArray<string> Tags, DateTimeOffset At, Actor By);

public enum ArticleState
{
    Draft,
    Published,

    /// <summary>Published, and written on since: visitors read what was published.</summary>
    Changed,
}
