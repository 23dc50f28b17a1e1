using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>
/// The sweep of the brand's own threads: finds answers for which no notification comes (deep ones, side branches, muted ones), and
/// what the brand answered directly on the network. One page of the own feed at a time.
/// </summary>
internal sealed class BlueskyThreads(BlueskyParents parents, IOptions<BlueskyOptions> options, TimeProvider clock)
{
    private const int PageSize = 100;

    // A thread is one large request: ten a page, then the cursor is stored and the same page goes on.
    private const int ThreadsPerPage = 10;

    /// <summary>Own answers are seen again for this long after the sweep that first met them.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    internal async Task<NetworkPage> ReadPage(Account account, BlueskyClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor, now);
        var answer = await client.Read((api, token) => api.AuthorFeed(token, client.Did, "posts_with_replies", PageSize, position.Cursor, cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("feed", out var feed) || feed.ValueKind != JsonValueKind.Array)
            throw JsonPage.Unreadable(answer, "no feed");

        var watch = ThreadWatch.Parse(position.Threads);
        var unreadable = new List<UnreadablePost>();
        var own = Own(feed, account, unreadable);
        var seenUntil = (position.SweptAt ?? account.StartAt) - Overlap;
        var found = own.Where(post => post.Record.Reply is not null && post.IndexedAt >= seenUntil).DistinctBy(post => post.Uri).ToDictionary(post => post.Uri);

        var since = now - options.Value.ThreadWindow;
        var due = own.Where(post => post.IndexedAt >= since && watch.IsDue(post.Uri, post.ReplyCount, now)).ToList();
        foreach (var thread in due.Take(ThreadsPerPage))
        {
            var (posts, broken, again) = await ReadThread(client, thread, cancellation);
            foreach (var post in posts) found[post.Uri] = post;
            unreadable.AddRange(broken);
            watch.Read(thread.Uri, thread.ReplyCount, now, again);
        }

        var texts = await parents.TextsOf(account, client, [.. found.Values, .. own.Where(post => !found.ContainsKey(post.Uri))], cancellation);
        var next = Next(position, watch, json.RootElement, own, samePage: due.Count > ThreadsPerPage, since, now);
        return new NetworkPage(
            [.. found.Values.Select(post => BlueskyPosts.Post(post, texts.GetValueOrDefault(post.Uri), account))],
            [.. unreadable],
            [],
            JsonSerializer.Serialize(next, BlueskyJson.Default.BlueskyThreadsPosition),
            More: next.Began is not null);
    }

    private static BlueskyThreadsPosition Next(
        BlueskyThreadsPosition position, ThreadWatch watch, JsonElement page, List<BlueskyPost> own, bool samePage, DateTimeOffset since, DateTimeOffset now)
    {
        if (samePage) return position with { Threads = watch.ToString() };
        var further = JsonPage.Text(page, "cursor");
        if (further is not null && further != position.Cursor && (own.Count == 0 || own[^1].IndexedAt >= since)) return position with { Threads = watch.ToString(), Cursor = further };
        watch.ForgetUnmet(now);
        return position with { Threads = watch.ToString(), Cursor = null, SweptAt = position.Began, Began = null };
    }

    private static List<BlueskyPost> Own(JsonElement feed, Account account, List<UnreadablePost> unreadable)
    {
        var own = new List<BlueskyPost>();
        foreach (var item in feed.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("post", out var view)) continue;

            // A repost stands in the feed with its author's post; a post of ours that somebody cannot read is worth a person's look.
            if (!BlueskyPosts.IsBrand(JsonPage.Text(view, "uri"), account)) continue;
            try
            {
                own.Add(BlueskyPosts.Parse(view));
            }
            catch (JsonException problem)
            {
                unreadable.Add(BlueskyPosts.Unreadable(view, problem));
            }
        }

        return own;
    }

    private static async Task<(List<BlueskyPost> Posts, List<UnreadablePost> Unreadable, bool Again)> ReadThread(BlueskyClient client, BlueskyPost top, CancellationToken cancellation)
    {
        switch (await client.Ask((api, token) => api.Thread(token, top.Uri, BlueskyThread.Depth, 0, cancellation), cancellation))
        {
            case Answer.Received { Ok: true } received:
                using (var json = JsonPage.Parse(received))
                {
                    var (posts, unreadable) = BlueskyThread.Below(json.RootElement);
                    return (posts, unreadable, false);
                }

            case Answer.Received refused when BlueskyFailures.IsAbsent(refused):
                return ([], [], false);

            // One thread that this server cannot give is visible, tried again, and never in the way of the others.
            case Answer.Received { Status: 500 or 501 } broken:
                return ([], [Unread(top, BlueskyFailures.Words(broken))], true);

            case Answer.Missing { NeverSent: false } missing:
                return ([], [Unread(top, missing.Words)], !missing.TooLarge);

            case Answer.Received refused:
                throw new NetworkFailedException(BlueskyFailures.Of(refused));

            case Answer.Missing missing:
                throw new NetworkFailedException(new NetworkFailure.Unreachable(missing.Words));

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static UnreadablePost Unread(BlueskyPost top, string words) =>
        new($"{{\"uri\":\"{JsonEncodedText.Encode(top.Uri)}\"}}", $"The answers below this post could not be read. {words}");

    private static BlueskyThreadsPosition Position(Account account, string? cursor, DateTimeOffset now)
    {
        var of = BlueskyClient.PositionOf(account);
        var position = JsonPage.Position(cursor, BlueskyJson.Default.BlueskyThreadsPosition) is { } stored && stored.Of == of
            ? stored
            : new BlueskyThreadsPosition { Of = of };
        return position with { Began = position.Began ?? now };
    }
}
