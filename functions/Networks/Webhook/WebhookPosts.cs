using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Webhook;

/// <summary>Reads a verified body: one post, or several under "posts". Each is judged by itself; what is wrong with one is said in words.</summary>
internal static class WebhookPosts
{
    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var posts = new List<NetworkPost>();
        var unreadable = new List<UnreadablePost>();
        var gone = new List<string>();
        foreach (var item in Items(body, unreadable))
        {
            try
            {
                var post = item.Deserialize(WebhookJson.Default.WebhookPost) ?? throw new JsonException("null instead of a post");
                if (Problem(post) is { } problem) unreadable.Add(new UnreadablePost(JsonPage.Raw(item), problem));
                else if (post.Deleted) gone.Add(post.Id!);
                else posts.Add(Post(post, account));
            }
            catch (JsonException wrong)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(wrong)));
            }
        }

        return new NetworkPage([.. posts], [.. unreadable], [.. gone], Cursor: null, More: false);
    }

    private static List<JsonElement> Items(ReadOnlyMemory<byte> body, List<UnreadablePost> unreadable)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("posts", out var list))
            {
                if (list.ValueKind == JsonValueKind.Array) return [.. list.EnumerateArray()];
                unreadable.Add(new UnreadablePost(JsonPage.Raw(root), "\"posts\" must be a list of posts."));
                return [];
            }

            return [root];
        }
        catch (JsonException wrong)
        {
            unreadable.Add(new UnreadablePost(JsonPage.Capped(System.Text.Encoding.UTF8.GetString(body.Span)), $"The body is no JSON: {JsonPage.Problem(wrong)}"));
            return [];
        }
    }

    /// <summary>What is wrong with a post, for its sender; null when nothing is.</summary>
    private static string? Problem(WebhookPost post) =>
        !PostLimits.IsId(post.Id) ? $"\"id\" is missing, or longer than {PostLimits.LongestId} characters."
        : post.Deleted ? null
        : !PostLimits.IsId(post.Author?.Id) ? "\"author.id\" is missing: a lasting id of who wrote the post."
        : post.Text is null ? "\"text\" is missing; it may be empty."
        : post.Text.Length > HtmlText.LongestText ? $"\"text\" is longer than {HtmlText.LongestText} characters."
        : post.PostedAt is null ? "\"postedAt\" is missing: an instant such as 2026-03-02T09:00:00Z."
        : (post.RootId is not null && !PostLimits.IsId(post.RootId)) || (post.ParentId is not null && !PostLimits.IsId(post.ParentId)) ? $"\"rootId\" and \"parentId\" have 1 to {PostLimits.LongestId} characters."
        : post.Kind is not null && KindOf(post.Kind) is null ? $"\"kind\" is one of {string.Join(", ", Enum.GetNames<PostKind>().Select(name => name.ToLowerInvariant()))}."
        : post.Rating is < 1 or > 5 ? "\"rating\" is 1 to 5."
        : post.Url is not null && Declared.WebAddress(post.Url) is null ? "\"url\" is an address that begins with http:// or https://."
        : post.Language is not null && Declared.Language(post.Language) is null ? "\"language\" is a code such as de or en."
        : null;

    private static NetworkPost Post(WebhookPost post, Account account) => new NetworkPost
    {
        Id = post.Id!,
        RootId = post.RootId ?? post.ParentId ?? post.Id!,
        ParentId = post.ParentId,
        Author = new PostAuthor(
            post.Author!.Id!,
            Named(post.Author.Handle) ?? Named(post.Author.Name) ?? post.Author.Id!,
            Named(post.Author.Name) ?? Named(post.Author.Handle) ?? post.Author.Id!),
        ByBrand = post.ByBrand || account.AuthorIds.Contains(post.Author.Id!),
        Kind = KindOf(post.Kind) ?? (post.ParentId is not null ? PostKind.Reply : post.Rating is not null ? PostKind.Review : PostKind.Message),
        Text = post.Text!,
        Language = Declared.Language(post.Language),
        PostedAt = post.PostedAt!.Value.ToUniversalTime(),
        EditedAt = post.EditedAt?.ToUniversalTime(),
        Version = PostVersion.Of(post.Text!, [], post.Rating),
        Permalink = post.Url,
        Rating = post.Rating,
    }.Fit();

    private static string? Named(string? text) => ServerWords.From(text) is { Length: > 0 } name ? name : null;

    private static PostKind? KindOf(string? kind) =>
        kind is { Length: > 0 } && kind.All(char.IsAsciiLetter) && Enum.TryParse<PostKind>(kind, ignoreCase: true, out var known) ? known : null;
}
