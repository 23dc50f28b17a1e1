using System.Collections.Immutable;
using SocialInbox.Erasure;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Rules;

namespace SocialInbox.Intake;

/// <summary>Takes in what customers wrote: finds the conversation, claims the posts for it, stores them.</summary>
public sealed class CustomerPosts(ConversationLedger ledger, PostClaims claims, ErasureList erasures, ApplyRules rules, TestMentions tests, TimeProvider time)
{
    private const int AtOnce = Ledger.Decisions.Observing.MostPosts;

    /// <summary>A transaction carries 4 MiB, and a character takes up to six bytes of it.</summary>
    private const int MostCharacters = 300_000;

    private static readonly PostAuthor Nobody = new("", "", "");

    /// <returns>When those of the posts were written that nobody had claimed before.</returns>
    public async Task<IReadOnlyList<DateTimeOffset>> Take(PageReading reading, ConversationId exchange, ImmutableArray<NetworkPost> posts, CancellationToken cancellation)
    {
        var neverSeen = new List<DateTimeOffset>();

        // Stored before the next ones look for their place: one who floods a thread fills many conversations, not one beyond its size.
        foreach (var some in posts.Chunk(AtOnce)) await TakeSome(reading, exchange, some, neverSeen, cancellation);
        return neverSeen;
    }

    private async Task TakeSome(PageReading reading, ConversationId exchange, NetworkPost[] posts, List<DateTimeOffset> neverSeen, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var erased = await erasures.Recent(cancellation);
        var held = new List<(Place Place, NetworkPost Post, Observation Seen)>();
        Place? place = null;
        foreach (var shown in posts)
        {
            var (post, seen) = Kept(reading, shown, Observation.Of(reading.Account, reading.Network, shown, reading.Began, now, reading.FirstWalk), erased);

            // A post that answers nothing begins its own exchange: there is most likely nothing to look up yet.
            if (!reading.Again && post.ParentId is null && post.RootId == post.Id) place ??= new Place(exchange, null, true, null);
            if (place?.Takes(seen.Facts) != true) place = await Find(exchange, seen, cancellation);
            if (place.Has(seen.Facts))
            {
                held.Add((place, post, seen));
                continue;
            }

            var (holder, first) = await claims.Claim(seen.Facts.Key, place.Id, cancellation);
            if (first) neverSeen.Add(post.PostedAt);
            if (!first) place = place with { ExpectNew = false };
            held.Add((holder == place.Id ? place : new Place(holder, null, false, null), post, seen));
        }

        foreach (var group in held.GroupBy(h => h.Place.Id)) await Store(reading, group.Last().Place, [.. group.Select(h => (h.Post, h.Seen))], cancellation);
    }

    // Of people who were erased, what they wrote before is seen and waits like anything else; its words are looked up on the network.
    // After a restore nobody knows what had been read and erased: a network that lists it once more brings back no words.
    private static (NetworkPost Post, Observation Seen) Kept(PageReading reading, NetworkPost post, Observation seen, Erasures erased) =>
        erased.Until(reading.Account.Network, post.Author.Id) is { } until && post.PostedAt <= until && !(post.EditedAt > until)
            ? (post with { Author = Nobody }, seen with { Text = seen.Text with { Author = Nobody, Text = "", ParentText = null, Attachments = [], Assessment = null } })
            : (post, seen);

    private async Task Store(PageReading reading, Place place, ImmutableArray<(NetworkPost Post, Observation Seen)> held, CancellationToken cancellation)
    {
        if (place is { Known: null, ExpectNew: false })
        {
            // Claimed before. When nothing is stored all the same, whoever claimed it came no further.
            var stored = await ledger.Load(place.Id, cancellation);
            place = place with { Known = stored, ExpectNew = stored is null };
        }

        var news = held.Where(h => place.Known?.Conversation.Post(h.Seen.Facts.Key) is not { } known || !(known.Knows(h.Seen.Facts) || known.ErasedAt >= h.Seen.Facts.SeenAt || known.HasForgotten(h.Seen.Facts)));
        foreach (var some in Portions(news))
        {
            await Store(reading, place, some[0].Post, [.. some.Select(h => h.Seen)], cancellation);
            place = place with { Known = null, ExpectNew = false };
        }
    }

    private async Task Store(PageReading reading, Place place, NetworkPost first, ImmutableArray<Observation> seen, CancellationToken cancellation)
    {
        var facts = seen.Select(o => o.Facts).ToImmutableArray();
        var newest = facts.Max(f => f.At);
        var isNewest = place.Known is not { } known || !known.Conversation.Posts.Any(p => !p.ByBrand && p.At > newest);
        var write = new LedgerWrite(place.Id, new ConversationCommand.Observe(CommandIds.Observed(facts), facts, [], []) { After = place.After, Firings = await rules.To(reading.Account.Id, seen, place.Known?.Conversation, cancellation) })
        {
            Origin = Observation.OriginOf(reading.Account, first),
            Policy = reading.Account.Policy,
            Face = isNewest ? Observation.FaceOf(seen) : null,
            Known = place.Known,
            ExpectNew = place.ExpectNew,
        };
        await ledger.Execute(seen.Aggregate(write, (w, o) => w.With(o.Text)), cancellation);
        await tests.Note(reading.Account.Id, place.Id, seen.Select(o => o.Text.Text), cancellation);
    }

    /// <summary>The conversation of the exchange that is still going on; the next one when the last is long over or full.</summary>
    private async Task<Place> Find(ConversationId id, Observation seen, CancellationToken cancellation)
    {
        ConversationId? after = null;
        while (true)
        {
            var stored = await ledger.Load(id, cancellation);
            var place = new Place(id, stored, stored is null, after);
            if (place.Takes(seen.Facts)) return place;
            if (stored!.Conversation.ContinuedBy is null)
                await ledger.Execute(new LedgerWrite(id, new ConversationCommand.ContinueIn(CommandIds.Continued(id.Next()), id.Next())), cancellation);
            (after, id) = (id, stored.Conversation.ContinuedBy ?? id.Next());
        }
    }

    private static IEnumerable<ImmutableArray<(NetworkPost Post, Observation Seen)>> Portions(IEnumerable<(NetworkPost Post, Observation Seen)> posts)
    {
        var portion = ImmutableArray.CreateBuilder<(NetworkPost, Observation)>();
        var characters = 0;
        foreach (var held in posts)
        {
            var length = LengthOf(held.Seen.Text);
            if (portion.Count == AtOnce || (portion.Count > 0 && characters + length > MostCharacters))
            {
                yield return portion.ToImmutable();
                (characters, portion) = (0, ImmutableArray.CreateBuilder<(NetworkPost, Observation)>());
            }

            portion.Add(held);
            characters += length;
        }

        if (portion.Count > 0) yield return portion.ToImmutable();
    }

    private static int LengthOf(PostText text) =>
        text.Text.Length + (text.ParentText?.Length ?? 0) + text.Attachments.Sum(a => a.Url.Length + (a.Description?.Length ?? 0));

    private sealed record Place(ConversationId Id, StoredConversation? Known, bool ExpectNew, ConversationId? After)
    {
        /// <summary>The stored post shows that it was claimed for here.</summary>
        public bool Has(PostFacts post) => Known?.Conversation.Post(post.Key) is not null;

        /// <summary>It holds the post, or goes on with it.</summary>
        public bool Takes(PostFacts post) =>
            Known is not { Conversation: var known } ? ExpectNew : Has(post) || (known.ContinuedBy is null && !Continuation.IsDue(known, post.At));
    }
}
