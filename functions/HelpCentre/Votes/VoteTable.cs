using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.HelpCentre.Votes;

/// <summary>
/// What visitors think of articles: counts, and for a day or two which client has voted on which, as a keyed hash of another key each day:
/// nobody learns an address from it, and nothing is kept in the browser.
/// </summary>
public sealed class VoteTable([FromKeyedServices(ArticlesTable.Name)] TableClient table, DataKey key, TimeProvider time)
{
    private const string Partition = "votes", CountPrefix = "count-", SeenPrefix = "seen-";
    private const int Attempts = 6;

    /// <summary>Counts a vote; a second one of the same client on the same day changes nothing.</summary>
    internal async Task Add(PublicArticle article, string client, bool yes, CancellationToken cancellation)
    {
        var seen = new TableEntity(Partition, SeenKey(article, client));
        var count = $"{CountPrefix}{article.Id}-{article.Language}";
        for (var attempt = 1; ; attempt++)
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, count, cancellationToken: cancellation);
            var known = row.HasValue ? Read(row.Value!) : new VoteCount(article.Id, article.Language, 0, 0);
            var next = Of(count, yes ? known with { Yes = known.Yes + 1 } : known with { No = known.No + 1 });
            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(TableTransactionActionType.Add, seen),
                        row.HasValue ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, row.Value!.ETag) : new TableTransactionAction(TableTransactionActionType.Add, next),
                    ],
                    cancellation);
                return;
            }
            catch (TableTransactionFailedException conflict) when (conflict is { Status: 409, FailedTransactionActionIndex: 0 })
            {
                return;
            }
            catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412 && attempt < Attempts)
            {
                // Another visitor was quicker: count on from there.
            }
        }
    }

    internal async Task<ImmutableArray<VoteCount>> ReadAll(CancellationToken cancellation)
    {
        var counts = ImmutableArray.CreateBuilder<VoteCount>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {CountPrefix} and RowKey lt {CountPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) counts.Add(Read(row));
        return counts.ToImmutable();
    }

    /// <summary>Who voted before yesterday may vote again, and is forgotten.</summary>
    public async Task RemoveOld(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {SeenPrefix} and RowKey lt {SeenPrefix + Day(time.GetUtcNow().AddDays(-1))}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    private string SeenKey(PublicArticle article, string client)
    {
        var day = Day(time.GetUtcNow());
        var hash = HMACSHA256.HashData(key.Derive($"help votes {day}"), Encoding.UTF8.GetBytes($"{article.Id}\n{article.Language}\n{client}"));
        return $"{SeenPrefix}{day}-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static TableEntity Of(string rowKey, VoteCount count) =>
        new(Partition, rowKey) { ["Article"] = count.ArticleId, ["Language"] = count.Language, ["Yes"] = count.Yes, ["No"] = count.No };

    private static VoteCount Read(TableEntity row) => new(row.GetString("Article"), row.GetString("Language"), row.GetInt32("Yes") ?? 0, row.GetInt32("No") ?? 0);
}
