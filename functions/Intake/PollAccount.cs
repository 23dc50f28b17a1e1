using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Reconcile;

namespace SocialInbox.Intake;

/// <summary>Reads the due feeds of one account from where they stand. The cursor moves only after a page is stored.</summary>
public sealed partial class PollAccount(
    AccountsTable accounts, CursorTable cursors, NetworkCatalogue networks, TakePosts take, ReadOpenAgain readAgain, InboundTable inbound, TimeProvider time, ILogger<PollAccount> log)
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
        foreach (var poll in due)
        {
            try
            {
                var after = poll.Feed == ReadOpenAgain.Feed
                    ? await readAgain.Run(stored.Account, network, position, cancellation)
                    : await Read(stored.Account, network, network.Feeds.Single(f => f.Name == poll.Feed), position, cancellation);
                outcomes[poll.Feed] = null;
                if (after is null) break;
                position = after;
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

        await accounts.RecordReads(stored, outcomes, time.GetUtcNow(), cancellation);
    }

    /// <returns>Where reading stands now; null when another reader is at the same account.</returns>
    private async Task<ReadPosition?> Read(Account account, INetwork network, Feed feed, ReadPosition position, CancellationToken cancellation)
    {
        for (var page = 0; page < PagesAtOnce; page++)
        {
            var began = time.GetUtcNow();
            var read = await network.ReadPage(account, feed, position.Cursor(feed.Name), cancellation);
            var reading = new PageReading(account, network, read, began, !position.HasWalked(feed.Name), position.Known);
            var taken = await take.Take(reading, cancellation);
            if (taken.Fresh > 0) Log.Took(log, account.Id.Value, feed.Name, taken.Fresh);
            var after = position.After(feed.Name, read.Cursor, read.More);
            if (after.DiffersFrom(position))
            {
                if (await cursors.Write(after, cancellation) is not { } written) return null;
                after = written;
            }

            position = after;
            if (!read.More) break;
        }

        return position;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Took {Count} new or changed posts of {Account} from {Feed}.")]
        public static partial void Took(ILogger log, string account, string feed, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Account} could not be read from {Feed}: {Failure}.")]
        public static partial void ReadFailed(ILogger log, string account, string feed, string failure);
    }
}
