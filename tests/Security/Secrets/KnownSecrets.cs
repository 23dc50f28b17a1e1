using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>Secrets that a test put in, each of its own kind, and the forms in which one would be recognised.</summary>
internal sealed class KnownSecrets
{
    private readonly Dictionary<string, string> byName = [];

    public IReadOnlyDictionary<string, string> All => byName;

    /// <summary>A new one, with signs that are written differently in addresses and in JSON.</summary>
    public string New(string name) => Note(name, $"s3cret/{name}+{name.Length}&\"q\"=");

    /// <summary>One that fits into an address or a Base64 field as it is.</summary>
    public string NewPlain(string name) => Note(name, $"s3cretPlain{string.Concat(name.Where(char.IsAsciiLetterOrDigit))}AAA=");

    public string Note(string name, string value)
    {
        byName[name] = value;
        return value;
    }

    /// <summary>Which of them stand in a text, in whatever form.</summary>
    public IEnumerable<string> In(string text) => byName.Where(secret => Forms(secret.Value).Any(form => text.Contains(form, StringComparison.Ordinal))).Select(secret => secret.Key);

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        yield return JsonEncodedText.Encode(secret).ToString();

        // As it would stand in the middle of something longer: without the signs that depend on its neighbours.
        var bytes = Encoding.UTF8.GetBytes(secret);
        for (var offset = 0; offset < 3; offset++) yield return Convert.ToBase64String(bytes, offset, (bytes.Length - offset) / 3 * 3);
    }
}
