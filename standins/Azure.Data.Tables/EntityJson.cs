// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Rows as the Table service writes them, with <c>odata.type</c> beside what JSON cannot tell apart.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static byte[] Write(Dictionary<string, object> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in properties)
                Write(json, name, value);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static Dictionary<string, object> Read(JsonElement row)
    {
        var types = row.EnumerateObject()
            .Where(property => property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(property => property.Name[..^TypeSuffix.Length], property => property.Value.GetString());
        return row.EnumerateObject()
            .Where(property => property.Name != "odata.metadata"
                && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(
                property => property.Name,
                property => Value(property.Value, property.Name == "Timestamp"
                    ? "Edm.DateTime"
                    : types.GetValueOrDefault(property.Name)));
    }

    /// <summary>UTC with seven digits, the service's form of an instant.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static string Instant(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? instant.ToString(InstantFormat, CultureInfo.InvariantCulture)
        : throw new NotSupportedException(
            $"DateTime {instant:O} has a Kind of {instant.Kind}. Azure SDK requires it to be UTC.");

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                json.WriteString(name + TypeSuffix, "Edm.Double");
                break;
            default:
                var (type, literal) = Annotated(value);
                json.WriteString(name, literal);
                json.WriteString(name + TypeSuffix, type);
                break;
        }
    }

    private static (string Type, string Literal) Annotated(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        DateTime instant => ("Edm.DateTime", Instant(instant)),
        DateTimeOffset instant => ("Edm.DateTime", Instant(instant)),
        Guid id => ("Edm.Guid", id.ToString()),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"Table storage cannot hold a {value.GetType()}."),
    };

    private static object Value(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Int64", _) => long.Parse(value.GetString(), CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => DateTimeOffset.Parse(
            value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        ("Edm.Guid", _) => Guid.Parse(value.GetString()),
        ("Edm.Binary", _) => Convert.FromBase64String(value.GetString()),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString(), CultureInfo.InvariantCulture),
        ("Edm.Double", _) => value.GetDouble(),
        (_, JsonValueKind.String) => value.GetString(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) when value.TryGetInt32(out var number) => number,
        (_, JsonValueKind.Number) => value.GetDouble(),
        _ => throw new NotSupportedException($"A property of the type {type} ({value.ValueKind}) is unknown."),
    };
}
