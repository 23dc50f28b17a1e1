using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Worklist;

namespace SocialInbox.Rules;

/// <summary>
/// What customers wrote last, of the conversations in which something waited or ended last. Reads a page of each list and then each conversation's
/// posts: some five hundred queries, for leads who ask.
/// </summary>
public sealed class RecentPosts(WorklistTable worklist, ConversationLedger ledger, TimeProvider time)
{
    public const int Most = 500;

    /// <returns>The newest first, each as it reads now.</returns>
    internal async Task<ImmutableArray<(WorklistItem Item, PostText Post)>> Read(CancellationToken cancellation)
    {
        var (now, found) = (time.GetUtcNow(), new ConcurrentBag<(WorklistItem, PostText)>());
        var lists = Enum.GetValues<ConversationState>().Select(state => (state, now)).Append((ConversationState.Closed, new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddDays(-1)));
        var pages = await Task.WhenAll(lists.Select(list => worklist.ReadPage(ListWorklist.Team, list.Item1, list.Item2, Most, null, cancellation)));
        var items = pages.SelectMany(page => page.Rows).Select(row => row.Item).GroupBy(item => item.ConversationId).Select(same => same.MaxBy(item => item.Version)!).OrderByDescending(item => item.WaitingSince).Take(Most);
        await EachAlone.Do(
            items,
            async (item, stop) =>
            {
                foreach (var post in (await ledger.ReadPosts(item.ConversationId, stop)).Where(post => !post.ByBrand && post.Assessment is not null).GroupBy(post => post.Post))
                    found.Add((item, post.MaxBy(version => version.SeenAt)!));
            },
            cancellation);
        return [.. found.OrderByDescending(one => one.Item2.PostedAt).ThenBy(one => one.Item2.Post.Value, StringComparer.Ordinal).Take(Most)];
    }
}
