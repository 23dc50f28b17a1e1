using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SocialInbox.Shops.Orders;

/// <summary>Finds order numbers in what people write. Pure; the patterns run in linear time whatever is written.</summary>
internal static partial class OrderNumbers
{
    /// <summary>More numbers than these in one text are no question about an order.</summary>
    internal const int Most = 3;

    internal const int LongestPrefix = 12;

    /// <param name="texts">The newest last.</param>
    /// <param name="prefix">What this shop's numbers begin with ("NL-"); empty: then a word such as "order" or a # has to stand before the digits.</param>
    /// <returns>The newest first, each once.</returns>
    internal static ImmutableArray<OrderNumber> In(IEnumerable<string> texts, string prefix) =>
    [
        .. texts.Reverse().SelectMany(text => (prefix.Length > 0 ? Behind(prefix, text) : Named(text)).Reverse().Select(digits => new OrderNumber(prefix, digits))).Distinct().Take(Most),
    ];

    /// <summary>What somebody typed who wants exactly that order; null when it is none.</summary>
    internal static OrderNumber? Typed(string text, string prefix)
    {
        var typed = text.Trim();
        var digits = prefix.Length > 0 && typed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? typed[prefix.Length..] : typed.TrimStart('#');
        return Whole().IsMatch(digits) ? new OrderNumber(prefix, digits) : null;
    }

    internal static bool IsPrefix(string prefix) => prefix.Length <= LongestPrefix && prefix.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '#') && (prefix.Length == 0 || prefix.Trim('-').Length > 0);

    // People write "nl 24314" and "NL24314" where the shop writes "NL-24314".
    private static IEnumerable<string> Behind(string prefix, string text)
    {
        var letters = Regex.Escape(prefix.TrimEnd('-'));
        return Regex.Matches(text, $@"(^|[^\p{{L}}\p{{N}}]){letters}[- ]?(?<digits>[0-9]{{3,12}}(-[0-9]{{1,4}})?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            .Select(found => found.Groups["digits"].Value);
    }

    private static IEnumerable<string> Named(string text) => AfterWord().Matches(text).Select(found => found.Groups["digits"].Value);

    [GeneratedRegex(@"(#|\b(bestellung|bestellnummer|bestell-?nr|auftrag|auftragsnummer|order|order number|order no)\b[.:]? ?#?)(?<digits>[0-9]{4,12}(-[0-9]{1,4})?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AfterWord();

    [GeneratedRegex("^[0-9]{1,12}(-[0-9]{1,4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
