using System.Collections.Immutable;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>Takes in what customers wrote: finds the conversation, claims the posts for it, stores them.</summary>
public sealed class CustomerPosts(ConversationLedger ledger, PostClaims claims, TimeProvider time)
{
    private const int AtOnce = Ledger.Decisions.Observing.MostPosts;

    /// <returns>How many of the posts nobody had claimed before.</returns>
    public async Task<int> Take(PageReading reading, ConversationId exchange, ImmutableArray<NetworkPost> posts, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var observations = posts.Select(p => (Post: p, Seen: Observation.Of(reading.Account, reading.Network, p, reading.Began, now, reading.FirstWalk))).ToImmutableArray();

        // A post that answers nothing begins its own exchange: there is most likely nothing to look up yet.
        var place = posts.All(p => p.ParentId is null) ? new Place(exchange, null, true, null) : await Find(exchange, observations[0].Seen, cancellation);
        var neverSeen = 0;
        var held = new List<(NetworkPost Post, Observation Seen, ConversationId Holder)>();
        foreach (var (post, seen) in observations)
        {
            var (holder, first) = await claims.Claim(seen.Facts.Key, place.Id, cancellation);
            if (first) neverSeen++;
            else place = place with { ExpectNew = false };
            held.Add((post, seen, holder));
        }

        foreach (var group in held.GroupBy(h => h.Holder))
        {
            var target = group.Key == place.Id ? place : new Place(group.Key, null, false, null);
            foreach (var some in group.Chunk(AtOnce))
            {
                await Store(reading, target, some[0].Post, [.. some.Select(h => h.Seen)], cancellation);
                target = target with { Known = null, ExpectNew = false };
            }
        }

        return neverSeen;
    }

    private async Task Store(PageReading reading, Place place, NetworkPost first, ImmutableArray<Observation> seen, CancellationToken cancellation)
    {
        var facts = seen.Select(o => o.Facts).ToImmutableArray();
        var newest = facts.Max(f => f.At);
        var isNewest = place.Known is not { } known || !known.Conversation.Posts.Any(p => !p.ByBrand && p.At > newest);
        var write = new LedgerWrite(place.Id, new ConversationCommand.Observe(CommandIds.Observed(facts), facts, [], []) { After = place.After })
        {
            Origin = Observation.OriginOf(reading.Account, first),
            Policy = reading.Account.Policy,
            Face = isNewest ? Observation.FaceOf(seen) : null,
            Known = place.Known,
            ExpectNew = place.ExpectNew,
        };
        await ledger.Execute(seen.Aggregate(write, (w, o) => w.With(o.Text)), cancellation);
    }

    /// <summary>The conversation of the exchange that is still going on; the next one when the last is long over or full.</summary>
    private async Task<Place> Find(ConversationId id, Observation seen, CancellationToken cancellation)
    {
        ConversationId? after = null;
        while (true)
        {
            var stored = await ledger.Load(id, cancellation);
            if (stored is null) return new Place(id, null, true, after);
            if (stored.Conversation.Post(seen.Facts.Key) is not null) return new Place(id, stored, false, after);
            if (stored.Conversation.ContinuedBy is null)
            {
                if (!Continuation.IsDue(stored.Conversation, seen.Facts.At)) return new Place(id, stored, false, after);
                await ledger.Execute(new LedgerWrite(id, new ConversationCommand.ContinueIn(CommandIds.Continued(id.Next()), id.Next())), cancellation);
            }

            (after, id) = (id, stored.Conversation.ContinuedBy ?? id.Next());
        }
    }

    private sealed record Place(ConversationId Id, StoredConversation? Known, bool ExpectNew, ConversationId? After);
}
