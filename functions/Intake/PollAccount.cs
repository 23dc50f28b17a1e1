using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Reconcile;
using SocialInbox.Schedule;

namespace SocialInbox.Intake;

/// <summary>Reads the due feeds of one account from where they stand. The cursor moves only after a page is stored.</summary>
public sealed partial class PollAccount(
    AccountsTable accounts, CursorTable cursors, NetworkCatalogue networks, TakePosts take, ReadOpenAgain readAgain, KeepDuties duties, InboundTable inbound, QuotaMeter quotas, TimeProvider time, ILogger<PollAccount> log)
{
    /// <summary>One run reads at most so many pages; the next slot goes on from there, so one flooded account does not starve the others.</summary>
    private const int PagesAtOnce = 50;

    public async Task Run(IntakeMessage.Poll message, CancellationToken cancellation)
    {
        if (await accounts.Find(new AccountId(message.AccountId), cancellation) is not { } stored) return;
        var due = message.Feeds.Where(stored.IsCurrent).ToImmutableArray();
        if (due.IsEmpty) return;
        var network = networks[stored.Account.Network];
        var position = await cursors.Read(stored.Account.Id, cancellation);
        var outcomes = new Dictionary<string, NetworkFailure?>();
        FoundFirst? found = null;
        DateTimeOffset? newest = null;
        var wasBlind = Blindness.Of(await accounts.WithShared(stored, cancellation), networks, time.GetUtcNow()) is not null;
        foreach (var poll in due)
        {
            try
            {
                var (after, foundFirst, latest) = poll.Feed switch
                {
                    ReadOpenAgain.Feed => (await readAgain.Run(stored.Account, network, position, cancellation), FoundFirst.Nothing, null),
                    KeepDuties.Feed => await Keep(stored.Account, network, position, cancellation),
                    _ => await Read(stored.Account, network, network.Feeds.Single(f => f.Name == poll.Feed), position, cancellation),
                };
                if (position.HasWalked(poll.Feed) && ExpectsDeliveries(stored, network, poll.Feed)) found = foundFirst.And(found ?? FoundFirst.Nothing);
                if (!(latest <= newest)) newest = latest ?? newest;
                outcomes[poll.Feed] = null;
                if (after is null) break;
                position = after;
            }
            catch (CryptographicException)
            {
                outcomes[AccountHealth.Vault] = new NetworkFailure.CredentialsRefused(RenewCredentials.CannotBeOpened);
                break;
            }
            catch (NetworkFailedException failed)
            {
                outcomes[poll.Feed] = failed.Failure;
                Log.ReadFailed(log, message.AccountId, poll.Feed, failed.Failure.GetType().Name);
                if (failed.Failure is NetworkFailure.Unreadable page)
                    await inbound.StorePage(stored.Account.Id, poll.Feed, page, time.GetUtcNow(), cancellation);
                position = await cursors.Read(stored.Account.Id, cancellation);
            }
        }

        var reading = new AccountReading(outcomes) { Quotas = quotas.Take(stored.Account.Id), Found = found, Newest = newest, AfterBlindness = wasBlind, Offered = [.. QueueDuePolls.FeedsOf(network).Select(feed => feed.Name)] };
        await accounts.RecordReads(stored, reading, time.GetUtcNow(), cancellation);
    }

    // Where people need not set deliveries up, nobody knows that they did before the first has come.
    private static bool ExpectsDeliveries(StoredAccount stored, INetwork network, string feed) =>
        network.Feeds.Any(f => f.Name == feed && f.Reconciles)
        && (network is not IWebhookNetwork { DeliversEverything: false } || stored.Health.Feeds.GetValueOrDefault(AccountHealth.Deliveries)?.LastGoodRead is not null);

    private async Task<(ReadPosition? Position, FoundFirst Found, DateTimeOffset? Newest)> Keep(Account account, INetwork network, ReadPosition position, CancellationToken cancellation)
    {
        await duties.Run(account, network, cancellation);
        return (position, FoundFirst.Nothing, null);
    }

    /// <returns>Where reading stands now, null when another reader is at the same account; and what posts of customers were new to us; and when the newest was written.</returns>
    private async Task<(ReadPosition? Position, FoundFirst Found, DateTimeOffset? Newest)> Read(Account account, INetwork network, Feed feed, ReadPosition position, CancellationToken cancellation)
    {
        var found = FoundFirst.Nothing;
        DateTimeOffset? newest = null;
        for (var page = 0; page < PagesAtOnce; page++)
        {
            var began = time.GetUtcNow();
            var read = await network.ReadPage(account, feed, position.Cursor(feed.Name), cancellation);
            var reading = new PageReading(account, network, read, began, !position.HasWalked(feed.Name), position.Known);

            // Authors choose the instants of their posts: none was written after it was read, and one is no news a second time.
            if (read.Posts.Where(post => !post.ByBrand && reading.IsFresh(post)).Max(post => (DateTimeOffset?)post.PostedAt) is { } latest && !(latest <= newest)) newest = latest < began ? latest : began;
            var taken = await take.Take(reading, cancellation);
            found = found.And(FoundFirst.In(taken.NeverSeen, network is not IWebhookNetwork { DeliversEverything: false }, began));
            if (taken.Fresh > 0) Log.Took(log, account.Id.Value, feed.Name, taken.Fresh);
            var after = position.After(feed.Name, read.Cursor, read.More);
            if (after.DiffersFrom(position))
            {
                if (await cursors.Write(after, cancellation) is not { } written) return (null, found, newest);
                after = written;
            }

            position = after;
            if (!read.More) break;
        }

        return (position, found, newest);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Took {Count} new or changed posts of {Account} from {Feed}.")]
        public static partial void Took(ILogger log, string account, string feed, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Account} could not be read from {Feed}: {Failure}.")]
        public static partial void ReadFailed(ILogger log, string account, string feed, string failure);
    }
}
