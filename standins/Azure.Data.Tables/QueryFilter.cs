// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;

namespace Azure.Data.Tables;

internal static class QueryFilter
{
    public static string Create(FormattableString filter)
    {
        if (filter == null)
            return null;
        var literals = filter.GetArguments().Select(Literal).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    // Bytes are left out: the package writes their values as decimal numbers, which the service reads as hexadecimal.
    private static string Literal(object value) => value switch
    {
        string text => Quoted(text),
        char letter => Quoted(letter.ToString()),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset instant => $"datetime'{EntityJson.Instant(instant)}'",
        DateTime instant => $"datetime'{EntityJson.Instant(instant)}'",
        Guid id => $"guid'{id}'",
        _ => throw new ArgumentException($"Unable to convert filter argument from type {value?.GetType()}."),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
