using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace SocialInbox.Ledger;

/// <summary>
/// A text as one or several properties of a row. One holds 32 Ki UTF-16 characters, a row 1 MiB:
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
internal static class LongText
{
    private const int Most = 30_000;
    private const int MostParts = 15;

    /// <exception cref="ArgumentException">It does not fit into a row. Nothing the product stores comes near.</exception>
    public static void Write(TableEntity row, string name, string text)
    {
        if (text.Length > MostParts * Most) throw new ArgumentException($"{name} of {row.PartitionKey} has {text.Length} characters: more than a row holds.", nameof(text));
        row[name] = Cut(text, Most);
        for (int part = 1, start = ((string)row[name]).Length; start < text.Length; part++)
        {
            var piece = Cut(text[start..], Most);
            row[Part(name, part)] = piece;
            start += piece.Length;
        }
    }

    public static string? Read(TableEntity row, string name)
    {
        if (row.GetString(name) is not { } first || row.GetString(Part(name, 1)) is null) return row.GetString(name);
        var text = new StringBuilder(first);
        for (var part = 1; row.GetString(Part(name, part)) is { } piece; part++) text.Append(piece);
        return text.ToString();
    }

    /// <summary>The properties that may hold it: what a query selects to read it whole.</summary>
    public static IEnumerable<string> Properties(string name) => [name, .. Enumerable.Range(1, MostParts).Select(part => Part(name, part))];

    /// <summary>The beginning, never half a character.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string Part(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
