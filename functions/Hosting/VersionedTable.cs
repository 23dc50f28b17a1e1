using Azure;
using Azure.Data.Tables;

namespace SocialInbox.Hosting;

/// <summary>
/// A table whose rows say in which version they were written. Rows without one are older than the stamp. What a newer version of the
/// product wrote is refused, never misread: two versions may meet one storage, after an update was taken back or a backup restored.
/// </summary>
internal sealed class VersionedTable(TableClient table, int schema) : TableClient
{
    internal const string Column = "Schema";

    public override string Name => table.Name;

    public override string AccountName => table.AccountName;

    public override Uri Uri => table.Uri;

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) => table.AddEntityAsync(Stamped(entity), cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        table.UpsertEntityAsync(Stamped(entity), mode, cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        table.UpdateEntityAsync(Stamped(entity), ifMatch, mode, cancellationToken);

    public override Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        table.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken);

    public override Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        table.DeleteEntityAsync(entity, ifMatch, cancellationToken);

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        foreach (var action in actions.Where(action => action.ActionType != TableTransactionActionType.Delete)) Stamped(action.Entity);
        return table.SubmitTransactionAsync(actions, cancellationToken);
    }

    public override async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var found = await table.GetEntityAsync<T>(partitionKey, rowKey, WithVersion(select), cancellationToken);
        Check(found.Value);
        return found;
    }

    public override async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var found = await table.GetEntityIfExistsAsync<T>(partitionKey, rowKey, WithVersion(select), cancellationToken);
        if (found.HasValue) Check(found.Value!);
        return found;
    }

    public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new CheckedRows<T>(table.QueryAsync<T>(filter, maxPerPage, WithVersion(select), cancellationToken), Check);

    private static IEnumerable<string>? WithVersion(IEnumerable<string>? select) => select?.Append(Column);

    private T Stamped<T>(T entity)
        where T : ITableEntity
    {
        if (entity is not TableEntity row) throw new NotSupportedException($"A row of {Name} cannot say its version.");
        row[Column] = schema;
        return entity;
    }

    private void Check<T>(T entity)
    {
        if (entity is TableEntity row && row.TryGetValue(Column, out var stored) && stored is int version && version > schema)
            throw new NewerRowException(Name, version, schema);
    }

    private sealed class CheckedRows<T>(AsyncPageable<T> pages, Action<T> check) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await foreach (var page in pages.AsPages(continuationToken, pageSizeHint))
            {
                foreach (var row in page.Values) check(row);
                yield return page;
            }
        }
    }
}

/// <summary>A row that a newer version of the product wrote.</summary>
public sealed class NewerRowException(string table, int stored, int known)
    : Exception($"Table {table} holds a row of version {stored}; this version of the product reads up to {known}. Bring the newer version back: nothing was changed.");
