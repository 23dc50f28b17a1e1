using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>The lists of the posts that mention the account, and of what it answered itself anywhere.</summary>
internal sealed class ThreadsLists(ThreadsParents parents, IOptions<ThreadsOptions> options, TimeProvider clock)
{
    internal const string Mentions = "mentions";
    internal const string Replies = "replies";

    private const int PageSize = 100;

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IThreadsApi> client, string list, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var walk = GraphWalk.From(cursor, $"{ThreadsAccess.IdOf(account)}/{list}").Begun(account.StartAt, options.Value.Depth, now);
        var page = (await client.Read((api, show) => api.List(show.Token, "me", list, ThreadsPosts.Fields, PageSize, walk.After, cancellation))).List();

        var posts = ImmutableArray.CreateBuilder<NetworkPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in page.Items)
        {
            try
            {
                var post = ThreadsPosts.Parse(item);
                if (list == Mentions && ThreadsPosts.IsBrand(post, account)) continue;
                posts.Add(await Post(account, client, post, list, cancellation));
            }
            catch (JsonException problem)
            {
                unreadable.Add(ThreadsPosts.Unreadable(item, problem));
            }
        }

        // Threads never says whether there is more: the last page is the empty one.
        var instants = page.Items.Select(item => GraphTime.Parse(JsonPage.Text(item, "timestamp"))).OfType<DateTimeOffset>().ToList();
        var (next, more) = walk.Read(instants, page.Items.Count > 0 ? page.After : null, now);
        return new NetworkPage(posts.ToImmutable(), unreadable.ToImmutable(), [], next.ToString(), more);
    }

    private async Task<NetworkPost> Post(Account account, GraphClient<IThreadsApi> client, ThreadsPost post, string list, CancellationToken cancellation) => list == Mentions
        ? ThreadsPosts.Post(post, await parents.Of(account, client, post, cancellation), ours: false, account)
        : ThreadsPosts.Post(post with { IsReplyOwnedByMe = true }, null, ours: false, account);
}
