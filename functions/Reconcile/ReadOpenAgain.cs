using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// Asks the network about the open conversations of an account: answered there, edited, deleted. Reads the list's rows (which name
/// their posts) and looks at nothing else unless something changed.
/// </summary>
public sealed class ReadOpenAgain(WorklistTable worklist, RetargetOpen retarget, TakePosts take, CursorTable cursors, TimeProvider time)
{
    /// <summary>Polled like any other feed of an account.</summary>
    public const string Feed = "reconcile";

    private const int PageSize = 500;
    private const int PostsAtOnce = 25;

    /// <returns>Where reading stands now; null when another reader is at the same account.</returns>
    public async Task<ReadPosition?> Run(Account account, INetwork network, ReadPosition position, CancellationToken cancellation)
    {
        foreach (var state in RetargetOpen.Waiting)
        {
            await foreach (var page in worklist.ReadPages(account.Team, state, default, PageSize, cancellation))
            {
                await retarget.Run(account, page, cancellation);
                var refs = page.Rows.Where(r => r.Item.AccountId == account.Id.Value).SelectMany(r => r.Refs).ToImmutableArray();
                await Read(account, network, refs, position.Known, cancellation);
            }
        }

        return position.Known.Changed ? await cursors.Write(position, cancellation) : position;
    }

    /// <summary>Reads these posts again, and takes in what is new about them.</summary>
    /// <returns>How many posts were new or changed.</returns>
    public async Task<int> Read(Account account, INetwork network, ImmutableArray<PostRef> posts, KnownPosts known, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var some in posts.Chunk(PostsAtOnce))
        {
            var began = time.GetUtcNow();
            var reading = await network.ReadAgain(account, some, cancellation);
            var page = new NetworkPage(reading.Posts, [], reading.Gone, null, false);
            changed += (await take.Take(new PageReading(account, network, page, began, false, known) { Again = true }, cancellation)).Fresh;
        }

        return changed;
    }
}
