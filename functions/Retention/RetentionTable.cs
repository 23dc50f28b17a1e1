using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Retention;

/// <summary>The rules in all their versions, so that anybody can tell who shortened what when, and how far the work has come.</summary>
public sealed class RetentionTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    private const string Partition = "retention";
    private const string VersionPrefix = "version-";
    private const string Progress = "progress";

    /// <summary>All versions, the newest first; the first one holds. Empty: the default does. One query.</summary>
    public async Task<ImmutableArray<StoredRules>> Versions(CancellationToken cancellation)
    {
        var versions = new List<StoredRules>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {VersionPrefix} and RowKey lt {VersionPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) versions.Add(Read(row));
        return [.. versions.OrderByDescending(version => version.Version)];
    }

    public async Task<StoredRules> Current(CancellationToken cancellation) => await Versions(cancellation) is [var newest, ..] ? newest : StoredRules.Default;

    /// <returns>False: somebody else made this version.</returns>
    public async Task<bool> Add(StoredRules next, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(Row(next), cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    internal async Task<(RetentionProgress? Progress, ETag? Version)> ReadProgress(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Progress, cancellationToken: cancellation);
        return row.HasValue ? (RetentionProgress.Read(row.Value!), row.Value!.ETag) : (null, null);
    }

    /// <returns>Null: another instance has stored its own, and goes on.</returns>
    internal async Task<ETag?> Write(RetentionProgress progress, ETag? version, CancellationToken cancellation)
    {
        var row = progress.ToRow(Partition, Progress);
        try
        {
            var answer = version is { } known ? await table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellation) : await table.AddEntityAsync(row, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException other) when (other.Status is 409 or 412)
        {
            return null;
        }
    }

    private static TableEntity Row(StoredRules stored) => new(Partition, VersionPrefix + stored.Version.ToString("D8", CultureInfo.InvariantCulture))
    {
        ["Version"] = stored.Version,
        ["Json"] = JsonSerializer.Serialize(stored.Rules, RetentionJson.Default.RetentionRules),
        ["ChangedAt"] = stored.ChangedAt,
        ["ById"] = stored.ChangedBy?.Id,
        ["ByName"] = stored.ChangedBy?.Name,
    };

    private static StoredRules Read(TableEntity row) => new(
        row.GetInt32("Version")!.Value,
        JsonSerializer.Deserialize(row.GetString("Json"), RetentionJson.Default.RetentionRules) ?? throw new InvalidOperationException($"Row {row.RowKey} holds no rules."),
        row.GetDateTimeOffset("ChangedAt")!.Value,
        row.GetString("ById") is { } id ? new Actor(id, row.GetString("ByName") ?? "") : null);
}
