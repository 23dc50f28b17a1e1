using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// The daily proof: walks what the network shows of the last days from the beginning, takes in whatever the ledger lacks, reads what
/// was closed again, and publishes what it found.
/// </summary>
public sealed partial class AuditAccount(
    [FromKeyedServices(AuditAccount.Table)] TableClient table, AccountsTable accounts, NetworkCatalogue networks, TakePosts take, ReadOpenAgain readAgain, WorklistTable worklist,
    QuotaMeter quotas, TimeProvider time, ILogger<AuditAccount> log)
{
    public const string Table = "Audits";

    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    /// <summary>What is younger was not missed: the next poll takes it.</summary>
    private static readonly TimeSpan TooYoung = TimeSpan.FromMinutes(15);

    private const int MostPages = 200;
    private const int PageSize = 500;

    public async Task<AuditResult> Run(StoredAccount stored, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var network = networks[stored.Account.Network];
        var account = stored.Account with { StartAt = Later(stored.Account.StartAt, began - Back) };
        var result = new AuditResult(account.Id, began, 0, 0, null);
        try
        {
            foreach (var feed in network.Feeds) result = await Walk(account, network, feed, result, cancellation);
            // Where what is kept is asked for again every day anyway, it need not be asked for twice: some networks charge for it.
            if (network.Feeds.Count > 0 && !(network.Abilities.ErasesWithin <= TimeSpan.FromDays(2))) await ReadEndedAgain(account, network, began, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            result = result with { Problem = failed.Failure.Words };
        }

        Log.Audited(log, account.Id.Value, result.Read, result.Missed, result.Problem is null);
        await table.UpsertEntityAsync(result.ToRow(), TableUpdateMode.Replace, cancellation);
        var used = quotas.TakeAddedUp(account.Id);
        if (!used.IsEmpty) await accounts.RecordUse(stored, used, time.GetUtcNow(), cancellation);
        await accounts.RecordAudit(stored, new AccountAudit(began, result.Read, result.Missed, result.Problem), cancellation);
        return result;
    }

    private async Task<AuditResult> Walk(Account account, INetwork network, Feed feed, AuditResult result, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var began = time.GetUtcNow();
            var page = await network.ReadPage(account, feed, cursor, cancellation);
            var recent = page with { Posts = [.. page.Posts.Where(p => p.PostedAt >= account.StartAt && !(p.PostedAt >= began - TooYoung && p.PostedAt <= began))] };
            var taken = await take.Take(new PageReading(account, network, recent, began, false, new KnownPosts()) { Again = true }, cancellation);
            result = result with { Read = result.Read + recent.Posts.Length, Missed = result.Missed + taken.NeverSeen.Length };
            if (!page.More) return result;
            cursor = page.Cursor;
        }

        return result with { Problem = $"There is more of '{feed.Name}' than {MostPages} pages: what lies behind them was not compared." };
    }

    // Both lists begin with what ended last. What was filtered may have been edited into a question.
    private async Task ReadEndedAgain(Account account, INetwork network, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var month in new[] { now, now - Back }.DistinctBy(m => m.Month)) await ReadAgain(account, network, ConversationState.Closed, month, now - Back, cancellation);
        await ReadAgain(account, network, ConversationState.Filtered, now, now - Back, cancellation);
    }

    private async Task ReadAgain(Account account, INetwork network, ConversationState state, DateTimeOffset month, DateTimeOffset since, CancellationToken cancellation)
    {
        await foreach (var page in worklist.ReadPages(account.Team, state, month, PageSize, cancellation))
        {
            var recent = page.Rows.Where(r => r.Item.WaitingSince > since).ToImmutableArray();
            await readAgain.Read(account, network, [.. recent.Where(r => r.Item.AccountId == account.Id.Value).SelectMany(r => r.Refs)], new KnownPosts(), cancellation);
            if (recent.Length < page.Rows.Length) return;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Audit of {Account}: {Read} posts read, {Missed} had been missed, complete: {Complete}.")]
        public static partial void Audited(ILogger log, string account, int read, int missed, bool complete);
    }
}

/// <summary>What an audit found. <paramref name="Missed"/>: customers' posts that the ledger did not have, taken in now. <paramref name="Problem"/>: why it is not complete.</summary>
public sealed record AuditResult(AccountId Account, DateTimeOffset At, int Read, int Missed, string? Problem)
{
    public TableEntity ToRow() => new(Account.Value, IndexRows.Instant(At)) { ["At"] = At, ["Read"] = Read, ["Missed"] = Missed, ["Problem"] = Problem };
}
