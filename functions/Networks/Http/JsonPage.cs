using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace SocialInbox.Networks.Http;

/// <summary>Reads what a network answered, without trusting any of it.</summary>
internal static partial class JsonPage
{
    /// <summary>What is kept of an item or page that could not be read.</summary>
    internal const int LongestRaw = 48 * 1024;

    // A thread nests two levels per answer; parsing is not recursive, so depth costs memory only.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1024 };

    /// <exception cref="NetworkFailedException">The body is no JSON: unreadable, with the body kept.</exception>
    internal static JsonDocument Parse(Answer.Received answer)
    {
        try
        {
            return JsonDocument.Parse(answer.Body, Options);
        }
        catch (JsonException e)
        {
            throw Unreadable(answer, $"what is no JSON ({e.LineNumber}:{e.BytePositionInLine})");
        }
    }

    internal static NetworkFailedException Unreadable(Answer.Received answer, string what) =>
        new(new NetworkFailure.Unreadable($"{answer.Host} answered {what}.", Capped(answer.Body)));

    /// <summary>An item as it came.</summary>
    internal static string Raw(JsonElement item) => Capped(item.GetRawText());

    /// <summary>What is wrong with an item, in words for people: without the names of our types.</summary>
    internal static string Problem(JsonException problem) => ServerWords.From(OurTypes().Replace(problem.Message, "a post"));

    /// <summary>At most 48 KiB of UTF-8, cut between characters.</summary>
    internal static string Capped(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= LongestRaw) return text;
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = LongestRaw - 3;
        while ((bytes[end] & 0xC0) == 0x80) end--;
        return Encoding.UTF8.GetString(bytes, 0, end) + "…";
    }

    /// <summary>A cursor of ours. One that cannot be read is none: then everything is read again, and known posts cost little.</summary>
    internal static T? Position<T>(string? cursor, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return cursor is null ? null : JsonSerializer.Deserialize(cursor, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The string member of an object, or null: whatever is wrong with it is somebody else's finding.</summary>
    internal static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is good JSON and no text.
            return null;
        }
    }

    /// <summary>A member of a refusal's body, where that is an object with such a text.</summary>
    internal static string? TextIn(Answer.Received answer, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return Text(json.RootElement, name);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(type )?'?SocialInbox\.[A-Za-z.]*[A-Za-z]'?", RegexOptions.NonBacktracking)]
    private static partial Regex OurTypes();
}
