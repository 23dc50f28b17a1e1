using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>Reads known posts again: their edits, that they are gone, and what the brand answered below its own posts.</summary>
internal sealed class ThreadsReread(ThreadsParents parents, ThreadsOwn own)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    internal async Task<PostsReading> Read(Account account, GraphClient<IThreadsApi> client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new ThreadsFound(account);
        var gone = new List<string>();
        var closed = new ClosedThreads();
        var hidden = new List<(string Id, DateTimeOffset At)>();
        var known = posts.DistinctBy(post => post.Id).Select(post => (Post: post, Target: ThreadsPosts.TargetOf(post))).ToList();
        foreach (var thread in known.Where(one => one.Target is { Ours: true }).GroupBy(one => one.Post.RootId))
        {
            var (top, unseen) = await ReadOne(client, thread.Key, cancellation);
            closed.Add(thread.Key, unseen);
            if (top is not null) await own.ReadThread(client, top, found, DateTimeOffset.MinValue, cancellation);
            foreach (var (post, _) in thread.Where(one => unseen is null && !found.Has(one.Post.Id)))
            {
                var (again, locked) = await ReadOne(client, post.Id, cancellation);
                if (again is not null) found.Add(ThreadsPosts.Post(again, null, ours: true, account));
                else if (locked is null) gone.Add(post.Id);
            }
        }

        closed.RefuseWhereNothingIsShown();
        if (gone.Count > 0) await client.Read((api, show) => api.Object(show.Token, "me", "id", cancellation));
        foreach (var (post, target) in known.Where(one => one.Target is not { Ours: true }))
        {
            var (again, locked) = await ReadOne(client, post.Id, cancellation);
            if (again is not null) found.Add(ThreadsPosts.Post(again, await parents.Of(account, client, again, cancellation), ours: false, account));
            else if (locked is null && target is not null) hidden.Add((post.Id, target.At));
        }

        if (hidden.Count > 0) gone.AddRange(await NotListed(client, hidden, cancellation));
        var asked = posts.Select(post => post.Id).ToHashSet();
        return new PostsReading([.. found.Posts.Where(post => asked.Contains(post.Id) || post.ByBrand)], [.. gone]);
    }

    // Others' posts many a token does not see one by one: they are gone when the list of mentions has them no more either.
    private static async Task<IEnumerable<string>> NotListed(GraphClient<IThreadsApi> client, List<(string Id, DateTimeOffset At)> hidden, CancellationToken cancellation)
    {
        var listed = new HashSet<string>();
        var oldest = hidden.Min(one => one.At);
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var from = after;
            var list = (await client.Read((api, show) => api.List(show.Token, "me", ThreadsLists.Mentions, "id,timestamp", PageSize, from, cancellation))).List();
            listed.UnionWith(list.Items.Select(item => JsonPage.Text(item, "id")).OfType<string>());
            var reached = list.Items.Any(item => GraphTime.Parse(JsonPage.Text(item, "timestamp")) < oldest);
            if (reached || list.Items.Count == 0 || list.After is null || list.After == from) return hidden.Select(one => one.Id).Where(id => !listed.Contains(id));
            after = list.After;
        }

        return [];
    }

    private static async Task<(ThreadsPost? Post, GraphSight.Closed? Closed)> ReadOne(GraphClient<IThreadsApi> client, string id, CancellationToken cancellation)
    {
        var sight = await client.Look((api, show) => api.Object(show.Token, id, ThreadsPosts.Fields, cancellation));
        if (sight.Answer is not { } answer) return (null, sight as GraphSight.Closed);
        try
        {
            return (ThreadsPosts.Parse(answer.Root), null);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }
}
