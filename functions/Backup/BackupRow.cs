using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace SocialInbox.Backup;

/// <summary>A row of a table as a line of JSON. Values keep their types, which JSON alone would lose: each is written as [type, text].</summary>
public sealed record BackupRow(string Table, TableEntity Entity)
{
    // What the service sets itself.
    private static readonly HashSet<string> Own = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    internal string ToLine()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("table", Table);
            json.WriteString("partition", Entity.PartitionKey);
            json.WriteString("row", Entity.RowKey);
            json.WriteStartObject("values");
            foreach (var (name, value) in Entity.Where(property => !Own.Contains(property.Key) && property.Value is not null))
            {
                var (type, text) = Write(name, value);
                json.WriteStartArray(name);
                json.WriteStringValue(type);
                json.WriteStringValue(text);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <exception cref="BackupUnreadableException">The line is no row.</exception>
    internal static BackupRow Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var entity = new TableEntity(Text(root, "partition"), Text(root, "row"));
            foreach (var value in root.GetProperty("values").EnumerateObject()) entity[value.Name] = Read(value.Value[0].GetString(), value.Value[1].GetString()!);
            return new BackupRow(Text(root, "table"), entity);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new BackupUnreadableException("The backup holds a line that is no row: it is damaged.", broken);
        }
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException($"No {name}.");

    private static (string Type, string Text) Write(string name, object value) => value switch
    {
        string text => ("text", text),
        bool truth => ("bool", truth ? "true" : "false"),
        int number => ("int", number.ToString(CultureInfo.InvariantCulture)),
        long number => ("long", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset at => ("instant", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        DateTime at => ("instant", at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
        byte[] bytes => ("bytes", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("bytes", Convert.ToBase64String(bytes.ToMemory().Span)),
        Guid id => ("guid", id.ToString("D")),
        _ => throw new NotSupportedException($"Property {name} is a {value.GetType().Name}: no backup can hold that."),
    };

    private static object Read(string? type, string text) => type switch
    {
        "text" => text,
        "bool" => bool.Parse(text),
        "int" => int.Parse(text, CultureInfo.InvariantCulture),
        "long" => long.Parse(text, CultureInfo.InvariantCulture),
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        "instant" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "bytes" => Convert.FromBase64String(text),
        "guid" => Guid.Parse(text),
        _ => throw new FormatException($"There is no type {type}."),
    };
}
