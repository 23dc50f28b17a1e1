// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(Entity<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, cancellationToken, 200, 404).ConfigureAwait(false);
        return response.Status == 404
            ? new NoValueResponse<T>(response)
            : Response.FromValue(Entity<T>(response), response);
    }

    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        var json = EntityJson.Write(EntityLimits.Checked(entity));
        var message = _rest.Message(RequestMethod.Post, $"{_rest.Endpoint}/{Name}", json);
        return await _rest.SendAsync(message, cancellationToken, 201, 204).ConfigureAwait(false);
    }

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(entity, null, mode, cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
            : WriteAsync(entity, ifMatch.ToString(), mode, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        CheckKeys(partitionKey, rowKey);
        var message = _rest.Message(
            RequestMethod.Delete, _rest.EntityUrl(Name, partitionKey, rowKey), ifMatch: IfMatchOrAll(ifMatch));
        return await _rest.SendAsync(message, cancellationToken, 204, 404).ConfigureAwait(false);
    }

    private static string IfMatchOrAll(ETag etag) => (etag == default ? ETag.All : etag).ToString();

    private static T Entity<T>(Response response)
        where T : class, ITableEntity
    {
        using var body = JsonDocument.Parse(response.Content.ToMemory());
        return EntityProperties.To<T>(EntityJson.Read(body.RootElement));
    }

    private static void CheckKeys(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        EntityLimits.CheckKey("PartitionKey", partitionKey);
        EntityLimits.CheckKey("RowKey", rowKey);
    }

    private async Task<Response> ReadAsync(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select,
        CancellationToken cancellationToken,
        params int[] expected)
    {
        CheckKeys(partitionKey, rowKey);
        var url = _rest.EntityUrl(Name, partitionKey, rowKey);
        if (select != null)
            url += "?$select=" + Uri.EscapeDataString(string.Join(',', select));
        return await _rest.SendAsync(_rest.Message(RequestMethod.Get, url), cancellationToken, expected)
            .ConfigureAwait(false);
    }

    private async Task<Response> WriteAsync(
        ITableEntity entity, string ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        var message = _rest.Message(
            mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch,
            _rest.EntityUrl(Name, entity.PartitionKey, entity.RowKey),
            EntityJson.Write(EntityLimits.Checked(entity)),
            ifMatch);
        return await _rest.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
    }
}
