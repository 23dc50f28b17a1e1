// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    private const string NextTableName = "x-ms-continuation-NextTableName";

    private readonly TableRest _rest;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null) =>
        _rest = new TableRest(ConnectionString.Parse(connectionString), options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        _rest = new TableRest(endpoint, tokenCredential, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) =>
        _rest = new TableRest(endpoint, credential, options);

    protected TableServiceClient()
    {
    }

    public virtual string AccountName => _rest.AccountName;

    public virtual Uri Uri => new(_rest.Endpoint);

    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    public virtual TableClient GetTableClient(string tableName) => new(_rest, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(QueryFilter.Create(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new PagedQuery<TableItem>(
            (token, rows, cancellation) => PageAsync(filter, token, rows, cancellation), maxPerPage, cancellationToken);

    private async Task<Page<TableItem>> PageAsync(
        string filter, string token, int? rows, CancellationToken cancellationToken)
    {
        EntityLimits.CheckPage(rows);
        var query = QueryText.Of(
            ("$top", rows?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("$filter", filter),
            ("NextTableName", token));
        var message = _rest.Message(RequestMethod.Get, $"{_rest.Endpoint}/Tables{query}");
        var response = await _rest.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        using var body = JsonDocument.Parse(response.Content.ToMemory());
        var tables = body.RootElement.GetProperty("value").EnumerateArray()
            .Select(table => new TableItem(table.GetProperty("TableName").GetString())).ToList();
        response.Headers.TryGetValue(NextTableName, out var next);
        return Page<TableItem>.FromValues(tables, next, response);
    }
}
