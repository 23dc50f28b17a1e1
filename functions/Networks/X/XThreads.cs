using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>
/// The sweep of the brand's own posts: what it answered directly on X, and the answers in its threads that do not name it any more, for
/// which the search is asked. One page of own posts at a time.
/// </summary>
internal sealed class XThreads(IOptions<XOptions> options, TimeProvider clock)
{
    private const int PageSize = 100;
    private const int ThreadsPerPage = 10;
    private const int MostPagesOfThread = 10;

    /// <summary>Own answers are seen again for this long after the sweep that first met them.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    internal async Task<NetworkPage> ReadPage(Account account, XClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor, now);
        var since = now - options.Value.ThreadWindow;
        var from = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var page = await client.ReadOwned((api, token) => api.OwnPosts(token, account.AuthorIds[0], PageSize, "retweets", from, position.Page, client.Fields, cancellation));

        var watch = ThreadWatch.Parse(position.Threads);
        var seenUntil = (position.SweptAt ?? account.StartAt) - Overlap;
        var found = page.Items.Where(post => post.AnsweredId is not null && post.CreatedAt >= seenUntil).DistinctBy(post => post.FirstId).ToDictionary(post => post.FirstId, post => page.Post(post, account));
        var unreadable = page.Unreadable.ToBuilder();
        var due = page.Items.Where(post => post.AnsweredId is null && watch.IsDue(post.FirstId, Answers(post), now)).ToList();
        foreach (var thread in due.Take(ThreadsPerPage))
        {
            var below = await ReadThread(account, client, thread, cancellation);
            foreach (var post in below.SelectMany(part => part.Items.Select(post => part.Post(post, account)))) found[post.Id] = post;
            unreadable.AddRange(below.SelectMany(part => part.Unreadable));
            watch.Read(thread.FirstId, Answers(thread), now);
        }

        var next = Next(position, watch, page.Next, samePage: due.Count > ThreadsPerPage, now);
        return new NetworkPage([.. found.Values], unreadable.ToImmutable(), [], JsonSerializer.Serialize(next, XJson.Default.XThreadsPosition), More: next.Began is not null);
    }

    /// <summary>The answers that name the brand came with the mentions: they are not searched for, and so not paid for twice.</summary>
    private static async Task<List<XPage>> ReadThread(Account account, XClient client, XPost thread, CancellationToken cancellation)
    {
        var handle = account.Handle.TrimStart('@');
        var query = $"conversation_id:{thread.ConversationId ?? thread.FirstId} -from:{handle} -@{handle}";
        var pages = new List<XPage>();
        string? next = null;
        do
        {
            var at = next;
            pages.Add(await client.ReadOthers((api, token) => api.Search(token, query, PageSize, at, client.Fields, cancellation)));
            next = pages[^1].Next;
        }
        while (next is not null && pages.Count < MostPagesOfThread);
        return pages;
    }

    private static XThreadsPosition Next(XThreadsPosition position, ThreadWatch watch, string? page, bool samePage, DateTimeOffset now)
    {
        if (samePage) return position with { Threads = watch.ToString() };
        if (page is not null && page != position.Page) return position with { Threads = watch.ToString(), Page = page };
        watch.ForgetUnmet(now);
        return position with { Threads = watch.ToString(), Page = null, SweptAt = position.Began, Began = null };
    }

    private static int Answers(XPost post) => post.PublicMetrics?.ReplyCount ?? 0;

    private static XThreadsPosition Position(Account account, string? cursor, DateTimeOffset now)
    {
        var of = XClient.PositionOf(account);
        var position = JsonPage.Position(cursor, XJson.Default.XThreadsPosition) is { } stored && stored.Of == of ? stored : new XThreadsPosition { Of = of };
        return position with { Began = position.Began ?? now };
    }
}
