using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>The texts that answers answer: they make an answer understandable, and are looked up once.</summary>
internal sealed class BlueskyParents
{
    // getPosts takes at most 25.
    internal const int Batch = 25;

    private readonly Recent<(AccountId, string), string> known = new(20_000);

    /// <summary>By the answer's uri. A parent that is gone has no text.</summary>
    internal async Task<Dictionary<string, string>> TextsOf(Account account, BlueskyClient client, IReadOnlyCollection<BlueskyPost> posts, CancellationToken cancellation)
    {
        foreach (var post in posts) Remember(account, post);
        var missing = posts.Select(post => post.Record.Reply?.Parent.Uri).OfType<string>().Distinct().Where(uri => !known.TryGet((account.Id, uri), out _)).ToList();
        foreach (var batch in missing.Chunk(Batch))
        {
            foreach (var parent in (await Read(client, batch, cancellation)).Posts) Remember(account, parent);
            foreach (var uri in batch.Where(uri => !known.TryGet((account.Id, uri), out _))) known.Remember((account.Id, uri), "");
        }

        var texts = new Dictionary<string, string>();
        foreach (var post in posts)
        {
            if (post.Record.Reply is { } reply && known.TryGet((account.Id, reply.Parent.Uri), out var text) && text.Length > 0) texts[post.Uri] = text;
        }

        return texts;
    }

    /// <summary>Posts as they are now, and the uris of all that are there, readable or not.</summary>
    internal static async Task<(List<BlueskyPost> Posts, HashSet<string> Present)> Read(BlueskyClient client, string[] uris, CancellationToken cancellation)
    {
        var answer = await client.Read((api, token) => api.Posts(token, uris, cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("posts", out var list) || list.ValueKind != JsonValueKind.Array)
            throw JsonPage.Unreadable(answer, "no list of posts");
        var posts = new List<BlueskyPost>();
        var present = new HashSet<string>();
        foreach (var item in list.EnumerateArray())
        {
            if (JsonPage.Text(item, "uri") is { } uri) present.Add(uri);
            try
            {
                posts.Add(BlueskyPosts.Parse(item));
            }
            catch (JsonException)
            {
                // A parent that cannot be read has no text, and a post that cannot be read again is unchanged as far as we know.
                continue;
            }
        }

        return (posts, present);
    }

    private void Remember(Account account, BlueskyPost post) => known.Remember((account.Id, post.Uri), BlueskyFacets.WithWholeLinks(post.Record));
}
