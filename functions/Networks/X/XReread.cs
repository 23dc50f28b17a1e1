using SocialInbox.Accounts;

namespace SocialInbox.Networks.X;

/// <summary>
/// Reads known posts again: their edits, and that they are gone. An old version goes on saying what it said, so the newest is asked
/// for as well. Answers of the brand come with its own posts, which cost a fifth.
/// </summary>
internal static class XReread
{
    private const int Batch = 100;

    internal static async Task<PostsReading> Read(Account account, XClient client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new List<NetworkPost>();
        var gone = new List<string>();
        foreach (var batch in posts.DistinctBy(post => post.Id).Chunk(Batch))
        {
            var known = batch.ToLookup(XReplies.LatestId);
            var page = await Ask(client, known.Select(one => one.Key), cancellation);
            gone.AddRange(page.Gone.SelectMany(id => known[id]).Select(post => post.Id));

            var edited = page.Items.Where(post => post.History[^1] != post.Id).ToList();
            Add(page, page.Items.Except(edited), account, batch, found);
            if (edited.Count == 0) continue;
            var newest = await Ask(client, edited.Select(post => post.History[^1]), cancellation);
            Add(newest, newest.Items, account, batch, found);
            gone.AddRange(edited.Where(post => newest.Gone.Contains(post.History[^1])).Select(post => post.FirstId));
        }

        return new PostsReading([.. found], [.. gone.Distinct()]);
    }

    private static Task<XPage> Ask(XClient client, IEnumerable<string> ids, CancellationToken cancellation) =>
        client.ReadOthers((api, token) => api.Posts(token, string.Join(',', ids), client.Fields, cancellation));

    private static void Add(XPage page, IEnumerable<XPost> posts, Account account, IEnumerable<PostRef> known, List<NetworkPost> found)
    {
        foreach (var post in posts.Select(post => page.Post(post, account)))
            found.Add(known.FirstOrDefault(known => known.Id == post.Id) is { } first ? post with { RootId = first.RootId } : post);
    }
}
