using System.Globalization;

namespace SocialInbox.HelpCentre.Settings;

/// <summary>Contrast of colours as WCAG 2.2 computes it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio</summary>
internal static class Contrast
{
    /// <summary>Level AA, text of any size.</summary>
    public const double Needed = 4.5;

    public const string White = "#ffffff";

    /// <param name="one">As #rrggbb.</param>
    /// <param name="other">As #rrggbb.</param>
    /// <returns>1 to 21.</returns>
    public static double Between(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The colour, lightened until it can be read on this ground.</summary>
    public static string Lightened(string colour, string ground)
    {
        for (var share = 0.0; share < 1; share += 0.05)
        {
            var mixed = "#" + string.Concat(Channels(colour).Select(channel => ((int)Math.Round(channel + (255 - channel) * share)).ToString("x2", CultureInfo.InvariantCulture)));
            if (Between(mixed, ground) >= Needed) return mixed;
        }

        return White;
    }

    private static double Luminance(string colour)
    {
        double[] linear = [.. Channels(colour).Select(channel => channel / 255.0).Select(share => share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4))];
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static int[] Channels(string colour) =>
        [.. Enumerable.Range(0, 3).Select(part => int.Parse(colour.AsSpan(1 + part * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
