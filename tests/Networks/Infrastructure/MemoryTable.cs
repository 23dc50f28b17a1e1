using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>A table for tests of what lies above storage: single rows with ETags, in memory.</summary>
internal sealed class MemoryTable : TableClient
{
    private readonly Dictionary<(string, string), TableEntity> rows = [];
    private int writes;

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        lock (rows) return Task.FromResult<NullableResponse<T>>(new Found<T>(rows.TryGetValue((partitionKey, rowKey), out var row) ? (T)(object)Copy(row) : null));
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
    {
        lock (rows) return rows.ContainsKey((entity.PartitionKey, entity.RowKey)) ? throw new RequestFailedException(409, "exists") : Task.FromResult(Put(entity, []));
    }

    public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        lock (rows)
        {
            if (!rows.TryGetValue((entity.PartitionKey, entity.RowKey), out var row)) throw new RequestFailedException(404, "absent");
            return row.ETag == ifMatch || ifMatch == ETag.All ? Task.FromResult(Put(entity, mode == TableUpdateMode.Merge ? row : [])) : throw new RequestFailedException(412, "changed");
        }
    }

    private static TableEntity Copy(TableEntity row) => new(row) { ETag = row.ETag };

    private Response Put(ITableEntity entity, TableEntity under)
    {
        var row = Copy(under);
        foreach (var (name, value) in (TableEntity)entity) row[name] = value;
        row.ETag = new ETag(string.Create(CultureInfo.InvariantCulture, $"W/\"{++writes}\""));
        rows[(entity.PartitionKey, entity.RowKey)] = row;
        return new Done(row.ETag.ToString());
    }

    private sealed class Found<T>(T? value) : NullableResponse<T> where T : class
    {
        public override bool HasValue => value is not null;
        public override T Value => value ?? throw new InvalidOperationException("There is no such row.");

        public override Response GetRawResponse() => new Done("");
    }

    private sealed class Done(string etag) : Response
    {
        public override int Status => 204;
        public override string ReasonPhrase => "";
        public override Stream? ContentStream { get; set; }
        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => name == "ETag";

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new("ETag", etag)];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = name == "ETag" ? etag : null;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = name == "ETag" ? [etag] : null;
            return values is not null;
        }
    }
}
