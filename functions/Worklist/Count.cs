using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Worklist;

/// <summary>How many, exact to a thousand: written as a number, or as "1000+".</summary>
[JsonConverter(typeof(CountJson))]
internal readonly record struct Count(int Number)
{
    public const int Most = 1000;

    public static Count? Of(int? number) => number is { } n ? new Count(n) : null;

    internal sealed class CountJson : JsonConverter<Count>
    {
        public override Count Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : Most + 1);

        public override void Write(Utf8JsonWriter writer, Count value, JsonSerializerOptions options)
        {
            if (value.Number > Most) writer.WriteStringValue($"{Most}+");
            else writer.WriteNumberValue(value.Number);
        }
    }
}
