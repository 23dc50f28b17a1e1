using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Connecting;

/// <summary>What is wrong with what was entered for a shop: all of it, each at its field. Pure.</summary>
internal static class ShopErrors
{
    internal static readonly FieldError TooMany = new("kind", "too-many", $"Es gibt schon {ShopsTable.Most} Shops: erst einen trennen.", $"There are {ShopsTable.Most} shops already: disconnect one first.");

    internal static ImmutableArray<FieldError> Of(ConnectEntry entry) => entry switch
    {
        ConnectEntry.Wrong wrong => [.. wrong.Problems.OrderBy(problem => problem.Key, StringComparer.Ordinal).Select(problem => Of($"values.{problem.Key}", problem.Value))],
        ConnectEntry.Complete complete => [.. OfRequest(complete.Request)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<FieldError> OfRequest(ConnectRequest request)
    {
        if (request.Server is { } server && (server.Query.Length > 0 || server.Fragment.Length > 0)) yield return Of("values.server", FieldProblem.NoAddress);
        if (request.Settings.GetValueOrDefault(Shop.NameSetting) is { Length: > 60 }) yield return Of($"values.{Shop.NameSetting}", FieldProblem.TooLong);
        if (!OrderNumbers.IsPrefix(request.Settings.GetValueOrDefault(Shop.PrefixSetting, "")))
            yield return new FieldError($"values.{Shop.PrefixSetting}", "prefix", $"Höchstens {OrderNumbers.LongestPrefix} Buchstaben, Ziffern, # und Bindestriche.", $"At most {OrderNumbers.LongestPrefix} letters, digits, # and hyphens.");
        foreach (var (name, _) in request.Secrets.Where(secret => secret.Value.Any(sign => !char.IsAscii(sign) || char.IsControl(sign))))
            yield return new FieldError($"values.{name}", "text", "Das enthält Zeichen, die in keinem Schlüssel stehen.", "This holds characters that are in no key.");
    }

    private static FieldError Of(string field, FieldProblem problem) => problem switch
    {
        FieldProblem.Missing => new(field, "missing", "Das wird gebraucht.", "This is needed."),
        FieldProblem.TooLong => new(field, "too-long", "Das ist zu lang.", "This is too long."),
        FieldProblem.NoAddress => new(field, "address", "Geben Sie eine Adresse ein, die mit https:// beginnt.", "Enter an address that begins with https://."),
        FieldProblem.NoChoice => new(field, "choice", "Diese Auswahl gibt es nicht.", "There is no such choice."),
    };
}
