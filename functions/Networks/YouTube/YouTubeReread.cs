using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>Reads known comments again: their edits, that they are gone, and what the brand answered in their threads.</summary>
internal sealed class YouTubeReread(YouTubeClient client, YouTubeComments comments, YouTubeWithheld withheld, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>All replies of a thread are asked for when their number changed, and now and then because others may have been deleted meanwhile.</summary>
    private static readonly TimeSpan RepliesEvery = TimeSpan.FromHours(1);

    private readonly Recent<(AccountId, string), (int Count, DateTimeOffset At)> answered = new(20_000);

    internal async Task<PostsReading> Read(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new Dictionary<string, NetworkPost>();
        var gone = new List<string>();
        foreach (var batch in posts.DistinctBy(post => post.Id).GroupBy(post => post.RootId).Chunk(Batch))
        {
            var talks = await Talks(account, [.. batch.Select(thread => thread.Key)], cancellation);
            foreach (var thread in batch)
            {
                var talk = talks.GetValueOrDefault(thread.Key);
                foreach (var answer in talk?.BrandPosts() ?? []) found[answer.Id] = answer;
                foreach (var post in thread)
                {
                    if ((talk?.Find(post.Id) ?? await Single(account, post, cancellation)) is { } again) found[post.Id] = again;
                    else gone.Add(post.Id);
                }
            }
        }

        if (gone.Count > 0)
        {
            // Nobody but us sees these. Where not all are known, nothing counts as gone.
            var (hidden, all) = await withheld.Read(account, cancellation);
            foreach (var post in hidden.Where(post => gone.Contains(post.Id))) found[post.Id] = post with { Withheld = true };
            gone = all ? [.. gone.Except(found.Keys)] : [];
        }

        return new PostsReading([.. found.Values], [.. gone]);
    }

    private async Task<Dictionary<string, YouTubeTalk>> Talks(Account account, string[] roots, CancellationToken cancellation)
    {
        var talks = new Dictionary<string, YouTubeTalk>();
        if (await client.Find(account, (api, token) => api.ThreadsById(token, string.Join(',', roots), cancellation), cancellation) is not { } answer) return talks;
        using var json = JsonPage.Parse(answer);
        foreach (var thread in YouTubeThreads.Read(json.RootElement, []))
        {
            var talk = talks[thread.Id] = YouTubeTalk.Of(thread, account);
            if (!YouTubeComments.HasMore(thread) || !AsksForReplies(account, thread)) continue;
            await comments.ReadReplies(account, thread.Id, talk, cancellation);
            answered.Remember((account.Id, thread.Id), (thread.Snippet.TotalReplyCount, clock.GetUtcNow()));
        }

        return talks;
    }

    // A batch may leave out what it could not give in one go: only asked for alone, what is absent is gone.
    private async Task<NetworkPost?> Single(Account account, PostRef post, CancellationToken cancellation)
    {
        if (await client.Find(account, (api, token) => api.Comments(token, post.Id, cancellation), cancellation) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw JsonPage.Unreadable(answer, "no list of comments");
        try
        {
            return YouTubeThreads.Items(json.RootElement).Select(YouTubeTalk.Parse).FirstOrDefault(comment => comment.Id == post.Id) is { } comment
                ? YouTubeTalk.Of(comment, account).Find(post.Id)
                : null;
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no comment ({JsonPage.Problem(problem)})");
        }
    }

    private bool AsksForReplies(Account account, YouTubeThread thread) =>
        !(answered.TryGet((account.Id, thread.Id), out var last) && last.Count == thread.Snippet.TotalReplyCount && last.At > clock.GetUtcNow() - RepliesEvery);
}
