using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Who was erased, and until when, without saying who: each entry is a hash under a key of the vault, so the list tells nobody's name, and only
/// the inbox itself recognises a person in it. It outlives a restore, and is applied after one: an old backup brings nobody back.
/// </summary>
public sealed class ErasureList([FromKeyedServices(ErasureList.Table)] TableClient table, DataKey key, TimeProvider time)
{
    public const string Table = "Erasures";

    internal const string Partition = "list";

    private const string Purpose = "erasure list";

    /// <summary>How long intake may not know of an entry yet.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Kept? known;

    /// <summary>By which the entries of one key are told from those of another.</summary>
    public string Mark => Hash("mark")[..16];

    public string HashOf(string network, string authorId) => Hash($"person\n{network}\n{authorId}");

    /// <summary>What is older than the entry stays, however often it is added.</summary>
    public async Task Add(string hash, DateTimeOffset until, CancellationToken cancellation)
    {
        while (true)
        {
            var present = await table.GetEntityIfExistsAsync<TableEntity>(Partition, hash, cancellationToken: cancellation);
            if (present.HasValue && present.Value!.GetDateTimeOffset("ErasedUntil") >= until) return;
            var row = new TableEntity(Partition, hash) { ["ErasedUntil"] = until, ["KeyMark"] = Mark };
            try
            {
                if (present.HasValue) await table.UpdateEntityAsync(row, present.Value!.ETag, TableUpdateMode.Replace, cancellation);
                else await table.AddEntityAsync(row, cancellation);
                known = null;
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
            {
                continue;
            }
        }
    }

    /// <summary>As stored this moment. One query for each thousand.</summary>
    public async Task<Erasures> Read(CancellationToken cancellation)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, DateTimeOffset>();
        var foreign = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
        {
            if (row.GetString("KeyMark") == Mark) entries[row.RowKey] = row.GetDateTimeOffset("ErasedUntil")!.Value;
            else foreign++;
        }

        var erasures = new Erasures(entries.ToImmutable(), foreign, HashOf);
        known = new Kept(erasures, time.GetUtcNow());
        return erasures;
    }

    /// <summary>As it was a minute ago at most. One query, or none.</summary>
    public async ValueTask<Erasures> Recent(CancellationToken cancellation) =>
        known is { } kept && time.GetUtcNow() - kept.At < Fresh && time.GetUtcNow() >= kept.At ? kept.Erasures : await Read(cancellation);

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Derive(Purpose), Encoding.UTF8.GetBytes(text)).AsSpan(0, 20));

    private sealed record Kept(Erasures Erasures, DateTimeOffset At);
}

/// <param name="Foreign">Entries made under another key: nobody can tell of whom.</param>
public sealed record Erasures(ImmutableDictionary<string, DateTimeOffset> Entries, int Foreign, Func<string, string, string> HashOf)
{
    /// <returns>Until when what they wrote is erased; null for whoever is not on the list.</returns>
    public DateTimeOffset? Until(string network, string authorId) =>
        !Entries.IsEmpty && authorId.Length > 0 && Entries.TryGetValue(HashOf(network, authorId), out var until) ? until : null;
}
