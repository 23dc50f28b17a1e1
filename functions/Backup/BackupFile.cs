using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Backup;

/// <summary>
/// The file of a backup: gzip over lines of JSON. The first says what it is, each further one is a row, the last says how many rows there
/// are of which table: a file that was cut off has none, and is not restored.
/// </summary>
public static class BackupFile
{
    internal const int Format = 1;

    internal static StreamWriter Create(Stream file) => new(new GZipStream(file, CompressionLevel.Optimal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>All rows from the beginning, in the order in which they were written.</summary>
    /// <exception cref="BackupUnreadableException">It is no backup, one of another format, or not whole.</exception>
    public static IEnumerable<BackupRow> Read(Stream file)
    {
        file.Position = 0;
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
        var header = Parse(Next(lines), BackupJson.Default.BackupHeader);
        if (header is not { Backup: BackupHeader.Product }) throw new BackupUnreadableException("This is no backup of SocialInbox.");
        if (header.Format != Format) throw new BackupUnreadableException($"This backup has format {header.Format}; this version reads format {Format}.");
        var counts = new Dictionary<string, int>();
        while (Next(lines) is { } line)
        {
            if (line.StartsWith("""{"end":""", StringComparison.Ordinal))
            {
                var end = Parse(line, BackupJson.Default.BackupEnd)!;
                foreach (var (table, count) in end.Rows)
                    if (counts.GetValueOrDefault(table) != count) throw new BackupUnreadableException($"The backup names {count} rows of {table}, and holds {counts.GetValueOrDefault(table)}.");
                yield break;
            }

            var row = BackupRow.Parse(line);
            counts[row.Table] = counts.GetValueOrDefault(row.Table) + 1;
            yield return row;
        }

        throw new BackupUnreadableException("The backup was cut off: its last line is missing.");
    }

    private static string? Next(StreamReader lines)
    {
        try
        {
            return lines.ReadLine();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new BackupUnreadableException("This is no backup, or a damaged one: it cannot be unpacked.", broken);
        }
    }

    private static T? Parse<T>(string? line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException broken)
        {
            throw new BackupUnreadableException("This is no backup of SocialInbox, or a damaged one.", broken);
        }
    }
}

/// <summary>The file cannot be restored from. Says why, for the person who chose it.</summary>
public sealed class BackupUnreadableException(string message, Exception? inner = null) : Exception(message, inner);

internal sealed record BackupHeader(string? Backup, int Format, DateTimeOffset At)
{
    public const string Product = "SocialInbox";
}

internal sealed record BackupEnd(bool End, ImmutableSortedDictionary<string, int> Rows);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BackupHeader))]
[JsonSerializable(typeof(BackupEnd))]
internal sealed partial class BackupJson : JsonSerializerContext;
