// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    private const string NextPartitionKey = "x-ms-continuation-NextPartitionKey";
    private const string NextRowKey = "x-ms-continuation-NextRowKey";

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = select == null ? null : string.Join(',', select);
        return new PagedQuery<T>(
            (token, rows, cancellation) => PageAsync<T>(filter, columns, token, rows, cancellation),
            maxPerPage,
            cancellationToken);
    }

    private async Task<Page<T>> PageAsync<T>(
        string filter, string columns, string token, int? rows, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        EntityLimits.CheckPage(rows);
        var next = token?.Split(' ', 2) ?? [];
        var query = QueryText.Of(
            ("$top", rows?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("$select", columns),
            ("$filter", filter),
            ("NextPartitionKey", next.ElementAtOrDefault(0)),
            ("NextRowKey", next.ElementAtOrDefault(1)));
        var message = _rest.Message(RequestMethod.Get, $"{_rest.Endpoint}/{Name}(){query}");
        var response = await _rest.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        using var body = JsonDocument.Parse(response.Content.ToMemory());
        var entities = body.RootElement.GetProperty("value").EnumerateArray()
            .Select(row => EntityProperties.To<T>(EntityJson.Read(row))).ToList();
        return Page<T>.FromValues(entities, Continuation(response), response);
    }

    private static string Continuation(Response response)
    {
        if (!response.Headers.TryGetValue(NextPartitionKey, out var partitionKey))
            return null;
        response.Headers.TryGetValue(NextRowKey, out var rowKey);
        return $"{partitionKey} {rowKey}";
    }
}
