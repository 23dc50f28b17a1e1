using System.Globalization;
using System.Text.Json;
using SocialInbox.Networks;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops;

/// <summary>Reads what a shop answered without trusting any of it: what is missing or of another kind is null.</summary>
internal static class ShopMembers
{
    private const int LongestDecimal = 20;

    internal static JsonElement? At(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static JsonElement? At(this JsonElement element, string name) => At((JsonElement?)element, name);

    internal static IEnumerable<JsonElement> List(this JsonElement? element) => element is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    internal static string? Text(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text when Words(text) is { Length: > 0 } words => words,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>One line for people, bounded.</summary>
    internal static string? Line(this JsonElement? element) => ServerWords.From(element.Text()) is { Length: > 0 } words ? words : null;

    /// <summary>The same where the shop writes HTML.</summary>
    internal static string? HtmlLine(this JsonElement? element) => element.Text() is { } html && ServerWords.From(HtmlText.From(html)) is { Length: > 0 } words ? words : null;

    /// <summary>What has no offset is UTC.</summary>
    internal static DateTimeOffset? Instant(this JsonElement? element) =>
        DateTimeOffset.TryParse(element.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year is >= 2000 and < 2100 ? at : null;

    internal static string? Decimal(this JsonElement? element) =>
        element.Text() is { Length: <= LongestDecimal } text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : null;

    internal static Money? Money(this JsonElement? amount, string? currency) =>
        amount.Decimal() is { } number && currency is { Length: 3 } && currency.All(char.IsAsciiLetter) ? new Money(number, currency.ToUpperInvariant()) : null;

    /// <summary>An address that a browser may open.</summary>
    internal static string? WebAddress(this JsonElement? element) => Declared.WebAddress(element.Text()) is { } address && new Uri(address).UserInfo.Length == 0 ? address : null;

    internal static string? Name(string? first, string? last) => string.Join(' ', new[] { first, last }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name ? name : null;

    private static string? Words(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is good JSON and no text.
            return null;
        }
    }
}
