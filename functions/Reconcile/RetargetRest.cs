using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// After a new version of the book: brings it to all that waits and that nobody touched since, in the order in which it is due, page by
/// page over as many runs as it takes. Where it stands is stored after each page, so that whoever goes on begins there.
/// </summary>
public sealed partial class RetargetRest(
    [FromKeyedServices(SettingsTable.Name)] TableClient table, WorklistTable worklist, RetargetOpen retarget, SlaBooks books, TimeProvider time, ILogger<RetargetRest> log)
{
    /// <summary>What is left then is worked off by the next run.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);

    private const int PageSize = 100;

    // The version whose last page is known to be done: a quiet minute asks for nothing more.
    private int finished;

    public async Task Run(ImmutableArray<StoredAccount> accounts, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rules = await books.Current(cancellation);

        // Another instance may begin something under the old version for a moment yet, and behind our back.
        if (rules.Version <= finished || now - rules.Book.ChangedAt < SlaBooks.Fresh) return;
        var row = await table.GetEntityIfExistsAsync<TableEntity>(RetargetProgress.Partition, RetargetProgress.Row, cancellationToken: cancellation);
        var etag = row.HasValue ? row.Value!.ETag : (ETag?)null;
        var progress = row.HasValue ? RetargetProgress.Read(row.Value!) : null;
        if (progress is null || progress.Book < rules.Version) progress = RetargetProgress.Begin(rules.Version, now);
        var targets = accounts.ToDictionary(stored => stored.Account.Id.Value, stored => stored.Account.Policy);
        var partitions = accounts.Select(stored => stored.Account.Team).Distinct(StringComparer.Ordinal)
            .SelectMany(team => RetargetOpen.Waiting.Select(state => IndexRows.PartitionOf(team, state, default))).Order(StringComparer.Ordinal).ToImmutableArray();
        while (progress.FinishedAt is null && time.GetUtcNow() - now < Budget)
        {
            var (next, failed) = await Page(progress, partitions, targets, rules, cancellation);
            if (await Store(next, etag, cancellation) is not { } stored) return;
            if (failed is not null) throw failed;
            (progress, etag) = (next, stored);
        }

        if (progress.FinishedAt is null) return;
        finished = progress.Book;
    }

    public async Task<RetargetProgress?> Progress(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(RetargetProgress.Partition, RetargetProgress.Row, cancellationToken: cancellation);
        return row.HasValue ? RetargetProgress.Read(row.Value!) : null;
    }

    // A conversation that cannot be changed is told of, and keeps nobody behind it from the change.
    private async Task<(RetargetProgress Next, AggregateException? Failed)> Page(
        RetargetProgress progress, ImmutableArray<string> partitions, Dictionary<string, ResponsePolicy> targets, SlaRules rules, CancellationToken cancellation)
    {
        if (partitions.FirstOrDefault(partition => string.CompareOrdinal(partition, progress.At) >= 0) is not { } partition)
        {
            Log.Finished(log, progress.Book, progress.Changed, progress.Looked);
            return (progress with { FinishedAt = time.GetUtcNow() }, null);
        }

        var rows = await worklist.ReadBehind(partition, partition == progress.At ? progress.Behind : null, PageSize, cancellation);
        var changed = 0;
        AggregateException? failed = null;
        try
        {
            await EachAlone.Do(
                rows,
                async (row, stop) =>
                {
                    if (await retarget.Run(row, targets.GetValueOrDefault(row.Item.AccountId), rules, stop)) Interlocked.Increment(ref changed);
                },
                cancellation);
        }
        catch (AggregateException some)
        {
            failed = some;
        }

        progress = progress with { Looked = progress.Looked + rows.Length, Changed = progress.Changed + changed };
        return (rows.Length < PageSize ? progress with { At = partition + "!", Behind = null } : progress with { At = partition, Behind = rows[^1].Key }, failed);
    }

    // Null: another instance has stored its own progress meanwhile, and goes on.
    private async Task<ETag?> Store(RetargetProgress progress, ETag? version, CancellationToken cancellation)
    {
        try
        {
            var answer = version is { } known
                ? await table.UpdateEntityAsync(progress.ToRow(), known, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(progress.ToRow(), cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException other) when (other.Status is 409 or 412)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Version {Version} of the service levels has reached all that waits: {Changed} of {Looked} conversations got it from this job.")]
        public static partial void Finished(ILogger log, int version, int changed, int looked);
    }
}
