using SocialInbox.Erasure;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;

namespace SocialInbox.Intake;

/// <summary>Takes in what the brand itself posted: a reply of ours that stands there now, or an answer given directly on the network.</summary>
public sealed class BrandPosts(ConversationLedger ledger, PostClaims claims, ErasureList erasures, TimeProvider time)
{
    /// <returns>
    /// False when the question that it stands under is not there yet. When it turns up, what stands below it is read again until it is answered.
    /// </returns>
    public async Task<bool> Take(PageReading reading, NetworkPost post, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var seen = Observation.Of(reading.Account, reading.Network, post, reading.Began, now, firstWalk: false);
        var parent = seen.Facts.Answers is { } answered ? await claims.Find(answered, cancellation) : null;
        var holders = await Holders(reading, post, parent, cancellation);
        var stored = true;
        foreach (var (id, names) in holders) stored &= await Store(reading, id, post, seen, names, cancellation);

        // Naming somebody else does not place it: the question it stands under may still come.
        return stored && (parent is not null || post.ParentId is null || (post.ParentIsBrand && holders.Count > 0));
    }

    private async Task<Dictionary<ConversationId, bool>> Holders(PageReading reading, NetworkPost post, ConversationId? parent, CancellationToken cancellation)
    {
        var holders = new Dictionary<ConversationId, bool>();
        if (parent is { } holder) holders[holder] = false;
        foreach (var name in post.Names)
        {
            for (ConversationId? id = ConversationId.For(reading.Account.Id, post.RootId, name); id is { } exchange;)
            {
                if (await ledger.Load(exchange, cancellation) is not { } stored) break;
                if (stored.Conversation.ContinuedBy is null || holders.ContainsKey(exchange)) holders[exchange] = true;
                id = stored.Conversation.ContinuedBy;
            }
        }

        return holders;
    }

    /// <returns>False when the conversation is claimed for but not there yet.</returns>
    private async Task<bool> Store(PageReading reading, ConversationId id, NetworkPost post, Observation seen, bool namesCustomer, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { } stored) return false;
        var facts = seen.Facts with { NamesCustomer = namesCustomer };
        var known = stored.Conversation.Post(facts.Key) is { } held && (held.Knows(facts) || held.HasForgotten(facts)) || stored.Conversation.Replies.Any(r => r.SentAs == facts.Key);
        if (known) return true;
        var own = await OwnReply(reading, stored.Conversation, post, facts, cancellation);
        var command = new ConversationCommand.Observe(CommandIds.Observed([facts]), [facts], [], own is null ? [] : [own]);
        var write = new LedgerWrite(id, command) { Known = stored, Policy = reading.Account.Policy };
        write = own is null ? write.With(await Kept(stored.Conversation, post, seen.Text, cancellation)) : write.WithOutcome(own.Reply, post.Permalink, null);
        await ledger.Execute(write, cancellation);
        return true;
    }

    // What we answered somebody speaks of them: once they are erased it is known that we did, and no more. Whose conversation says no longer
    // whose it is may be theirs.
    private async Task<PostText> Kept(Conversation conversation, NetworkPost post, PostText text, CancellationToken cancellation)
    {
        var erased = await erasures.Recent(cancellation);
        var (network, customer) = (conversation.Origin.Network, conversation.Origin.CustomerId);
        var until = customer.Length > 0 ? erased.Until(network, customer) : erased.Last;
        return post.PostedAt <= until || post.Names.Any(name => post.PostedAt <= erased.Until(network, name)) ? text with { Text = "", ParentText = null, Attachments = [] } : text;
    }

    /// <summary>The unsettled reply of ours that this post is, if it is one.</summary>
    private async Task<OwnReply?> OwnReply(PageReading reading, Conversation conversation, NetworkPost post, PostFacts facts, CancellationToken cancellation)
    {
        foreach (var reply in conversation.Replies.Where(r => r.SentAs is null && r.Attempt > 0))
        {
            if (ReplyTarget.Of(conversation, reply, reading.Network) is not { } target) continue;
            if (await ledger.ReadReply(conversation.Id, reply.Id, cancellation) is not { } text) continue;
            if (reading.Network.IsSame(new OutboundReply(reply.Id, reply.CreatedAt, target, text.Text, text.Language), post))
                return new OwnReply(reply.Id, facts.Key, facts.At, post.Id);
        }

        return null;
    }
}
