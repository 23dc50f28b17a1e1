using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

/// <summary>That the clock of the product runs: written at the end of each <c>Tick</c>, so that anybody can see when it stood still, or left work undone.</summary>
public sealed class Heartbeat([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    internal const string Partition = "schedule";
    internal const string Row = "heartbeat";

    /// <param name="whole">Whether the round did all of its work.</param>
    public Task Beat(DateTimeOffset now, bool whole, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Row) { [Rounds.Ended] = now };
        if (whole) row[Rounds.Done] = now;
        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    public async Task<Rounds> Read(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        return row.HasValue ? Rounds.Read(row.Value!) : Rounds.None;
    }
}
