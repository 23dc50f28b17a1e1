// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>Reads the answer to a transaction: one part for each action, or a single one that says which failed.</summary>
internal static class BatchResponse
{
    public static List<Response> Parts(Response response)
    {
        var text = Encoding.UTF8.GetString(response.Content.ToMemory().Span);
        var parts = new List<Response>();
        for (var at = Start(text, 0); at >= 0; at = Start(text, at + 1))
            parts.Add(Part(text, at));
        return parts;
    }

    private static int Start(string text, int from)
    {
        var at = text.IndexOf("HTTP/1.1 ", from, StringComparison.Ordinal);
        return at < 0 || at == 0 || text[at - 1] == '\n' ? at : Start(text, at + 1);
    }

    private static BatchPartResponse Part(string text, int at)
    {
        using var lines = new StringReader(text[at..]);
        var status = lines.ReadLine().Split(' ', 3);
        var headers = new List<Core.HttpHeader>();
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
            body.AppendLine(line);
        return new(
            int.Parse(status[1], CultureInfo.InvariantCulture),
            status.ElementAtOrDefault(2) ?? "",
            headers,
            Encoding.UTF8.GetBytes(body.ToString().Trim()));
    }
}
