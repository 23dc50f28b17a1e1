using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>Reads known comments and reviews again: their edits, that they are gone, and what the brand answered below them.</summary>
internal sealed class WordPressReread(WordPressPlaces places)
{
    internal async Task<PostsReading> Read(Account account, WordPressClient client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new WordPressFound();
        var gone = new List<string>();
        var refs = posts.DistinctBy(post => post.Id).Where(post => WordPressPosts.Number(post.Id) is not null).ToLookup(IsReview, post => WordPressPosts.Number(post.Id)!.Value);
        foreach (var batch in refs[false].Chunk(WordPressWalk.PageSize)) await ReadComments(account, client, batch, found, gone, cancellation);
        foreach (var batch in refs[true].Chunk(WordPressWalk.PageSize)) await ReadReviews(client, batch, found, gone, cancellation);
        foreach (var batch in refs.SelectMany(ids => ids).Chunk(WordPressWalk.PageSize))
        {
            using var json = JsonPage.Parse(await client.Read(api => api.Answers(batch, cancellation)));
            foreach (var answer in Comments(json.RootElement).Where(answer => WordPressPosts.IsBrand(answer, account))) await Add(account, client, answer, found, cancellation);
        }

        return new PostsReading(found.Posts, [.. gone]);
    }

    private async Task ReadComments(Account account, WordPressClient client, long[] ids, WordPressFound found, List<string> gone, CancellationToken cancellation)
    {
        using var json = JsonPage.Parse(await client.Read(api => api.CommentsById(ids, cancellation)));
        var read = Comments(json.RootElement).ToDictionary(comment => comment.Id);
        foreach (var id in ids)
        {
            // Absent from a list may also mean that a plugin filters it: only its own answer counts.
            var comment = read.GetValueOrDefault(id) ?? await ReadOne(client, id, cancellation);
            if (comment?.Status is null or "trash" or "spam") gone.Add(WordPressPosts.Id(id));
            else await Add(account, client, comment, found, cancellation);
        }
    }

    private static async Task ReadReviews(WordPressClient client, long[] ids, WordPressFound found, List<string> gone, CancellationToken cancellation)
    {
        if (!client.HasShop) return;
        using var json = JsonPage.Parse(await client.ReadShop(api => api.ReviewsById(ids, cancellation)));
        var items = (WordPressWalk.Items(json.RootElement) ?? []).ToList();
        var there = new HashSet<long>();
        foreach (var item in items) found.Take(item, () => Post(item, there));
        foreach (var id in ids.Where(id => !there.Contains(id)))
        {
            if (await client.FindInShop(api => api.Review(id, cancellation)) is not { } answer)
            {
                gone.Add(WordPressPosts.Id(id));
                continue;
            }

            using var one = JsonPage.Parse(answer);
            var item = one.RootElement;
            if (JsonPage.Text(item, "status") is "trash" or "spam") gone.Add(WordPressPosts.Id(id));
            else found.Take(item, () => Post(item, there));
        }
    }

    private static NetworkPost? Post(JsonElement item, HashSet<long> there)
    {
        var review = WordPressPosts.Review(item);
        if (review.Status is "trash" or "spam") return null;
        there.Add(review.Id);
        return review.Status == WordPressPosts.Approved ? WordPressPosts.Post(review) : null;
    }

    private static async Task<WordPressComment?> ReadOne(WordPressClient client, long id, CancellationToken cancellation)
    {
        if (await client.Find(api => api.Comment(id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            return WordPressPosts.Comment(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no comment ({JsonPage.Problem(problem)})");
        }
    }

    // What is held was taken from sight by the brand itself: it is neither changed nor gone.
    private async Task Add(Account account, WordPressClient client, WordPressComment comment, WordPressFound found, CancellationToken cancellation)
    {
        if (comment.Status == WordPressPosts.Approved) found.Add(WordPressPosts.Post(comment, await places.Above(account, client, comment, cancellation), account));
    }

    private static IEnumerable<WordPressComment> Comments(JsonElement json)
    {
        var reader = new WordPressFound();
        return (WordPressWalk.Items(json) ?? []).Select(reader.Parse).OfType<WordPressComment>().DistinctBy(comment => comment.Id).ToList();
    }

    private static bool IsReview(PostRef post) => JsonPage.Position(post.NetworkData, WordPressJson.Default.WordPressTarget)?.Review == true;
}
