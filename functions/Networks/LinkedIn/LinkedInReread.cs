using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>Reads known posts again: their edits, and that they are gone. Answers of the page come with the notices.</summary>
internal static class LinkedInReread
{
    internal static async Task<PostsReading> Read(Account account, LinkedInClient client, LinkedInThread thread, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new List<NetworkPost>();
        var gone = new List<string>();
        foreach (var post in posts.DistinctBy(post => post.Id))
        {
            try
            {
                var (now, isGone) = LinkedInUrn.IsComment(post.Id)
                    ? await thread.One(account, client, post.Id, null, cancellation) is { } comment ? (comment, false) : (null, true)
                    : await Post(account, client, post.Id, cancellation);
                if (now is not null) found.Add(now with { RootId = post.RootId });
                if (isGone) gone.Add(post.Id);
                if (now is { Kind: PostKind.Mention }) found.AddRange(await Answers(account, client, post.Id, now.Text, cancellation));
            }
            catch (Exception problem) when (problem is JsonException or LinkedInClosedException)
            {
                // It stands there, and nobody understands how or may read it: the sweep shows it to people.
                continue;
            }
        }

        return new PostsReading([.. found], [.. gone]);
    }

    /// <summary>What the page answered below a stranger's post: no notice tells of it for certain.</summary>
    private static async Task<IEnumerable<NetworkPost>> Answers(Account account, LinkedInClient client, string urn, string text, CancellationToken cancellation)
    {
        var (comments, _) = await LinkedInThread.Below(client, urn, cancellation);
        return comments.Select(comment => LinkedInPosts.Post(comment, text, aboveIsBrand: false, account)).Where(post => post.ByBrand);
    }

    /// <summary>Others' posts may be closed to us though they name the page: then nothing is known of them.</summary>
    private static async Task<(NetworkPost? Post, bool IsGone)> Post(Account account, LinkedInClient client, string urn, CancellationToken cancellation)
    {
        var answer = (await client.Ask((api, token) => api.Post(token, urn, cancellation))).OrUnreachable();
        if (answer.Status is 404 or 410) return (null, true);
        if (answer.Status is 403) return (null, false);
        if (!answer.Ok) throw new NetworkFailedException(LinkedInFailures.Of(answer));
        using var json = JsonPage.Parse(answer);
        var post = json.RootElement.Deserialize(LinkedInJson.Default.LinkedInPost) ?? throw new JsonException("null instead of a post");
        return (LinkedInPosts.IsInstant(post.CreatedAt) && post.Commentary is { } text ? LinkedInPosts.Mention(urn, post.Author, text, post.CreatedAt, account) : null, false);
    }
}
