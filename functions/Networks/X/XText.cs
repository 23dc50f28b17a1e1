using System.Net;
using SocialInbox.Networks.Html;

namespace SocialInbox.Networks.X;

/// <summary>What a post says, in plain text: short links whole again, pictures and quotes not as links. Pure.</summary>
internal static class XText
{
    internal static string Plain(XPost post)
    {
        var whole = post.Long is { Text.Length: > 0 } longer ? longer.Text : post.Text;
        var links = (post.Long?.Entities?.Urls ?? []).Concat(post.Entities?.Urls ?? []);
        foreach (var link in links)
        {
            if (link.Url is not { Length: > 0 } shortened) continue;
            whole = whole.Replace(shortened, IsShownOtherwise(link, post) ? "" : Declared.WebAddress(link.UnwoundUrl) ?? Declared.WebAddress(link.ExpandedUrl) ?? shortened, StringComparison.Ordinal);
        }

        return HtmlText.Bounded(WebUtility.HtmlDecode(whole).Trim());
    }

    /// <summary>The text without the names that X itself puts in front of an answer.</summary>
    internal static string WithoutNamesInFront(string text)
    {
        var rest = text.AsSpan().TrimStart();
        while (rest.Length > 1 && rest[0] == '@')
        {
            var end = 1;
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
            if (end == 1) break;
            rest = rest[end..].TrimStart();
        }

        return rest.ToString();
    }

    /// <summary>
    /// Whether the author named the brand in so many words. The names in front of an answer are X's own where they are those of the
    /// post above; null where nobody can tell because that post is not known.
    /// </summary>
    /// <param name="above">The post that is answered, as the page showed it.</param>
    internal static bool? Names(XPost post, XPost? above, IReadOnlyCollection<string> brand)
    {
        var named = (post.Long?.Entities?.Mentions ?? post.Entities?.Mentions ?? []).Where(mention => mention.Id is { } id && brand.Contains(id)).ToList();
        if (named.Count == 0) return false;
        if (post.AnsweredId is null) return true;
        if (named.Any(mention => mention.Start >= Front(post))) return true;
        if (named.Count > 1 || post.DisplayTextRange is not null) return named.Count > 1;
        if (post.InReplyToUserId is { } answered && brand.Contains(answered)) return false;
        return above is null ? null : !(above.Entities?.Mentions ?? []).Any(mention => mention.Id is { } id && brand.Contains(id));
    }

    /// <summary>Where the author's own words begin, in characters as X counts them.</summary>
    private static int Front(XPost post)
    {
        if (post.DisplayTextRange is [var start, ..]) return start;
        var text = post.Long?.Text ?? post.Text;
        return text.EnumerateRunes().Count() - WithoutNamesInFront(text).EnumerateRunes().Count();
    }

    private static bool IsShownOtherwise(XLink link, XPost post) =>
        link.MediaKey is not null || (post.QuotedId is { } quoted && link.ExpandedUrl is { } address && address.EndsWith($"/status/{quoted}", StringComparison.Ordinal));
}
