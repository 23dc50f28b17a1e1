using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>
/// What mentions the account elsewhere. A delivery tells its ids and nothing else, no list has it; it is read by way of the account that
/// was mentioned, with its id in the name of the field. https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment
/// </summary>
internal sealed class InstagramMentions(InstagramAccess access)
{
    private const string MediaFields = "id,caption,media_type,media_url,timestamp,username,comments_count";

    /// <param name="closed">Takes that it is closed to us; without it that is a failure.</param>
    /// <returns>Null when it is gone, or is that of a private account.</returns>
    /// <exception cref="JsonException">What mentions us cannot be read.</exception>
    internal async Task<NetworkPost?> Read(Account account, GraphClient<IInstagramApi> client, InstagramMention mention, CancellationToken cancellation, List<GraphSight.Closed>? closed = null)
    {
        if (mention.CommentId is not { } comment) return await ReadMedia(account, client, mention.MediaId, null, cancellation, closed);
        var fields = $"mentioned_comment.comment_id({Number(comment)}){{id,text,timestamp,username,media{{id,permalink}}}}";
        if (await Ask(account, client, fields, "mentioned_comment", closed, cancellation) is not { } found) return null;
        var read = InstagramPosts.Parse(found);
        return InstagramPosts.Mention(read, read.Media?.Id ?? mention.MediaId ?? throw new JsonException("a comment below nothing"), account);
    }

    /// <summary>A post whose caption mentions us, and what we answered below it, where Instagram shows that.</summary>
    internal async Task<NetworkPost?> ReadMedia(Account account, GraphClient<IInstagramApi> client, string? media, InstagramFound? answers, CancellationToken cancellation, List<GraphSight.Closed>? closed = null)
    {
        JsonElement? found;
        try
        {
            found = await Media(account, client, media, answers is not null, closed, cancellation);
        }
        catch (NetworkFailedException refused) when (answers is not null && refused.Failure is NetworkFailure.Rejected)
        {
            return await ReadMedia(account, client, media, null, cancellation, closed);
        }

        if (found is not { } element) return null;
        var post = InstagramPosts.ParseMedia(element);
        answers?.Comments(GraphList.Within(element, "comments").Items, post.Id, post.Caption, post.Permalink);
        return InstagramPosts.Media(post, account, mentions: true);
    }

    /// <summary>Reads what stands below a post whose caption mentions us.</summary>
    /// <returns>Whether all of it was shown.</returns>
    internal async Task<bool> ReadBelow(Account account, GraphClient<IInstagramApi> client, string media, InstagramFound answers, CancellationToken cancellation)
    {
        if (await Media(account, client, media, withComments: true, null, cancellation) is not { } element) return false;
        var (post, list) = (InstagramPosts.ParseMedia(element), GraphList.Within(element, "comments"));
        answers.Comments(list.Items, post.Id, post.Caption, post.Permalink);
        return !list.HasNext && (list.Items.Count > 0 || post.CommentsCount == 0);
    }

    private Task<JsonElement?> Media(Account account, GraphClient<IInstagramApi> client, string? media, bool withComments, List<GraphSight.Closed>? closed, CancellationToken cancellation)
    {
        var below = withComments ? $",comments{{{InstagramPosts.FewerCommentFields}}}" : "";
        return Ask(account, client, $"mentioned_media.media_id({Number(media)}){{{MediaFields}{below}}}", "mentioned_media", closed, cancellation);
    }

    private async Task<JsonElement?> Ask(Account account, GraphClient<IInstagramApi> client, string fields, string name, List<GraphSight.Closed>? closed, CancellationToken cancellation)
    {
        var sight = await client.Look((api, show) => api.Object(show.Token, show.Proof, access.Version, InstagramAccess.IdOf(account), fields, cancellation));
        if (sight is GraphSight.Closed locked)
        {
            if (closed is null) throw new NetworkFailedException(locked.Failure);
            closed.Add(locked);
        }

        if (sight.Answer is not { } answer) return null;
        return answer.Root.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? found : throw JsonPage.Unreadable(answer.Answer, "no mention");
    }

    // It becomes a part of the request's own language.
    private static string Number(string? id) => id is { Length: > 0 and <= 30 } && id.All(char.IsAsciiDigit) ? id : throw new JsonException("an id that is none");
}
