using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Meta;

/// <summary>Meta's instants: ISO 8601 with an offset that lacks its colon, or seconds since 1970, in some deliveries milliseconds.</summary>
internal sealed class GraphTime : JsonConverter<DateTimeOffset>
{
    private const long LatestSecond = 253_402_300_799;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when Parse(reader.GetString()) is { } instant => instant,
        JsonTokenType.Number when reader.TryGetInt64(out var number) && number is > 0 and <= LatestSecond * 1000 =>
            number > 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number),
        _ => throw new JsonException("What should be an instant is none."),
    };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    internal static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszz00", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant) ? instant
        : null;
}

/// <summary>An id, which most of Meta's answers give as text and some deliveries as a number.</summary>
internal sealed class GraphId : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new JsonException("What should be an id is none."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
