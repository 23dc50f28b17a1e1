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

    // A page is taken in by many at once: one of them asks.
    private readonly SemaphoreSlim asking = new(1, 1);

    private volatile Kept? kept;

    /// <summary>By which the entries of one key are told from those of another.</summary>
    public string Mark => Hash("mark")[..16];

    public string HashOf(string network, string authorId) => Hash($"person\n{network}\n{authorId}");

    /// <summary>Of two entries about the same person the later instants hold, whichever was added first.</summary>
    public async Task Add(string hash, ListedErasure erasure, CancellationToken cancellation)
    {
        while (true)
        {
            var present = await table.GetEntityIfExistsAsync<TableEntity>(Partition, hash, cancellationToken: cancellation);
            var known = present.HasValue ? Read(present.Value!) : null;
            var both = erasure.And(known);
            if (both == known) return;
            var row = new TableEntity(Partition, hash) { ["ErasedUntil"] = both.Until, ["ClosedUntil"] = both.ClosedUntil, ["KeyMark"] = Mark };
            try
            {
                if (present.HasValue) await table.UpdateEntityAsync(row, present.Value!.ETag, TableUpdateMode.Replace, cancellation);
                else await table.AddEntityAsync(row, cancellation);
                kept = null;
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
        var entries = ImmutableDictionary.CreateBuilder<string, ListedErasure>();
        var foreign = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
        {
            if (row.GetString("KeyMark") == Mark) entries[row.RowKey] = Read(row);
            else foreign++;
        }

        var erasures = new Erasures(entries.ToImmutable(), foreign, HashOf);
        kept = new Kept(erasures, time.GetUtcNow());
        return erasures;
    }

    /// <summary>As it was a minute ago at most. One query, or none.</summary>
    public async ValueTask<Erasures> Recent(CancellationToken cancellation)
    {
        if (FreshOne() is { } recent) return recent;
        await asking.WaitAsync(cancellation);
        try
        {
            return FreshOne() ?? await Read(cancellation);
        }
        finally
        {
            asking.Release();
        }
    }

    private Erasures? FreshOne() => kept is { } recent && time.GetUtcNow() - recent.At < Fresh && time.GetUtcNow() >= recent.At ? recent.Erasures : null;

    private static ListedErasure Read(TableEntity row) => new(row.GetDateTimeOffset("ErasedUntil")!.Value, row.GetDateTimeOffset("ClosedUntil"));

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Derive(Purpose), Encoding.UTF8.GetBytes(text)).AsSpan(0, 20));

    private sealed record Kept(Erasures Erasures, DateTimeOffset At);
}

/// <param name="Foreign">Entries made under another key: nobody can tell of whom.</param>
public sealed record Erasures(ImmutableDictionary<string, ListedErasure> Entries, int Foreign, Func<string, string, string> HashOf)
{
    /// <summary>Nobody's words are erased beyond this instant; null: nobody's are.</summary>
    public DateTimeOffset? Last => Entries.IsEmpty ? null : Entries.Values.Max(entry => entry.Until);

    /// <returns>Null for whoever is not on the list.</returns>
    public ListedErasure? Of(string network, string authorId) => !Entries.IsEmpty && authorId.Length > 0 ? Entries.GetValueOrDefault(HashOf(network, authorId)) : null;

    /// <returns>Until when what they wrote is erased; null for whoever is not on the list.</returns>
    public DateTimeOffset? Until(string network, string authorId) => Of(network, authorId)?.Until;
}

/// <param name="Until">What they wrote until then is erased.</param>
/// <param name="ClosedUntil">What had been seen of them until then a lead had closed for it; null: what still waited was left.</param>
public sealed record ListedErasure(DateTimeOffset Until, DateTimeOffset? ClosedUntil = null)
{
    internal ListedErasure And(ListedErasure? other) =>
        other is null ? this : new(Until > other.Until ? Until : other.Until, ClosedUntil is null || other.ClosedUntil > ClosedUntil ? other.ClosedUntil : ClosedUntil);
}
