using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Accounts;

/// <summary>What was done to an account.</summary>
public enum AccountChange { Connected, Reconnected, Disconnected, WordsErased }

/// <summary>Who did what to which account, and when. The name is kept: the account may be gone.</summary>
public sealed record AccountLogEntry(DateTimeOffset At, Actor By, AccountChange Change, AccountId Account, string Network, string Handle)
{
    /// <summary>What could not be done at the network and is left to a person; null when nothing is.</summary>
    public string? Words { get; init; }

    /// <summary>In how many conversations words were erased, because nobody can ask the network any more whether they still stand there.</summary>
    public int? Erased { get; init; }

    /// <summary>In how many of these a customer still waits: they stay open.</summary>
    public int? StillOpen { get; init; }
}

/// <summary>Who connected and disconnected accounts: in the table of accounts, newest first.</summary>
public sealed class AccountLog([FromKeyedServices(AccountsTable.Name)] TableClient table)
{
    private const string Partition = "log";

    public Task Note(AccountLogEntry entry, CancellationToken cancellation)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks:d19}-{Guid.CreateVersion7():n}");
        return table.AddEntityAsync(new TableEntity(Partition, key) { ["Entry"] = JsonSerializer.Serialize(entry, AccountJson.Default.AccountLogEntry) }, cancellation);
    }

    /// <summary>The newest ones. One query.</summary>
    public async Task<ImmutableArray<AccountLogEntry>> Newest(int most, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellation).AsPages(null, most))
            return [.. page.Values.Select(row => JsonSerializer.Deserialize(row.GetString("Entry"), AccountJson.Default.AccountLogEntry)!)];
        return [];
    }
}
