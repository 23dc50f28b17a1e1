using System.Collections.Immutable;

namespace SocialInbox.Shops.Orders;

/// <summary>An order's number as customers write it: what a shop puts before it, and its digits.</summary>
/// <param name="Prefix">Letters, digits, # and hyphens; may be empty.</param>
/// <param name="Digits">Digits, perhaps with one hyphen among them.</param>
public sealed record OrderNumber(string Prefix, string Digits)
{
    /// <summary>How the shop itself may write it.</summary>
    public ImmutableArray<string> Spellings
    {
        get
        {
            var bare = new string([.. Prefix.Where(char.IsLetterOrDigit)]);
            return [.. new[] { Prefix + Digits, bare + Digits, Digits }.SelectMany(spelling => new[] { spelling, $"#{spelling.TrimStart('#')}" }).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
    }

    /// <summary>Whether the shop means this number: a search finds others too.</summary>
    public bool Is(string? shopsNumber) => shopsNumber is not null && Spellings.Any(spelling => Bare(spelling) == Bare(shopsNumber));

    public override string ToString() => Prefix + Digits;

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
