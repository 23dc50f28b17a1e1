using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Ledger;

/// <summary>An id that is written as its bare text.</summary>
public interface IId<TSelf>
    where TSelf : IId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}

public sealed class IdJson<T> : JsonConverter<T>
    where T : IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} must be a text."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
