using System.Collections.Immutable;
using System.Text;

namespace SocialInbox.Sla.Calendars;

/// <summary>One content line of RFC 5545, unfolded: name, parameters, value. <paramref name="Number"/> is where it begins in the file.</summary>
internal sealed record IcsLine(int Number, string Name, ImmutableDictionary<string, string> Parameters, string Value)
{
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>A TEXT value with its escapes undone (section 3.3.11), on one line.</summary>
    public string Text => Value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <exception cref="IcsException">A line has no name and value.</exception>
    public static IEnumerable<IcsLine> Of(string text)
    {
        var (number, begun, folded) = (0, 0, new StringBuilder());
        foreach (var line in text.Split('\n').Select(raw => raw.TrimEnd('\r')).Append(""))
        {
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                folded.Append(line, 1, line.Length - 1);
                continue;
            }

            if (folded.Length > 0) yield return Read(begun, folded.ToString());
            begun = number;
            folded.Clear().Append(line);
        }
    }

    // name *(";" param "=" value) ":" value; a quoted parameter may hold all three separators (section 3.1).
    private static IcsLine Read(int number, string line)
    {
        var parts = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (quoted || line[i] is not (';' or ':')) continue;
            parts.Add(line[from..i]);
            from = i + 1;
            if (line[i] == ':') return new IcsLine(number, parts[0].ToUpperInvariant(), Named(parts.Skip(1)), line[from..]);
        }

        throw IcsException.NoLine(number);
    }

    private static ImmutableDictionary<string, string> Named(IEnumerable<string> parameters) => parameters
        .Select(parameter => parameter.Split('=', 2)).Where(pair => pair.Length == 2)
        .GroupBy(pair => pair[0].ToUpperInvariant()).ToImmutableDictionary(same => same.Key, same => same.First()[1].Trim('"'));
}
