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
        target.Secrets.Values.SelectMany(Pieces).OrderByDescending(piece => piece.Length).Aggregate(words, (text, piece) => text.Replace(piece, Mask, StringComparison.Ordinal));

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
