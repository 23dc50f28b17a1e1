using System.Globalization;
using System.Text;

namespace SocialInbox.Shops.Orders;

/// <summary>How the buyer's name and the name of whoever asks go together. No proof either way: names on networks are freely chosen.</summary>
public enum NameFit { Unknown, Differs, Fits }

/// <summary>Compares names as people would. Pure.</summary>
internal static class NameFits
{
    /// <param name="buyer">First name and surname, as the shop has them.</param>
    /// <param name="shown">What the customer is called on the network.</param>
    /// <param name="handle">Their handle there.</param>
    internal static NameFit Of(string? buyer, string shown, string handle)
    {
        if (Parts(buyer ?? "") is not [_, ..] names) return NameFit.Unknown;
        return Fits(names, Parts(shown)) || Fits(names, Parts(handle.Split('@', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "")) ? NameFit.Fits : NameFit.Differs;
    }

    // The surname is enough; a first name needs the surname's initial: there are many Janas.
    private static bool Fits(string[] buyer, string[] asks)
    {
        var surname = buyer[^1];
        return asks.Contains(surname) || (buyer.Length > 1 && asks.Contains(buyer[0]) && asks.Any(part => part.Length == 1 && surname.StartsWith(part, StringComparison.Ordinal)));
    }

    private static string[] Parts(string name)
    {
        var letters = new StringBuilder();
        foreach (var sign in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) letters.Append(char.IsLetter(sign) ? sign : ' ');
        return letters.ToString().Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
