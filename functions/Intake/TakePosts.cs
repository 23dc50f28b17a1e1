using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;

namespace SocialInbox.Intake;

/// <summary>Takes a page of posts into the ledger: claim, then store. After it returns, everything in the page is stored.</summary>
public sealed class TakePosts(CustomerPosts customers, BrandPosts brand, PostClaims claims, ConversationLedger ledger, InboundTable inbound, EraseWords erase, TimeProvider time)
{
    public async Task<Taken> Take(PageReading reading, CancellationToken cancellation)
    {
        // Pages shift while they are read: one may list a post twice.
        var fresh = reading.Page.Posts.Where(reading.IsFresh).DistinctBy(p => (p.Id, p.Version)).ToImmutableArray();
        var neverSeen = new ConcurrentBag<DateTimeOffset>();
        var waiting = 0;
        var exchanges = fresh.Where(p => !p.ByBrand).GroupBy(p => ConversationId.For(reading.Account.Id, p.RootId, p.Author.Id));
        await EachAlone.Do(
            exchanges,
            async (posts, stop) =>
            {
                foreach (var written in await customers.Take(reading, posts.Key, [.. posts.OrderBy(p => p.PostedAt)], stop)) neverSeen.Add(written);
            },
            cancellation);

        // After the customers' posts: an answer in the same page needs the post it answers.
        foreach (var post in fresh.Where(p => p.ByBrand).OrderBy(p => p.PostedAt))
        {
            if (await brand.Take(reading, post, cancellation))
            {
                reading.Known.Add(post);
                continue;
            }

            reading.Known.AddWaiting(post);
            waiting++;
        }

        foreach (var post in fresh.Where(p => !p.ByBrand)) reading.Known.Add(post);
        foreach (var postId in reading.Page.Gone.Where(id => !reading.Known.ContainsGone(id)))
        {
            if (!await Miss(reading, postId, cancellation)) waiting++;
            reading.Known.AddGone(postId);
        }

        foreach (var post in reading.Page.Unreadable.Where(post => !reading.Known.ContainsUnreadable(post)))
        {
            await inbound.StoreUnreadable(reading.Account.Id, post, time.GetUtcNow(), cancellation);
            reading.Known.AddUnreadable(post);
        }

        return new Taken(fresh.Length, [.. neverSeen], waiting);
    }

    /// <returns>False when the ledger has no such post, or not yet.</returns>
    private async Task<bool> Miss(PageReading reading, string postId, CancellationToken cancellation)
    {
        var key = PostKey.For(reading.Account.Id, postId);
        if (await claims.Find(key, cancellation) is not { } holder) return false;
        var command = new ConversationCommand.Observe(CommandIds.Missed(key, reading.Began), [], [(key, reading.Began)], []);
        var known = await ledger.Execute(new LedgerWrite(holder, command) { Policy = reading.Account.Policy }, cancellation) switch
        {
            LedgerResult.Changed or LedgerResult.Repeated => true,
            LedgerResult.Unchanged { Conversation: var conversation } => conversation.Post(key) is not null,
            _ => false,
        };

        // Found gone the second time too: whoever erased it may have come no further than half of it.
        if (known && reading.Network.Abilities.ErasesWithin is not null) await erase.OfGone(holder, cancellation);
        return known;
    }
}

/// <summary>
/// What a page brought. <paramref name="Fresh"/>: posts or versions that were not known; <paramref name="NeverSeen"/>: when customers wrote what
/// was seen for the first time; <paramref name="Waiting"/>: answers and deletions of posts that are not there yet.
/// </summary>
public readonly record struct Taken(int Fresh, ImmutableArray<DateTimeOffset> NeverSeen, int Waiting);

/// <summary>A page, and what is known about the reading that brought it.</summary>
public sealed record PageReading(Account Account, INetwork Network, NetworkPage Page, DateTimeOffset Began, bool FirstWalk, KnownPosts Known)
{
    /// <summary>What was read before is read again: most of it is stored, and an answer that waited for its question may find it now.</summary>
    public bool Again { get; init; }

    public bool IsFresh(NetworkPost post) => !Known.Contains(post) && (Again || !Known.ContainsWaiting(post));
}
