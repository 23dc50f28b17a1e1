// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableClient
{
    private readonly TableRest _rest;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(new TableRest(ConnectionString.Parse(connectionString), options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableRest(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(new TableRest(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableRest rest, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _rest = rest;
        Name = tableName;
    }

    protected TableClient()
    {
    }

    public virtual string Name { get; }

    public virtual string AccountName => _rest.AccountName;

    public virtual Uri Uri => new($"{_rest.Endpoint}/{Name}");

    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        EntityLimits.CheckTableName(Name);
        var json = JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name });
        var message = _rest.Message(RequestMethod.Post, $"{_rest.Endpoint}/Tables", json);
        var response = await _rest.SendAsync(message, cancellationToken, 201, 204).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
            return Response.FromValue(new TableItem(Name), failure.GetRawResponse());
        }
    }

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _rest.SendAsync(
            _rest.Message(RequestMethod.Delete, $"{_rest.Endpoint}/Tables('{Name}')"), cancellationToken, 204, 404);
}
