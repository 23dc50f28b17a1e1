using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// A time of day on the wall, to the minute, written "09:30"; "24:00" is the end of the day. What is no such time is kept as
/// <see cref="Unreadable"/>, so that the check can say so at its field.
/// </summary>
[JsonConverter(typeof(MinuteOfDayJson))]
public readonly record struct MinuteOfDay(int Minutes)
{
    public const int InDay = 24 * 60;

    public static readonly MinuteOfDay Unreadable = new(-1);
    public static readonly MinuteOfDay Midnight = new(0);
    public static readonly MinuteOfDay EndOfDay = new(InDay);

    public bool IsReadable => Minutes is >= 0 and <= InDay;

    public static MinuteOfDay At(int hour, int minute = 0) => new((hour * 60) + minute);

    public static MinuteOfDay Parse(string? text) =>
        text is { Length: 5 } && text[2] == ':'
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
        && int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        && minute < 60 && At(hour, minute) is { IsReadable: true } read
            ? read
            : Unreadable;

    public override string ToString() => IsReadable ? string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:00}:{Minutes % 60:00}") : "?";
}

internal sealed class MinuteOfDayJson : JsonConverter<MinuteOfDay>
{
    public override MinuteOfDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? MinuteOfDay.Parse(reader.GetString()) : throw new JsonException("A time of day must be a text.");

    public override void Write(Utf8JsonWriter writer, MinuteOfDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
