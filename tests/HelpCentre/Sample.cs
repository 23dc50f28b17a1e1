using System.Collections.Immutable;
using SocialInbox.HelpCentre;
using SocialInbox.Ledger;

namespace SocialInbox.Tests.HelpCentre;

internal static class Sample
{
    /// <summary>An article as visitors read it.</summary>
    public static PublicArticle Of(string title, string text, string id = "sample-0001", string language = "de", params ImmutableArray<string> tags) =>
        new(id, language, id, new PublishedText(title, text, tags, DateTimeOffset.UnixEpoch, new Actor("carla", "Carla")));
}
