using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>
/// The sweep of the answers below the brand's own posts. Threads tells whether a post has any, and not how many: what is young is asked
/// at every turn, what is older ever more rarely.
/// </summary>
internal sealed class ThreadsOwn(IOptions<ThreadsOptions> options, TimeProvider clock)
{
    private const int PostsAPage = 50;
    private const int AnswersAPage = 100;
    private const int ThreadsPerPage = 10;
    private const int MostPages = 10;

    /// <summary>Answers are seen again for this long after the sweep that first met them.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IThreadsApi> client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor, now);
        var list = (await client.Read((api, show) => api.List(show.Token, "me", "threads", ThreadsPosts.Fields, PostsAPage, position.After, cancellation))).List();

        var found = new ThreadsFound(account);
        var own = found.Items(list.Items);
        var watch = ThreadWatch.Parse(position.Threads);
        var since = now - options.Value.ThreadWindow;
        var due = own.Where(post => post.HasReplies && post.Timestamp >= since && (post.Timestamp >= now - options.Value.Lively || watch.IsDue(post.Id, 1, now))).Skip(position.Done).ToList();
        var closed = new ClosedThreads();
        foreach (var post in due.Take(ThreadsPerPage))
        {
            closed.Add(post.Id, await ReadThread(client, post, found, (position.SweptAt ?? account.StartAt) - Overlap, cancellation));
            if (post.Timestamp < now - options.Value.Lively) watch.Read(post.Id, 1, now);
        }

        found.Report(closed.ForPeople());
        var samePage = due.Count > ThreadsPerPage;
        var more = samePage || (list.Items.Count > 0 && list.After is not null && list.After != position.After && own.Any(post => post.Timestamp >= since));
        var lively = due.Take(ThreadsPerPage).Count(post => post.Timestamp >= now - options.Value.Lively);
        var next = samePage ? position with { Done = position.Done + lively } : position with { Done = 0, After = more ? list.After : null };
        if (!more)
        {
            watch.ForgetUnmet(now);
            next = next with { SweptAt = position.Began, Began = null };
        }

        return found.ToPage(JsonSerializer.Serialize(next with { Threads = watch.ToString() }, ThreadsJson.Default.ThreadsOwnPosition), more);
    }

    /// <summary>Reads the answers below a post on all levels, the newest first, down to an instant.</summary>
    /// <returns>That they are closed to us; null when they were read, or the post is gone.</returns>
    internal async Task<GraphSight.Closed?> ReadThread(GraphClient<IThreadsApi> client, ThreadsPost post, ThreadsFound found, DateTimeOffset until, CancellationToken cancellation)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var from = after;
            var sight = await client.Look((api, show) => api.List(show.Token, post.Id, "conversation", ThreadsPosts.Fields, AnswersAPage, from, cancellation));
            if (sight.Answer is not { } answer) return sight as GraphSight.Closed;
            var list = answer.List();
            var answers = found.Items(list.Items);
            found.Below(post, answers);
            after = list.After;

            // What is filtered out leaves a page short: only an empty one is the last.
            if (list.Items.Count == 0 || after is null || after == from || answers.Any(one => one.Timestamp < until)) break;
        }

        return null;
    }

    private static ThreadsOwnPosition Position(Account account, string? cursor, DateTimeOffset now)
    {
        var of = ThreadsAccess.IdOf(account);
        var position = JsonPage.Position(cursor, ThreadsJson.Default.ThreadsOwnPosition) is { } stored && stored.Of == of ? stored : new ThreadsOwnPosition { Of = of };
        return position with { Began = position.Began ?? now };
    }
}
