using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.HelpCentre.Editing;
using SocialInbox.HelpCentre.Settings;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre;

/// <summary>
/// The articles with their histories. All of it lies in one partition, with a row that every change touches: whoever has read that row
/// knows with one read whether what is in memory still holds, and of two changes at once the second sees the first.
/// </summary>
public sealed class ArticlesTable([FromKeyedServices(ArticlesTable.Name)] TableClient table, TimeProvider time)
{
    public const string Name = "Articles";

    /// <summary>How long another instance may go on showing what was there before.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    internal const int Most = 500;

    private const int Attempts = 5;

    private readonly Lately<HelpCatalogue> heard = new(Fresh, time);
    private readonly SemaphoreSlim asking = new(1);
    private HelpCatalogue last = HelpCatalogue.Empty;

    /// <summary>One read at most, and none within <see cref="Fresh"/> of the last; after a change one query more.</summary>
    internal async ValueTask<HelpCatalogue> Current(CancellationToken cancellation)
    {
        if (heard.Value is { } known) return known;
        await asking.WaitAsync(cancellation);
        try
        {
            return heard.Value ?? (await Reread(cancellation)).Catalogue;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>As stored this very moment.</summary>
    internal async Task<HelpCatalogue> Now(CancellationToken cancellation) => (await Reread(cancellation)).Catalogue;

    /// <summary>Decides a change of one article on the present state and stores it with its version, whole or not at all.</summary>
    /// <param name="decide">From the state and the article there, which may be none.</param>
    internal async Task<ArticleOutcome> Change(string id, Func<HelpCatalogue, Article?, ArticleOutcome> decide, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (catalogue, stamp) = await Reread(cancellation);
            var present = catalogue.Find(id);
            var outcome = decide(catalogue, present);
            List<TableTransactionAction> actions = outcome switch
            {
                ArticleOutcome.Done(var next) when next.Version != present?.Version =>
                    [new TableTransactionAction(TableTransactionActionType.UpsertReplace, ArticleRows.Head(next)), new TableTransactionAction(TableTransactionActionType.UpsertReplace, ArticleRows.Version(next))],
                ArticleOutcome.Removed when present is not null => [new TableTransactionAction(TableTransactionActionType.Delete, ArticleRows.Head(present), ETag.All)],
                _ => [],
            };
            if (actions.Count == 0) return outcome;
            if (!await Store(stamp, catalogue.Settings, actions, attempt, cancellation)) continue;
            await Reread(cancellation);
            return outcome;
        }
    }

    /// <summary>Saves the next version of the settings, unless somebody else's came in between: it tells what stands there now.</summary>
    internal async Task<HelpSettings> Save(HelpSettings next, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (catalogue, stamp) = await Reread(cancellation);
            if (catalogue.Settings.Version != next.Version - 1) return catalogue.Settings;
            if (!await Store(stamp, next, [], attempt, cancellation)) continue;
            await Reread(cancellation);
            return next;
        }
    }

    /// <summary>All versions of an article, the newest first; of one that was taken out too.</summary>
    internal async Task<ImmutableArray<Article>> Versions(string id, CancellationToken cancellation)
    {
        var versions = new List<Article>();
        var (from, to) = (ArticleRows.VersionKey(id, 0), ArticleRows.VersionKey(id, int.MaxValue));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ArticleRows.Partition} and RowKey ge {from} and RowKey le {to}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) versions.Add(ArticleRows.Read(row));
        return [.. versions.OrderByDescending(version => version.Version)];
    }

    internal async Task<Article?> Version(string id, int version, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(ArticleRows.Partition, ArticleRows.VersionKey(id, version), cancellationToken: cancellation);
        return row.HasValue ? ArticleRows.Read(row.Value!) : null;
    }

    private async Task<(HelpCatalogue Catalogue, TableEntity? Stamp)> Reread(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(ArticleRows.Partition, ArticleRows.Stamp, cancellationToken: cancellation);
        var stamp = row.HasValue ? row.Value! : null;
        var catalogue = (stamp?.ETag.ToString() ?? "") is var name && last.Stamp == name ? last : await Load(name, stamp!, cancellation);
        (last, heard.Value) = (catalogue, catalogue);
        return (catalogue, stamp);
    }

    private async Task<HelpCatalogue> Load(string name, TableEntity? stamp, CancellationToken cancellation)
    {
        // The stamp was deleted: whatever is there has no state that could be named.
        if (stamp is null) return HelpCatalogue.Empty;
        var articles = new List<Article>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ArticleRows.Partition} and RowKey ge {ArticleRows.HeadPrefix} and RowKey lt {ArticleRows.HeadPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) articles.Add(ArticleRows.Read(row));
        return new HelpCatalogue(name, ArticleRows.ReadSettings(stamp), articles);
    }

    // False: somebody else was first, or our first attempt had arrived; what stands there now decides.
    private async Task<bool> Store(TableEntity? stamp, HelpSettings settings, IEnumerable<TableTransactionAction> actions, int attempt, CancellationToken cancellation)
    {
        var touched = ArticleRows.StampOf(settings);
        var first = stamp is null ? new TableTransactionAction(TableTransactionActionType.Add, touched) : new TableTransactionAction(TableTransactionActionType.UpdateReplace, touched, stamp.ETag);
        try
        {
            await table.SubmitTransactionAsync([first, .. actions], cancellation);
            return true;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 404 or 409 or 412 && attempt < Attempts)
        {
            return false;
        }
    }
}
