using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks;

/// <summary>What strangers wrote, brought to sizes that rows and pages can hold. Ids are never shortened: one that is too long is no id.</summary>
internal static class PostLimits
{
    internal const int LongestId = 512;

    private const int LongestName = 200;
    private const int LongestDescription = 1500;
    private const int MostAttachments = 20;
    private const int MostNames = 50;

    internal static NetworkPost Fit(this NetworkPost post) => post with
    {
        Author = post.Author with { Handle = Line(post.Author.Handle), DisplayName = Line(post.Author.DisplayName) },
        Text = HtmlText.Bounded(post.Text),
        ParentText = post.ParentText is { } parent ? Cut(parent, 2000) : null,
        Attachments = [.. post.Attachments.Take(MostAttachments).Select(attachment => attachment with { Description = attachment.Description is { } words ? Cut(words, LongestDescription) : null })],
        Names = [.. post.Names.Where(IsId).Take(MostNames)],
    };

    internal static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && !string.IsNullOrWhiteSpace(id);

    private static string Line(string text) => Cut(ServerWords.From(text), LongestName);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : WholeCharacters.Start(text, longest - 1) + "…";
}
