using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

/// <summary>That the clock of the product runs: written by each <c>Tick</c> that did all of its work, so that anybody can see when it stood still.</summary>
public sealed class Heartbeat([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    internal const string Partition = "schedule";
    internal const string Row = "heartbeat";

    /// <summary>Longer than several rounds that each take the most time they may.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A minute, and what one round may take longer than the one before it.</summary>
    private static readonly TimeSpan OneRound = TimeSpan.FromSeconds(65);

    public Task Beat(DateTimeOffset now, CancellationToken cancellation) =>
        table.UpsertEntityAsync(new TableEntity(Partition, Row) { ["At"] = now }, TableUpdateMode.Replace, cancellation);

    /// <summary>The last beat; null before the first.</summary>
    public async Task<DateTimeOffset?> Last(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetDateTimeOffset("At") : null;
    }

    /// <summary>Whether rounds should have come to their end since then.</summary>
    public static bool IsLate(DateTimeOffset? last, DateTimeOffset now) => now - last > Patience;

    /// <summary>Whether the round before this one may have broken off: its beat is not there.</summary>
    public static bool MayHaveMissed(DateTimeOffset? last, DateTimeOffset now) => !(now - last <= OneRound);

    /// <summary>Since when no round came to its end; null while they do, and before the first.</summary>
    public async Task<DateTimeOffset?> StoodStillSince(DateTimeOffset now, CancellationToken cancellation) =>
        await Last(cancellation) is var last && IsLate(last, now) ? last : null;
}
