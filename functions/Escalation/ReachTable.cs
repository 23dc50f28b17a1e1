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

    private readonly Lately<Reach> known = new(Fresh, time);

    /// <summary>As it was some seconds ago at most. One query, or none.</summary>
    public async Task<Reach> Read(CancellationToken cancellation) => known.Value ?? await ReadNow(cancellation);

    public async Task<Reach> ReadNow(CancellationToken cancellation)
    {
        var (directory, version) = (EscalationDirectory.Empty, 0);
        var targets = ImmutableArray.CreateBuilder<Target>();
        if (options.Target is { } set) targets.Add(set);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
        {
            if (row.RowKey == DirectoryRow) (directory, version) = (JsonSerializer.Deserialize(LongText.Read(row, "Json")!, ReachJson.Default.EscalationDirectory)!, row.GetInt32("Version")!.Value);
            else if (row.RowKey.StartsWith(TargetPrefix, StringComparison.Ordinal)) targets.Add(ReadTarget(row));
        }

        var reach = new Reach(directory, version, targets.ToImmutable());
        known.Value = reach;
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
            known.Value = null;
        }
    }

    /// <summary>
    /// Stores a target. Its secrets come first and under a name of their own: the row decides which are the target's, so that of two who write at
    /// once one has written both.
    /// </summary>
    /// <param name="basedOn">The version that it is based on; null: it is new.</param>
    /// <param name="secrets">All of them; null leaves them as they are.</param>
    /// <returns>As stored; null when somebody else was faster.</returns>
    public async Task<Target?> Write(Target target, int? basedOn, ImmutableDictionary<string, string>? secrets, CancellationToken cancellation)
    {
        var present = await table.GetEntityIfExistsAsync<TableEntity>(Partition, TargetPrefix + target.Id, cancellationToken: cancellation);
        var stored = present.HasValue ? ReadTarget(present.Value!) : null;
        if (stored?.Version != basedOn) return null;
        var next = target with { Version = (basedOn ?? 0) + 1, Vault = secrets is null ? stored?.Vault : string.Create(CultureInfo.InvariantCulture, $"target-{target.Id}-{Guid.CreateVersion7():N}") };
        if (secrets is not null) await vault.Store(VaultOf(next), secrets, null, cancellation);
        try
        {
            var row = new TableEntity(Partition, TargetPrefix + target.Id) { ["Json"] = JsonSerializer.Serialize(next, ReachJson.Default.Target) };
            if (stored is null) await table.AddEntityAsync(row, cancellation);
            else await table.UpdateEntityAsync(row, present.Value!.ETag, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            if (secrets is not null) await vault.Remove(VaultOf(next), cancellation);
            return null;
        }
        finally
        {
            known.Value = null;
        }

        if (secrets is not null && stored is not null) await vault.Remove(VaultOf(stored), cancellation);
        return next;
    }

    public async Task Remove(Target target, CancellationToken cancellation)
    {
        await table.DeleteEntityAsync(Partition, TargetPrefix + target.Id, ETag.All, cancellation);
        await vault.Remove(VaultOf(target), cancellation);
        known.Value = null;
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">Its secrets open no more: the data key is another one, or somebody changed them.</exception>
    public async Task<OpenedTarget> Open(Target target, CancellationToken cancellation) => target.Id == EscalationOptions.TargetId
        ? new OpenedTarget(target, options.Secrets)
        : new OpenedTarget(target, (await vault.Find(VaultOf(target), cancellation))?.Secrets ?? ImmutableDictionary<string, string>.Empty);

    private static AccountId VaultOf(Target target) => new(target.Vault ?? string.Create(CultureInfo.InvariantCulture, $"target-{target.Id}"));

    private static Target ReadTarget(TableEntity row) => JsonSerializer.Deserialize(row.GetString("Json"), ReachJson.Default.Target)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EscalationDirectory))]
[JsonSerializable(typeof(Target))]
internal sealed partial class ReachJson : JsonSerializerContext;
