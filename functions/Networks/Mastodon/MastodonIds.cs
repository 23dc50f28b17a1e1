namespace SocialInbox.Networks.Mastodon;

/// <summary>
/// The order of ids within one server: digits by length and then ordinal (Mastodon's numbers outgrow 64 bits of nobody's trust),
/// ULIDs and Flake ids ordinal. They are never numbers to us.
/// </summary>
internal sealed class MastodonIds : IComparer<string>
{
    internal static readonly MastodonIds Order = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var byLength = IsNumber(x) && IsNumber(y) ? x.Length.CompareTo(y.Length) : 0;
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }

    private static bool IsNumber(string id) => id.All(char.IsAsciiDigit);
}
