using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SocialInbox.Erasure;

/// <summary>
/// What stands in a raw delivery as a value of its own. Somebody is named there only where their whole id or name is such a value: a name
/// inside a longer word, or inside what somebody else wrote, is nobody's. Pure.
/// </summary>
internal static class WholeValues
{
    /// <summary>Shorter numbers are counts and the like more often than somebody's id.</summary>
    private const int ShortestNumber = 6;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("\"'<>&=");

    /// <summary>Strings of JSON, unescaped, and long numbers; of what is no JSON whatever stands between quotes, tags and the parts of a form.</summary>
    public static IReadOnlyCollection<string> Of(string raw)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(raw), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 256 });
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.String) values.Add(json.GetString()!);
                else if (json.TokenType == JsonTokenType.Number && json.ValueSpan.Length >= ShortestNumber) values.Add(Encoding.UTF8.GetString(json.ValueSpan));
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            AddPieces(raw, values);
        }

        return values;
    }

    private static void AddPieces(ReadOnlySpan<char> raw, HashSet<string> values)
    {
        while (!raw.IsEmpty)
        {
            var end = raw.IndexOfAny(Delimiters);
            var piece = (end < 0 ? raw : raw[..end]).Trim();
            if (!piece.IsEmpty) values.Add(Uri.UnescapeDataString(piece.ToString()));
            raw = end < 0 ? [] : raw[(end + 1)..];
        }
    }
}
