using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation;

/// <summary>
/// The directory and the targets: one partition of table <c>Settings</c>, read with one query and kept for some seconds. The secrets of
/// targets lie in the vault, under names of their own.
/// </summary>
public sealed class ReachTable([FromKeyedServices(SettingsTable.Name)] TableClient table, CredentialVault vault, EscalationOptions options, TimeProvider time)
{
    private const string Partition = "escalation";
    private const string DirectoryRow = "directory";
    private const string TargetPrefix = "target-";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private volatile Kept? known;

    /// <summary>As it was some seconds ago at most. One query, or none.</summary>
    public async Task<Reach> Read(CancellationToken cancellation) =>
        known is { } kept && time.GetUtcNow() - kept.At < Fresh && time.GetUtcNow() >= kept.At ? kept.Reach : await ReadNow(cancellation);

    public async Task<Reach> ReadNow(CancellationToken cancellation)
    {
        var (directory, version) = (EscalationDirectory.Empty, 0);
        var targets = ImmutableArray.CreateBuilder<Target>();
        if (options.Target is { } set) targets.Add(set);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
        {
            if (row.RowKey == DirectoryRow) (directory, version) = (JsonSerializer.Deserialize(LongText.Read(row, "Json")!, ReachJson.Default.EscalationDirectory)!, row.GetInt32("Version")!.Value);
            else if (row.RowKey.StartsWith(TargetPrefix, StringComparison.Ordinal)) targets.Add(JsonSerializer.Deserialize(row.GetString("Json"), ReachJson.Default.Target)!);
        }

        var reach = new Reach(directory, version, targets.ToImmutable());
        known = new Kept(reach, time.GetUtcNow());
        return reach;
    }

    /// <summary>Replaces the directory as a whole.</summary>
    /// <param name="version">The one that it is based on.</param>
    /// <returns>The new version; null when somebody else was faster.</returns>
    public async Task<int?> Write(EscalationDirectory directory, int version, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, DirectoryRow) { ["Version"] = version + 1 };
        LongText.Write(row, "Json", JsonSerializer.Serialize(directory, ReachJson.Default.EscalationDirectory));
        try
        {
            if (version == 0)
            {
                await table.AddEntityAsync(row, cancellation);
                return 1;
            }

            var present = await table.GetEntityIfExistsAsync<TableEntity>(Partition, DirectoryRow, ["Version"], cancellation);
            if (!present.HasValue || present.Value!.GetInt32("Version") != version) return null;
            await table.UpdateEntityAsync(row, present.Value.ETag, TableUpdateMode.Replace, cancellation);
            return version + 1;
        }
        catch (RequestFailedException changed) when (changed.Status is 409 or 412)
        {
            return null;
        }
        finally
        {
            known = null;
        }
    }

    /// <summary>Stores a target. The secrets first: one without its secrets would be tried in vain.</summary>
    /// <param name="secrets">All of them; null leaves them as they are.</param>
    public async Task Write(Target target, ImmutableDictionary<string, string>? secrets, CancellationToken cancellation)
    {
        if (secrets is not null) await vault.Store(Vault(target.Id), secrets, null, cancellation);
        var row = new TableEntity(Partition, TargetPrefix + target.Id) { ["Json"] = JsonSerializer.Serialize(target, ReachJson.Default.Target) };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        known = null;
    }

    public async Task Remove(string target, CancellationToken cancellation)
    {
        await table.DeleteEntityAsync(Partition, TargetPrefix + target, ETag.All, cancellation);
        await vault.Remove(Vault(target), cancellation);
        known = null;
    }

    public async Task<OpenedTarget> Open(Target target, CancellationToken cancellation) => target.Id == EscalationOptions.TargetId
        ? new OpenedTarget(target, options.Secrets)
        : new OpenedTarget(target, (await vault.Find(Vault(target.Id), cancellation))?.Secrets ?? ImmutableDictionary<string, string>.Empty);

    // In one piece: several deliveries read it while one replaces it.
    private sealed record Kept(Reach Reach, DateTimeOffset At);

    private static AccountId Vault(string target) => new(string.Create(CultureInfo.InvariantCulture, $"target-{target}"));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EscalationDirectory))]
[JsonSerializable(typeof(Target))]
internal sealed partial class ReachJson : JsonSerializerContext;
