using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialInbox.Escalation.Targets;

/// <summary>A receiver may repeat what it was sent; its words go to people who are not to see the secrets. Pure.</summary>
internal static class MaskedWords
{
    private const string Mask = "…";

    /// <summary>Shorter pieces of an address are no secrets, and would make holes in every word.</summary>
    private const int ShortestPiece = 6;

    public static Delivery In(Delivery delivery, OpenedTarget target) => delivery switch
    {
        Delivery.NotTaken not => not with { Words = Of(not.Words, target) },
        Delivery.Refused refused => refused with { Words = Of(refused.Words, target) },
        _ => delivery,
    };

    public static string Of(string words, OpenedTarget target) =>
        target.Secrets.Values.SelectMany(Pieces).SelectMany(AsWritten).Distinct(StringComparer.Ordinal).OrderByDescending(piece => piece.Length).Aggregate(words, (text, piece) => text.Replace(piece, Mask, StringComparison.Ordinal));

    // Inside JSON a receiver writes some characters in another way, and not each in the same.
    private static IEnumerable<string> AsWritten(string piece)
    {
        var escaped = JsonEncodedText.Encode(piece).ToString();
        var lower = Regex.Replace(escaped, @"\\u[0-9A-F]{4}", code => code.Value.ToLowerInvariant());
        foreach (var written in new[] { piece, escaped, lower, JsonEncodedText.Encode(piece, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() })
        {
            yield return written;
            yield return written.Replace("/", "\\/", StringComparison.Ordinal);
        }
    }

    // Of an address that is a secret as a whole, what comes after the host is the secret in it, in whatever form it is repeated.
    private static IEnumerable<string> Pieces(string secret)
    {
        yield return secret;
        if (!Uri.TryCreate(secret, UriKind.Absolute, out var address) || address.Host.Length == 0) yield break;
        foreach (var piece in address.PathAndQuery.Split('/', '?', '&', '=').Concat([address.PathAndQuery, address.AbsolutePath]).Where(piece => piece.Length >= ShortestPiece))
        {
            yield return piece;
            yield return Uri.UnescapeDataString(piece);
        }
    }
}
