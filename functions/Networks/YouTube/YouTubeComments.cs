using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>
/// The feed: all comment threads of the channel, newest first. A reply does not move its thread up, so that now and then the whole
/// window is walked; threads whose number of replies changed are read in full then.
/// </summary>
internal sealed class YouTubeComments(YouTubeClient client, IOptions<YouTubeOptions> options, TimeProvider clock)
{
    // Each costs a unit: so many a page, then the cursor is stored and the same page goes on.
    private const int ThreadsPerPage = 20;

    // 100 replies each.
    private const int MostReplyPages = 10;

    internal async Task<NetworkPage> ReadPage(Account account, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var walk = NewestFirst.Read(cursor, account.AuthorIds[0]).Begun(now, account.StartAt, Plan());
        if (await Page(account, walk, cancellation) is not { } answer) return new NetworkPage([], [], [], walk.FromTheTop().ToString(), true);
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw JsonPage.Unreadable(answer, "no list of comments");

        var watch = ThreadWatch.Parse(walk.Memory);
        var posts = new Dictionary<string, NetworkPost>();
        var unreadable = new List<UnreadablePost>();
        var threads = YouTubeThreads.Read(json.RootElement, unreadable);
        var due = threads.Where(thread => HasMore(thread) && watch.IsDue(thread.Id, thread.Snippet.TotalReplyCount, now)).ToList();
        foreach (var thread in threads.Where(thread => thread.Snippet.IsPublic != false))
        {
            var talk = YouTubeTalk.Of(thread, account);
            if (due.Take(ThreadsPerPage).Contains(thread))
            {
                await ReadReplies(account, thread.Id, talk, cancellation);
                watch.Read(thread.Id, thread.Snippet.TotalReplyCount, now);
            }

            foreach (var post in talk.Posts()) posts[post.Id] = post;
            unreadable.AddRange(talk.Unreadable);
        }

        walk = walk with { Memory = watch.ToString() };
        if (due.Count > ThreadsPerPage) return new NetworkPage([.. posts.Values], [.. unreadable], [], walk.ToString(), true);
        var (next, more) = walk.After(JsonPage.Text(json.RootElement, "nextPageToken"), YouTubeThreads.Oldest(json.RootElement));
        if (!more) watch.ForgetUnmet(now);
        return new NetworkPage([.. posts.Values], [.. unreadable], [], (next with { Memory = watch.ToString() }).ToString(), more);
    }

    /// <summary>All replies of a thread: a page of threads carries only some.</summary>
    internal async Task ReadReplies(Account account, string topId, YouTubeTalk talk, CancellationToken cancellation)
    {
        string? token = null;
        for (var page = 0; page < MostReplyPages; page++)
        {
            if (await client.Find(account, (api, bearer) => api.Replies(bearer, topId, token, cancellation), cancellation) is not { } answer) return;
            using var json = JsonPage.Parse(answer);
            talk.Add(YouTubeThreads.Items(json.RootElement));
            if (JsonPage.Text(json.RootElement, "nextPageToken") is not { Length: > 0 } next || next == token) return;
            token = next;
        }
    }

    internal static bool HasMore(YouTubeThread thread) => thread.Snippet.TotalReplyCount > (thread.Replies?.Comments?.Count ?? 0);

    private WalkPlan Plan() => new(options.Value.Overlap, options.Value.DeepEvery, options.Value.ThreadWindow);

    /// <returns>Null when the list no longer knows the page that comes next.</returns>
    private async Task<Answer.Received?> Page(Account account, NewestFirst walk, CancellationToken cancellation)
    {
        try
        {
            return await client.Read(account, (api, token) => api.Threads(token, account.AuthorIds[0], walk.Next, cancellation), cancellation);
        }
        catch (NetworkFailedException failed) when (failed.Failure is NetworkFailure.Rejected && walk.Next is not null)
        {
            return null;
        }
    }
}
