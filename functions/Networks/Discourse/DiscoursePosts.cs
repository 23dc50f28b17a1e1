using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Discourse;

/// <summary>Where a post stands: found out once, then the same for ever.</summary>
internal sealed record DiscoursePlace(string RootId, string? ParentId, string? ParentText, bool ParentIsBrand, bool RootIsBrand);

/// <summary>Turns posts of a forum into posts, one by one. Pure.</summary>
internal static partial class DiscoursePosts
{
    /// <summary>Numbers of categories, separated by commas, in which every post is for the brand; * for all of the forum.</summary>
    internal const string CategoriesSetting = "categories";

    private const int Regular = 1;
    private const int MostPictures = 20;

    /// <exception cref="JsonException">This is no post.</exception>
    internal static DiscoursePost Parse(JsonElement item) => item.Deserialize(DiscourseJson.Default.DiscoursePost) ?? throw new JsonException("null instead of a post");

    internal static string IdOf(DiscoursePost post) => Id(post.Id);

    internal static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    internal static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static bool IsGone(DiscoursePost post) => post.DeletedAt is not null || post.UserDeleted == true || post.Hidden == true;

    /// <summary>Written by a person for all to see: no small action of the forum, no whisper, no private message.</summary>
    internal static bool IsPublic(DiscoursePost post) => (post.PostType ?? Regular) == Regular && post.TopicArchetype != "private_message";

    internal static bool IsBrand(DiscoursePost post, Account account) => account.AuthorIds.Contains(Id(post.UserId));

    /// <summary>What the post itself says of whom it is for. Answers in the brand's own topics are found by reading those.</summary>
    internal static bool IsAddressed(DiscoursePost post, Account account)
    {
        var categories = account.Settings.GetValueOrDefault(CategoriesSetting, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return categories.Contains("*") || (post.CategoryId is { } category && categories.Contains(Id(category)))
            || (post.ReplyToUser is { } answered && IsBrandName(answered.Username, account))
            || MentionedNames(post).Any(name => IsBrandName(name, account));
    }

    internal static NetworkPost Post(DiscoursePost post, DiscoursePlace place, Account account)
    {
        var text = Text(post);
        var pictures = Pictures(post.Cooked, account.Server);
        var brand = IsBrand(post, account);
        return new NetworkPost
        {
            Id = IdOf(post),
            RootId = place.RootId,
            ParentId = place.ParentId,
            Author = new PostAuthor(Id(post.UserId), "@" + post.Username, string.IsNullOrWhiteSpace(post.Name) ? post.Username : post.Name),
            ByBrand = brand,
            Kind = !MentionedNames(post).Any(name => IsBrandName(name, account)) && place.ParentId is not null ? PostKind.Reply : PostKind.Mention,
            Text = text,
            ParentText = place.ParentText,
            ParentIsBrand = place.ParentIsBrand,
            PostedAt = post.CreatedAt.ToUniversalTime(),
            Version = PostVersion.Of(text, pictures),
            Permalink = Permalink(post, account),
            Attachments = pictures,
            Names = [.. (post.MentionedUsers ?? []).Select(named => named.Id).OfType<long>().Select(Id).Distinct()],
            NetworkData = JsonSerializer.Serialize(TargetOf(post), DiscourseJson.Default.DiscourseTarget),
        }.Fit();
    }

    internal static string? Permalink(DiscoursePost post, Account account) =>
        account.Server is { } server ? string.Create(CultureInfo.InvariantCulture, $"{server.AbsoluteUri.TrimEnd('/')}/t/{Slug(post.TopicSlug)}/{post.TopicId}/{post.PostNumber}") : null;

    /// <summary>The first post of a topic says its title too: often that is the question.</summary>
    internal static string Text(DiscoursePost post)
    {
        var text = HtmlText.From(post.Cooked);
        return post.PostNumber == 1 && !string.IsNullOrWhiteSpace(post.TopicTitle) ? HtmlText.Bounded($"{post.TopicTitle.Trim()}\n\n{text}") : text;
    }

    internal static DiscourseTarget TargetOf(DiscoursePost post) => new(post.TopicId, post.PostNumber, post.Raw is { } raw ? PostVersion.OfTyped(raw) : null, post.ReplyToPostNumber is not null);

    internal static UnreadablePost Unreadable(JsonElement item, JsonException problem) => new(JsonPage.Raw(item), JsonPage.Problem(problem));

    private static string Slug(string? slug) => slug is { Length: > 0 and <= 255 } && slug.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? slug : "-";

    private static bool IsBrandName(string? name, Account account) =>
        string.Equals(name, account.Settings.GetValueOrDefault(DiscourseClient.UsernameSetting), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> MentionedNames(DiscoursePost post) => Mention().Matches(post.Cooked.Length > HtmlText.LongestHtml ? "" : post.Cooked)
        .Select(match => Uri.UnescapeDataString(match.Groups[1].Value))
        .Concat((post.MentionedUsers ?? []).Select(named => named.Username).OfType<string>());

    private static ImmutableArray<PostAttachment> Pictures(string cooked, Uri? server) =>
    [
        .. Picture().Matches(cooked.Length > HtmlText.LongestHtml ? "" : cooked).Select(match => match.Groups[1].Value)
            .Select(address => server is not null && Uri.TryCreate(server, System.Net.WebUtility.HtmlDecode(address), out var uri) ? Declared.WebAddress(uri.AbsoluteUri) : null)
            .OfType<string>().Distinct().Take(MostPictures).Select(address => new PostAttachment("image", address, null)),
    ];

    // Mentions and quotes, as the forum itself renders them: what a member types as HTML keeps neither class nor data.
    [GeneratedRegex("""(?:class="mention"[^>]*href="[^"]*/u/|class="quote[^"]*"[^>]*data-username=")([^"/]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex("""<a class="lightbox"[^>]*href="([^"]+)" """, RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
