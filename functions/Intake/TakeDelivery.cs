using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>Takes in a stored webhook delivery. Its raw bytes stay until it is done; what cannot be understood stays to be seen.</summary>
public sealed class TakeDelivery(InboundTable inbound, AccountsTable accounts, NetworkCatalogue networks, TakePosts take, PollOutOfTurn poll, WebhookSecret secrets, TimeProvider time)
{
    /// <summary>
    /// Deliveries overtake one another, and nobody can be asked again: what is said of a post that has not come yet is taken up again for
    /// so long, as everything is that waits. Most of it never concerned us.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task Run(IntakeMessage.Inbound message, CancellationToken cancellation)
    {
        if (!InboundId.TryParse(message.InboundId, out var id)) throw new ArgumentException("The message names no delivery.", nameof(message));
        if (await inbound.Find(id, cancellation) is not { State: InboundState.Waiting } item)
        {
            await inbound.Forget(id, cancellation);
            return;
        }

        if (await accounts.Find(item.Account, cancellation) is not { } stored)
        {
            await inbound.MarkUnreadable(item, "The account it was sent for is not connected any more.", cancellation);
            return;
        }

        switch (item.Source)
        {
            case InboundSource.Item:
                await UnlessShut(() => Reread(item, stored, cancellation));
                return;
            case InboundSource.Page:
                // The cursor stands before it: the next poll reads it again, and shows it again if need be.
                await inbound.MarkDone(item, cancellation);
                return;
        }

        if (networks[stored.Account.Network] is not IWebhookNetwork network)
        {
            await inbound.MarkUnreadable(item, $"{stored.Account.Network} takes no deliveries.", cancellation);
            return;
        }

        NetworkPage page;
        try
        {
            page = network.ReadWebhook(stored.Account, RawBody.AsText(item.Raw));
        }
        catch (NetworkFailedException unreadable)
        {
            await inbound.MarkUnreadable(item, unreadable.Failure.Words, cancellation);
            return;
        }

        await UnlessShut(() => Take(item, stored, network, page, cancellation));
    }

    // It stays among what waits, and is taken up again when the secrets open.
    private static async Task UnlessShut(Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (CryptographicException)
        {
            return;
        }
    }

    private async Task Take(InboundItem item, StoredAccount stored, IWebhookNetwork network, NetworkPage page, CancellationToken cancellation)
    {
        var waiting = await TakeFor(stored, item, network, page, cancellation);
        var unclaimed = false;
        var shared = new SharedCallback(accounts, secrets);
        foreach (var piece in page.Elsewhere)
        {
            var (addressee, told, problem) = await shared.Find(stored, network, piece, cancellation);
            if (addressee is not null && told is not null) waiting += await TakeFor(addressee, item, network, told, cancellation);
            else unclaimed |= await IsUnclaimed(item, piece, problem, cancellation);
        }

        if (unclaimed) return;
        if (waiting == 0 || time.GetUtcNow() - item.ReceivedAt > Patience) await inbound.MarkDone(item, cancellation);
    }

    /// <returns>How many of its posts wait for others.</returns>
    private async Task<int> TakeFor(StoredAccount addressee, InboundItem item, IWebhookNetwork network, NetworkPage page, CancellationToken cancellation)
    {
        var (whole, away) = await AskForNamed(item, addressee, network, page, cancellation);
        var taken = await take.Take(new PageReading(addressee.Account, network, whole, item.ReceivedAt, false, new KnownPosts()), cancellation);
        if (page.PollNow) await poll.Run(addressee, network, cancellation);
        await accounts.RecordGoodRead(addressee, ReceiveWebhook.Feed, time.GetUtcNow(), cancellation);
        return taken.Waiting + away;
    }

    /// <summary>Asks for what a delivery names and does not tell. What stays away is kept, to be seen.</summary>
    /// <returns>The page with it, and how much the network does not give just now: the delivery is taken up again.</returns>
    private async Task<(NetworkPage Page, int Away)> AskForNamed(InboundItem item, StoredAccount account, IWebhookNetwork network, NetworkPage page, CancellationToken cancellation)
    {
        var away = 0;
        foreach (var named in page.Announced)
        {
            try
            {
                page = await Ask(account, network, named.Raw, cancellation) is { } post ? page with { Posts = page.Posts.Add(post) } : page with { Unreadable = page.Unreadable.Add(named) };
            }
            catch (NetworkFailedException failed)
            {
                var passes = failed.Failure is NetworkFailure.Throttled or NetworkFailure.Unreachable && time.GetUtcNow() - item.ReceivedAt <= Patience;
                if (passes) away++;
                else page = page with { Unreadable = page.Unreadable.Add(named with { Problem = failed.Failure.Words }) };
            }
        }

        return (page, away);
    }

    /// <summary>Keeps a piece that is nobody's yet as a delivery of its own: read again once an account is connected for it, it finds its way.</summary>
    /// <returns>True when the delivery is such a piece itself, read again, and still nobody's.</returns>
    private async Task<bool> IsUnclaimed(InboundItem item, DeliveryPiece piece, string problem, CancellationToken cancellation)
    {
        if (item.Raw.Span.SequenceEqual(Encoding.UTF8.GetBytes(piece.Raw)))
        {
            await inbound.MarkUnreadable(item, problem, cancellation);
            return true;
        }

        await inbound.StoreUnreadable(item.Account, new UnreadablePost(piece.Raw, problem), time.GetUtcNow(), cancellation, InboundSource.Delivery);
        return false;
    }

    // An item of a page that nobody understood then. What it says is as old as the reading that brought it.
    private async Task Reread(InboundItem item, StoredAccount stored, CancellationToken cancellation)
    {
        var network = networks[stored.Account.Network];
        if (await Ask(stored, network, Encoding.UTF8.GetString(item.Raw.Span), cancellation) is not { } post)
        {
            await inbound.MarkUnreadable(item, "It is still not understood.", cancellation);
            return;
        }

        var page = new NetworkPage([post], [], [], null, false);
        await take.Take(new PageReading(stored.Account, network, page, item.ReceivedAt, false, new KnownPosts()), cancellation);
        await inbound.MarkDone(item, cancellation);
    }

    private async Task<NetworkPost?> Ask(StoredAccount stored, INetwork network, string raw, CancellationToken cancellation)
    {
        try
        {
            return await network.ReadItem(stored.Account, raw, cancellation);
        }
        catch (CryptographicException)
        {
            await accounts.RecordUnopened(stored, time.GetUtcNow(), cancellation);
            throw;
        }
    }
}
