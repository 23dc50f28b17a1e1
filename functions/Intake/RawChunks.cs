using Azure.Data.Tables;

namespace SocialInbox.Intake;

/// <summary>
/// Raw bytes as table rows: properties of 64 KiB, twelve to a row, so that a row stays under the service's limit of 1 MiB and two
/// rows hold the largest delivery. https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
internal static class RawChunks
{
    private const int ChunkBytes = 64 * 1024;
    private const int ChunksPerRow = 12;

    public const int MostBytes = 1024 * 1024;

    /// <summary>The second row's key follows the first one's directly.</summary>
    public static string SecondKey(string rowKey) => $"{rowKey}~1";

    public static IReadOnlyList<TableEntity> Write(TableEntity first, ReadOnlyMemory<byte> raw)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(raw.Length, MostBytes);
        first["Length"] = raw.Length;
        List<TableEntity> rows = [first];
        for (var chunk = 0; chunk * ChunkBytes < raw.Length; chunk++)
        {
            if (chunk == ChunksPerRow) rows.Add(new TableEntity(first.PartitionKey, SecondKey(first.RowKey)));
            var start = chunk * ChunkBytes;
            rows[^1][Column(chunk)] = raw.Slice(start, Math.Min(ChunkBytes, raw.Length - start)).ToArray();
        }

        return rows;
    }

    public static bool NeedsSecond(TableEntity first) => NeedsSecond(first.GetInt32("Length") ?? 0);

    public static bool NeedsSecond(int length) => length > ChunkBytes * ChunksPerRow;

    /// <summary>To be merged over a first row that holds so many bytes: then it holds none.</summary>
    public static TableEntity Emptied(TableEntity change, int length)
    {
        change["Length"] = 0;
        for (var chunk = 0; chunk < ChunksPerRow && chunk * ChunkBytes < length; chunk++) change[Column(chunk)] = Array.Empty<byte>();
        return change;
    }

    public static ReadOnlyMemory<byte> Read(TableEntity first, TableEntity? second)
    {
        var raw = new byte[first.GetInt32("Length") ?? 0];
        for (var chunk = 0; chunk * ChunkBytes < raw.Length; chunk++)
        {
            var row = chunk < ChunksPerRow ? first : second ?? throw new InvalidOperationException($"The second row of {first.RowKey} is missing.");
            row.GetBinary(Column(chunk)).CopyTo(raw, chunk * ChunkBytes);
        }

        return raw;
    }

    private static string Column(int chunk) => $"Raw{chunk:D2}";
}
