using System.Collections.Immutable;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>What comes of a person's wish to change an article.</summary>
internal abstract record ArticleOutcome
{
    private ArticleOutcome() { }

    /// <summary>So it shall stand there; so it stands there already, where the version is the present one.</summary>
    public sealed record Done(Article Article) : ArticleOutcome;

    public sealed record Removed : ArticleOutcome;

    /// <summary>It was based on a version that is no longer the present one.</summary>
    public sealed record Overtaken(Article Present) : ArticleOutcome;

    public sealed record Missing : ArticleOutcome;

    public sealed record Wrong(ImmutableArray<FieldError> Errors) : ArticleOutcome;
}
