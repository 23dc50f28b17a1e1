using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Microsoft.Extensions.Logging;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Worklist;

namespace SocialInbox.Retention;

/// <summary>
/// Each night: erases the words of what ended long enough ago. Walks the lists of what ended, which lie by month, and of these only rows
/// that are due and still hold words, so a night costs what is due and a look or two at each month, however much is kept. Where it
/// stands is stored after each page: whoever goes on, the next night or after a crash, begins there.
/// </summary>
public sealed partial class KeepRetention(RetentionTable table, WorklistTable worklist, InboundTable inbound, ForgetWords forget, TimeProvider time, ILogger<KeepRetention> log)
{
    private const int PageSize = 100;

    /// <summary>A run has its own: what else is due at night, and storage that others need too, come to their turn. What is left then waits for the next night.</summary>
    internal int MostInOneRun { get; init; } = 20_000;

    private const int AtOnce = 4;
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(8);

    public async Task Run(CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var rules = (await table.Current(cancellation)).Rules;
        var (progress, version) = await table.ReadProgress(cancellation);
        if (progress is null or { FinishedAt: not null })
        {
            progress = RetentionProgress.Begin(began);
            progress = progress with { Unreadable = await EmptyUnreadable(rules, began, cancellation) };
        }

        var first = progress.Looked;
        List<Exception> faults = [];
        while (progress.FinishedAt is null && progress.Looked - first < MostInOneRun && time.GetUtcNow() - began < Budget)
        {
            progress = await Page(progress, rules, began, faults, cancellation);
            if (await table.Write(progress, version, cancellation) is not { } stored) return;
            version = stored;
        }

        Log.Walked(log, progress.Looked, progress.Erased, progress.Failed, progress.FinishedAt is not null);
        if (faults.Count > 0) throw new AggregateException(faults);
    }

    private async Task<RetentionProgress> Page(RetentionProgress progress, RetentionRules rules, DateTimeOffset now, List<Exception> faults, CancellationToken cancellation)
    {
        // What is done with ends in "!", which sorts before whatever continues a list's name.
        var partition = progress.Behind is null ? await worklist.NextList(progress.At, cancellation) : progress.At;
        if (partition is null) return progress with { FinishedAt = time.GetUtcNow() };
        var before = IndexRows.StateOf(partition) switch
        {
            ConversationState.Closed => now - Days(rules.EndedDays),
            ConversationState.Filtered => now - Days(rules.FilteredDays),
            _ => null,
        };
        var done = progress with { At = partition + "!", Behind = null };
        if (before is not { } ended || !IndexRows.MayHold(partition, ended)) return done;
        var rows = await worklist.ReadEndedWithWords(partition, ended, progress.Behind, PageSize, cancellation);
        var erased = 0;
        var failed = new ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (row, stop) =>
        {
            try
            {
                if (await forget.Run(row.Conversation, conversation => HasEnded(conversation, ended), null, stop) is not null) Interlocked.Increment(ref erased);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                failed.Enqueue(fault);
            }
        });
        faults.AddRange(failed);
        progress = progress with { Looked = progress.Looked + rows.Length, Erased = progress.Erased + erased, Failed = progress.Failed + failed.Count };
        return rows.Length < PageSize ? progress with { At = done.At, Behind = null } : progress with { At = partition, Behind = rows[^1].Key };
    }

    private async Task<int> EmptyUnreadable(RetentionRules rules, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Days(rules.UnreadableDays) is not { } days) return 0;
        var emptied = 0;
        await foreach (var item in inbound.StillSaying(now - days, cancellation))
        {
            await inbound.EraseRaw(item.Id, cancellation);
            if (++emptied == MostInOneRun) break;
        }

        return emptied;
    }

    // Taken up again meanwhile, or under way: not now.
    private static bool HasEnded(Conversation conversation, DateTimeOffset before) => ForgetWords.Ended(conversation)?.Since < before;

    private static TimeSpan? Days(int? days) => days is { } number ? TimeSpan.FromDays(number) : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Retention: {Looked} conversations were due, words of {Erased} erased, {Failed} failed, at the end: {Finished}.")]
        public static partial void Walked(ILogger log, int looked, int erased, int failed, bool finished);
    }
}
