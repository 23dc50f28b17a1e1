using System.Text.RegularExpressions;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Settings;

/// <summary>How the help centre presents itself.</summary>
/// <param name="Name">The shop's name.</param>
/// <param name="Colour">Of links and buttons, as #rrggbb.</param>
/// <param name="Version">Counted from 1; 0: nobody has set anything.</param>
internal sealed partial record HelpSettings(string Name, string Colour, int Version = 0)
{
    public const int LongestName = 60;

    public static readonly HelpSettings Default = new("", "#1d4ed8");

    public IEnumerable<FieldError> Errors()
    {
        if (Name.Length > LongestName) yield return new FieldError("name", "length", $"Höchstens {LongestName} Zeichen.", $"At most {LongestName} characters.");
        if (!ColourForm().IsMatch(Colour)) yield return new FieldError("colour", "form", "Eine Farbe wie #1d4ed8.", "A colour as #1d4ed8.");
        else if (Contrast.Between(Colour, Contrast.White) < Contrast.Needed)
            yield return new FieldError("colour", "contrast", "Auf Weiß ist diese Farbe schlecht zu lesen: Nehmen Sie eine dunklere (Kontrast mindestens 4,5:1).", "This colour is hard to read on white: take a darker one (contrast at least 4.5:1).");
    }

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex ColourForm();
}
