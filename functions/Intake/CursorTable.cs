using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>How far each account has been read. One row an account, written after what was read is stored, with the version it was read in.</summary>
public sealed class CursorTable([FromKeyedServices(CursorTable.Name)] TableClient table)
{
    public const string Name = "Cursors";

    private const string Partition = "cursors";
    private const string FeedPrefix = "Feed_";

    public async Task<ReadPosition> Read(AccountId account, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, account.Value, cancellationToken: cancellation);
        if (!row.HasValue) return new ReadPosition(account, ImmutableDictionary<string, string>.Empty, new KnownPosts(), null);
        var cursors = row.Value!.Where(p => p.Key.StartsWith(FeedPrefix, StringComparison.Ordinal)).ToImmutableDictionary(p => p.Key[FeedPrefix.Length..], p => (string)p.Value);
        return new ReadPosition(account, cursors, new KnownPosts(row.Value!.GetBinary("Known")), row.Value!.ETag);
    }

    /// <returns>The position as it now stands; null when another reader wrote meanwhile: then this one stops, what it stored is safe.</returns>
    public async Task<ReadPosition?> Write(ReadPosition position, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, position.Account.Value) { ["Known"] = position.Known.ToBytes() };
        foreach (var (feed, cursor) in position.Cursors) row[FeedPrefix + feed] = cursor;
        try
        {
            var written = position.Version is { } version
                ? await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(row, cancellation);
            return position with { Version = written.Headers.ETag, Known = new KnownPosts(position.Known.ToBytes()) };
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}

/// <summary>Where reading an account stands. A feed without a cursor has never been read to its end.</summary>
public sealed record ReadPosition(AccountId Account, ImmutableDictionary<string, string> Cursors, KnownPosts Known, ETag? Version)
{
    // A first walk over a feed is over when a page says that there are no more; until then posts from before the connection may come.
    private const string WalkedSuffix = "_walked";

    public string? Cursor(string feed) => Cursors.GetValueOrDefault(feed);

    public bool HasWalked(string feed) => Cursors.ContainsKey(feed + WalkedSuffix);

    public ReadPosition After(string feed, string? cursor, bool more)
    {
        var cursors = cursor is null ? Cursors : Cursors.SetItem(feed, cursor);
        return this with { Cursors = more ? cursors : cursors.SetItem(feed + WalkedSuffix, "1") };
    }

    public bool DiffersFrom(ReadPosition stored) => Known.Changed || !ReferenceEquals(Cursors, stored.Cursors);
}
