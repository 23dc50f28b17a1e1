using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Effects;

/// <summary>
/// Which replies told of which article, and whether the customer asked again: articles are judged by effect. Ids and instants only. A use
/// stands by its reply; it is judged in one transaction with the counts, so that each is counted once.
/// </summary>
public sealed class ArticleUses([FromKeyedServices(ArticlesTable.Name)] TableClient table, ArticlesTable articles, ConversationLedger ledger, TimeProvider time)
{
    private const string Partition = "uses", OpenPrefix = "open-", EffectPrefix = "effect-", JudgedPrefix = "judged-";
    private const int Attempts = 6;

    /// <summary>Notes what a stored reply tells of; nothing is asked of storage where it tells of none.</summary>
    internal async Task Note(ConversationId conversation, ReplyId reply, string answer, CancellationToken cancellation)
    {
        var told = (await articles.Current(cancellation)).Public.Where(article => ArticleUse.Tells(answer, article)).Select(article => article.Id).Distinct();
        foreach (var article in told)
        {
            var row = new TableEntity(Partition, $"{OpenPrefix}{KeyHash.Of($"{conversation}\n{reply}\n{article}")}") { ["Article"] = article, ["Conversation"] = conversation.Value, ["Reply"] = reply.Value, ["At"] = time.GetUtcNow() };
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>Counts what has become of the uses of the last days.</summary>
    public async Task Judge(CancellationToken cancellation)
    {
        var open = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {OpenPrefix} and RowKey lt {OpenPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) open.Add(row);
        await EachAlone.Do(open, Judge, cancellation, atOnce: 1);
    }

    internal async Task<ImmutableDictionary<string, ArticleEffect>> ReadEffects(CancellationToken cancellation)
    {
        var effects = ImmutableDictionary.CreateBuilder<string, ArticleEffect>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {EffectPrefix} and RowKey lt {EffectPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) effects[row.GetString("Article")] = Read(row);
        return effects.ToImmutable();
    }

    private async Task Judge(TableEntity row, CancellationToken cancellation)
    {
        var use = new ArticleUse(row.GetString("Article"), new ConversationId(row.GetString("Conversation")), new ReplyId(row.GetString("Reply")), row.GetDateTimeOffset("At")!.Value);
        if (use.End((await ledger.Load(use.Conversation, cancellation))?.Conversation, time.GetUtcNow()) is not { } end) return;
        for (var attempt = 1; ; attempt++)
        {
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(Partition, EffectPrefix + use.ArticleId, cancellationToken: cancellation);
            var known = stored.HasValue ? Read(stored.Value!) : new ArticleEffect(use.ArticleId, 0, 0);
            var next = Of(known with { Quiet = known.Quiet + (end == UseEnd.Quiet ? 1 : 0), AskedAgain = known.AskedAgain + (end == UseEnd.AskedAgain ? 1 : 0) });
            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag),
                        new TableTransactionAction(TableTransactionActionType.Add, Judged(row, end)),
                        stored.HasValue ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, stored.Value!.ETag) : new TableTransactionAction(TableTransactionActionType.Add, next),
                    ],
                    cancellation);
                return;
            }
            catch (TableTransactionFailedException conflict) when (conflict is { Status: 404 or 412, FailedTransactionActionIndex: 0 })
            {
                // Another instance has counted it.
                return;
            }
            catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412 && attempt < Attempts)
            {
                // Another use of the article was counted meanwhile: count on from there.
            }
        }
    }

    private static TableEntity Judged(TableEntity row, UseEnd end) => new(Partition, JudgedPrefix + row.RowKey[OpenPrefix.Length..])
    {
        ["Article"] = row.GetString("Article"), ["Conversation"] = row.GetString("Conversation"), ["Reply"] = row.GetString("Reply"), ["At"] = row.GetDateTimeOffset("At"), ["End"] = end.ToString(),
    };

    private static TableEntity Of(ArticleEffect effect) =>
        new(Partition, EffectPrefix + effect.ArticleId) { ["Article"] = effect.ArticleId, ["Quiet"] = effect.Quiet, ["AskedAgain"] = effect.AskedAgain };

    private static ArticleEffect Read(TableEntity row) => new(row.GetString("Article"), row.GetInt32("Quiet") ?? 0, row.GetInt32("AskedAgain") ?? 0);
}
