using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>What one page brings together, each post once.</summary>
internal sealed class LinkedInFindings
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];
    private readonly HashSet<string> gone = [];

    internal void Add(NetworkPost post) => posts[post.Id] = post;

    internal void Gone(string urn) => gone.Add(urn);

    internal void Unreadable(JsonElement item, JsonException problem) => unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));

    internal void Closed(JsonElement item, LinkedInClosedException closed) => unreadable.Add(new UnreadablePost(JsonPage.Raw(item), closed.Message));

    internal void Report(IEnumerable<UnreadablePost> more) => unreadable.AddRange(more);

    /// <summary>A notice that tells all by itself.</summary>
    /// <exception cref="JsonException">Nobody knows what it tells.</exception>
    internal void AddKnown(LinkedInNotice notice, JsonElement item, Account account)
    {
        if (LinkedInNotices.IsOfNoConcern(notice)) return;
        switch (notice.Action)
        {
            case "COMMENT_DELETE":
                var urn = LinkedInUrn.Normal(notice.GeneratedActivity ?? notice.DecoratedGeneratedActivity?.Comment?.Entity ?? "");
                if (LinkedInUrn.IsComment(urn)) Gone(urn);
                else throw new JsonException("a notice that does not say what was deleted");
                break;
            case "SHARE_MENTION":
                var share = notice.DecoratedGeneratedActivity?.Share ?? throw new JsonException("a mention without its post");
                var named = share with { Entity = share.Entity ?? notice.GeneratedActivity };
                if (!PostLimits.IsId(named.Entity) || named.Text is null) throw new JsonException("a mention without its text or id");
                Add(LinkedInPosts.Mention(named.Entity!, named.Owner, named.Text, notice.LastModifiedAt, account));
                break;
            default:
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), $"A notice that nobody knows: {ServerWords.From(notice.Action)}."));
                break;
        }
    }

    internal NetworkPage ToPage(string? cursor, bool more) => new([.. posts.Values], [.. unreadable], [.. gone], cursor, more);
}
