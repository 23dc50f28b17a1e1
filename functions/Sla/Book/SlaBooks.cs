using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Sla.Book;

/// <summary>
/// The stored versions of the book. A version never changes, so each is read once in the life of a process; which one is the present is
/// asked again after <see cref="Fresh"/>.
/// </summary>
public sealed class SlaBooks([FromKeyedServices(SettingsTable.Name)] TableClient table, TimeProvider time)
{
    /// <summary>How long another instance may go on with the version before.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<int, SlaRules> versions = new([KeyValuePair.Create(0, SlaRules.None)]);
    private readonly Lately<SlaRules> heard = new(Fresh, time);

    /// <summary>The version that holds now. One read at most, however many ask at once, and none within <see cref="Fresh"/> of the last.</summary>
    public ValueTask<SlaRules> Current(CancellationToken cancellation) => heard.Or(Reread, cancellation);

    /// <summary>As stored this very moment.</summary>
    public async Task<SlaRules> Reread(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(SlaBookRows.Partition, SlaBookRows.Current, cancellationToken: cancellation);
        var rules = await At(row.HasValue ? row.Value!.GetInt32("Version")!.Value : 0, cancellation);
        heard.Value = rules;
        return rules;
    }

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async ValueTask<SlaRules> At(int version, CancellationToken cancellation)
    {
        if (versions.TryGetValue(version, out var known)) return known;
        var row = await table.GetEntityIfExistsAsync<TableEntity>(SlaBookRows.Partition, SlaBookRows.KeyOf(version), cancellationToken: cancellation);
        if (!row.HasValue) throw new InvalidOperationException($"Version {version} of the book of service levels is not stored: nobody can tell what was judged by it.");
        return versions.GetOrAdd(version, new SlaRules(SlaBookRows.Read(row.Value!)));
    }

    /// <summary>The conversation with the versions of the book that its clocks are judged by.</summary>
    public async ValueTask<Conversation> Resolve(Conversation conversation, CancellationToken cancellation)
    {
        var books = conversation.Books.With(await At(conversation.Book, cancellation));
        foreach (var earlier in conversation.Earlier) books = books.With(await At(earlier.Book, cancellation));
        return conversation with { Books = books };
    }

    /// <summary>Saves the next version, whole or not at all: nobody else's may have come in between.</summary>
    public async Task<BookSaved> Save(SlaBook next, CancellationToken cancellation)
    {
        var present = await Reread(cancellation);
        if (present.Version != next.Version - 1) return new BookSaved.Overtaken(present.Book);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, SlaBookRows.Of(next)),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, SlaBookRows.Present(next.Version)),
                ],
                cancellation);
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status == 409)
        {
            // Somebody else was first; or we were, and the answer to our first attempt was lost.
            present = await Reread(cancellation);
            return SlaBookRows.Json(present.Book) == SlaBookRows.Json(next) ? new BookSaved.Done(present.Book) : new BookSaved.Overtaken(present.Book);
        }

        versions[next.Version] = new SlaRules(next);
        heard.Value = versions[next.Version];
        return new BookSaved.Done(next);
    }

    /// <summary>All versions, the newest first.</summary>
    public async Task<ImmutableArray<SlaVersion>> Versions(CancellationToken cancellation)
    {
        var all = new List<SlaVersion>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SlaBookRows.Partition} and RowKey ge {SlaBookRows.KeyOf(0)} and RowKey lt {SlaBookRows.VersionPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["Version", "ChangedAt", "ById", "ByName"], cancellationToken: cancellation)) all.Add(SlaBookRows.ReadVersion(row));
        return [.. all.OrderByDescending(version => version.Version)];
    }
}

public abstract record BookSaved
{
    private BookSaved() { }

    public sealed record Done(SlaBook Book) : BookSaved;

    /// <summary>It was based on a version that is no longer the present one: <paramref name="Present"/>.</summary>
    public sealed record Overtaken(SlaBook Present) : BookSaved;
}
