using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Reads known posts again: changed records, those that are gone, and what the brand answered below them.</summary>
internal sealed class BlueskyReread(BlueskyParents parents)
{
    internal async Task<PostsReading> Read(Account account, BlueskyClient client, IReadOnlyList<PostRef> refs, CancellationToken cancellation)
    {
        var found = new Dictionary<string, BlueskyPost>();
        var gone = new List<string>();
        foreach (var batch in refs.Select(post => post.Id).Distinct().Chunk(BlueskyParents.Batch))
        {
            var (posts, present) = await BlueskyParents.Read(client, batch, cancellation);
            gone.AddRange(batch.Where(uri => !present.Contains(uri)));
            foreach (var post in posts.Where(post => batch.Contains(post.Uri)))
            {
                found[post.Uri] = post;
                if (post.ReplyCount == 0) continue;
                foreach (var answer in await Answers(account, client, post.Uri, cancellation)) found[answer.Uri] = answer;
            }
        }

        var texts = await parents.TextsOf(account, client, found.Values, cancellation);
        return new PostsReading([.. found.Values.Select(post => BlueskyPosts.Post(post, texts.GetValueOrDefault(post.Uri), account))], [.. gone]);
    }

    private static async Task<IEnumerable<BlueskyPost>> Answers(Account account, BlueskyClient client, string uri, CancellationToken cancellation)
    {
        if (await client.Find((api, token) => api.Thread(token, uri, BlueskyThread.Depth, 0, cancellation), cancellation) is not { } answer) return [];
        using var json = JsonPage.Parse(answer);
        return BlueskyThread.Below(json.RootElement).Posts.Where(post => account.AuthorIds.Contains(post.Author.Did));
    }
}
