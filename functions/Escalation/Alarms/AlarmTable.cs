using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Schedule;

namespace SocialInbox.Escalation.Alarms;

/// <summary>The open alarms, a row each beside the heartbeat: one query brings both.</summary>
public sealed class AlarmTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    private const string Prefix = "alarm-";
    private const int Attempts = 8;

    /// <returns>The open alarms, and how the rounds went.</returns>
    public async Task<(ImmutableArray<StoredAlarm> Alarms, Rounds Rounds)> ReadAll(CancellationToken cancellation)
    {
        var alarms = ImmutableArray.CreateBuilder<StoredAlarm>();
        var rounds = Rounds.None;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Heartbeat.Partition}"), cancellationToken: cancellation))
        {
            if (row.RowKey.StartsWith(Prefix, StringComparison.Ordinal)) alarms.Add(Read(row));
            else if (row.RowKey == Heartbeat.Row) rounds = Rounds.Read(row);
        }

        return (alarms.ToImmutable(), rounds);
    }

    public async Task<StoredAlarm?> Find(string id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Heartbeat.Partition, Prefix + id, cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Stores what was decided on this state, or nothing when another instance was faster.</summary>
    /// <param name="before">Null: it is new.</param>
    /// <returns>Whether it is stored.</returns>
    public async Task<bool> Write(Alarm alarm, StoredAlarm? before, CancellationToken cancellation)
    {
        var row = new TableEntity(Heartbeat.Partition, Prefix + alarm.Id);
        LongText.Write(row, "Json", JsonSerializer.Serialize(alarm, AlarmJson.Default.Alarm));
        try
        {
            if (before is null) await table.AddEntityAsync(row, cancellation);
            else await table.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Changes it as it stands, however often others change it meanwhile.</summary>
    /// <param name="change">Null: there is nothing to change.</param>
    public async Task<bool> Change(string id, Func<Alarm, Alarm?> change, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await Find(id, cancellation) is not { } stored || change(stored.Alarm) is not { } changed) return false;
            if (await Write(changed, stored, cancellation)) return true;
        }

        throw new InvalidOperationException($"Alarm {id} is changed by others all the time.");
    }

    public async Task Remove(StoredAlarm stored, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(Heartbeat.Partition, Prefix + stored.Alarm.Id, stored.ETag, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // Somebody has removed it, or it is needed again.
            return;
        }
    }

    private static StoredAlarm Read(TableEntity row) => new(JsonSerializer.Deserialize(LongText.Read(row, "Json")!, AlarmJson.Default.Alarm)!, row.ETag);
}

public sealed record StoredAlarm(Alarm Alarm, ETag ETag);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Alarm))]
internal sealed partial class AlarmJson : JsonSerializerContext;
