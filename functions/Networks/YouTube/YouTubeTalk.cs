using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.YouTube;

/// <summary>
/// One thread as it was read: its first comment and what stands below it, which has one level only. Whom a reply answers is said by
/// a name at its beginning; without one, it answers the first comment. Pure.
/// </summary>
internal sealed partial class YouTubeTalk
{
    private readonly Account account;
    private readonly string topId;
    private readonly YouTubeComment? top;
    private readonly bool closed;
    private readonly List<YouTubeComment> replies = [];
    private readonly List<UnreadablePost> unreadable = [];

    private YouTubeTalk(Account account, string topId, YouTubeComment? top, bool closed) => (this.account, this.topId, this.top, this.closed) = (account, topId, top, closed);

    internal IReadOnlyList<UnreadablePost> Unreadable => unreadable;

    internal static YouTubeTalk Of(YouTubeThread thread, Account account)
    {
        var problems = new List<UnreadablePost>();
        var talk = new YouTubeTalk(account, thread.Id, Read(thread.Snippet.TopLevelComment, problems), thread.Snippet.CanReply == false);
        talk.unreadable.AddRange(problems);
        talk.Add(thread.Replies?.Comments ?? []);
        return talk;
    }

    /// <summary>A reply that came without its thread.</summary>
    internal static YouTubeTalk Of(YouTubeComment comment, Account account)
    {
        var parent = comment.Snippet.ParentId;
        var talk = new YouTubeTalk(account, parent ?? comment.Id, parent is null ? comment : null, closed: false);
        if (parent is not null) talk.replies.Add(comment);
        return talk;
    }

    internal void Add(IEnumerable<JsonElement> comments)
    {
        foreach (var item in comments)
        {
            if (Read(item, unreadable) is { } reply && replies.TrueForAll(known => known.Id != reply.Id)) replies.Add(reply);
        }
    }

    internal IEnumerable<NetworkPost> Posts() =>
        (top is null || IsBrand(top) ? [] : new[] { Post(top) }).Concat(replies.Select(Post));

    internal IEnumerable<NetworkPost> BrandPosts() => replies.Where(IsBrand).Select(Post);

    internal NetworkPost? Find(string id) => top?.Id == id ? Post(top) : replies.Find(reply => reply.Id == id) is { } found ? Post(found) : null;

    /// <summary>The same text whomever it names in front.</summary>
    internal static string Unaddressed(string text) => InFront().Replace(text, "");

    private NetworkPost Post(YouTubeComment comment)
    {
        var snippet = comment.Snippet;
        var isTop = comment.Id == topId;
        var text = snippet.TextOriginal ?? snippet.TextDisplay;
        var handle = snippet.AuthorDisplayName is { Length: > 0 } name ? name : "[unknown]";
        return new NetworkPost
        {
            Id = comment.Id,
            RootId = topId,
            ParentId = isTop ? null : topId,
            Author = new PostAuthor(AuthorOf(comment), handle, handle.TrimStart('@')),
            ByBrand = IsBrand(comment),
            Kind = isTop ? PostKind.Comment : PostKind.Reply,
            Text = text,
            ParentText = isTop ? null : top?.Snippet.TextOriginal ?? top?.Snippet.TextDisplay,
            ParentIsBrand = !isTop && top is not null && IsBrand(top),
            PostedAt = snippet.PublishedAt.ToUniversalTime(),
            EditedAt = snippet.UpdatedAt > snippet.PublishedAt ? snippet.UpdatedAt.Value.ToUniversalTime() : null,
            Version = PostVersion.Of(text, []),
            Permalink = Permalink(comment),
            Withheld = YouTubeWithheld.Kinds.Contains(snippet.ModerationStatus),
            Names = Named(comment),
            NetworkData = JsonSerializer.Serialize(new YouTubeTarget(isTop ? null : snippet.AuthorDisplayName, closed), YouTubeJson.Default.YouTubeTarget),
        }.Fit();
    }

    // The brand answers whom it names, else whoever began the thread, whose later questions stand below the same comment.
    private ImmutableArray<string> Named(YouTubeComment comment)
    {
        if (comment.Id == topId) return [];
        var text = comment.Snippet.TextOriginal ?? comment.Snippet.TextDisplay;
        var people = replies.Prepend(top).OfType<YouTubeComment>().Where(other => other.Id != comment.Id && !IsBrand(other));
        ImmutableArray<string> named = [.. people.Where(other => Mentions(text, other.Snippet.AuthorDisplayName)).Select(AuthorOf).Distinct()];
        return !named.IsEmpty || text.StartsWith('@') || !IsBrand(comment) || top is null || IsBrand(top) ? named : [AuthorOf(top)];
    }

    private static bool Mentions(string text, string? handle) =>
        handle is ['@', _, ..] && Handles().Matches(text).Any(match => match.Value.TrimEnd('.').Equals(handle, StringComparison.OrdinalIgnoreCase));

    private bool IsBrand(YouTubeComment comment) => comment.Snippet.AuthorChannelId?.Value is { } channel && account.AuthorIds.Contains(channel);

    // Authors may be missing; then nobody else is taken for the same person.
    private static string AuthorOf(YouTubeComment comment) => comment.Snippet.AuthorChannelId?.Value is { } id && PostLimits.IsId(id) ? id : $"unknown:{comment.Id}";

    internal static string? Permalink(YouTubeComment comment) => comment.Snippet switch
    {
        { VideoId: { Length: > 0 } video } => Declared.WebAddress($"https://www.youtube.com/watch?v={Uri.EscapeDataString(video)}&lc={Uri.EscapeDataString(comment.Id)}"),
        { PostId: { Length: > 0 } post } => Declared.WebAddress($"https://www.youtube.com/post/{Uri.EscapeDataString(post)}?lc={Uri.EscapeDataString(comment.Id)}"),
        _ => null,
    };

    private static YouTubeComment? Read(JsonElement item, List<UnreadablePost> problems)
    {
        try
        {
            return Parse(item);
        }
        catch (JsonException problem)
        {
            problems.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            return null;
        }
    }

    /// <exception cref="JsonException">This is no comment.</exception>
    internal static YouTubeComment Parse(JsonElement item)
    {
        var comment = item.Deserialize(YouTubeJson.Default.YouTubeComment) ?? throw new JsonException("null instead of a comment");
        return PostLimits.IsId(comment.Id) && PostLimits.IsId(comment.Snippet.ParentId ?? comment.Id) ? comment : throw new JsonException("an id that is none");
    }

    [GeneratedRegex(@"@[\p{L}\p{N}_.·-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Handles();

    [GeneratedRegex(@"^\s*@[\p{L}\p{N}_.·-]+[\s,:]*", RegexOptions.NonBacktracking)]
    private static partial Regex InFront();
}
