using System.Text;
using System.Text.RegularExpressions;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Links in texts: here they are ranges of UTF-8 bytes beside the text, not part of it.</summary>
internal static partial class BlueskyFacets
{
    /// <summary>What makes the links of a reply clickable; null when there are none.</summary>
    internal static List<BlueskyFacet>? Links(string text)
    {
        var facets = new List<BlueskyFacet>();
        foreach (Match match in Link().Matches(text))
        {
            var link = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '"', '\'', '…', '”', '“', '»');
            if (link.EndsWith(')') && !link.Contains('(')) link = link.TrimEnd(')');
            if (!Uri.TryCreate(link, UriKind.Absolute, out _)) continue;
            var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index));
            facets.Add(new BlueskyFacet(
                new BlueskySpan(start, start + Encoding.UTF8.GetByteCount(link)),
                [new BlueskyFeature { Type = BlueskyNames.LinkFacet, Uri = link }]));
        }

        return facets.Count > 0 ? facets : null;
    }

    /// <summary>The text with its links whole: clients show them shortened. Ranges that fit no text are left alone.</summary>
    internal static string WithWholeLinks(BlueskyRecord record)
    {
        var links = (record.Facets ?? [])
            .Select(facet => (facet.Index, Uri: facet.Features.FirstOrDefault(feature => feature.Type == BlueskyNames.LinkFacet)?.Uri))
            .Where(link => Declared.WebAddress(link.Uri) is not null)
            .OrderBy(link => link.Index.ByteStart)
            .ToList();
        if (links.Count == 0) return record.Text;

        var bytes = Encoding.UTF8.GetBytes(record.Text);
        var whole = new StringBuilder();
        var done = 0;
        foreach (var (index, uri) in links)
        {
            if (index.ByteStart < done || index.ByteEnd <= index.ByteStart || index.ByteEnd > bytes.Length || InsideCharacter(bytes, index.ByteStart) || InsideCharacter(bytes, index.ByteEnd)) continue;
            var shown = Encoding.UTF8.GetString(bytes.AsSpan(index.ByteStart..index.ByteEnd));
            whole.Append(Encoding.UTF8.GetString(bytes.AsSpan(done..index.ByteStart)));
            whole.Append(uri!.Contains(shown.TrimEnd('…', '.', '/'), StringComparison.OrdinalIgnoreCase) ? uri : $"{shown} ({uri})");
            done = index.ByteEnd;
        }

        return whole.Append(Encoding.UTF8.GetString(bytes.AsSpan(done))).ToString();
    }

    internal static IEnumerable<string> Mentioned(BlueskyRecord record) =>
        (record.Facets ?? []).SelectMany(facet => facet.Features).Where(feature => feature.Type == BlueskyNames.MentionFacet).Select(feature => feature.Did).OfType<string>().Distinct();

    private static bool InsideCharacter(byte[] bytes, int at) => at < bytes.Length && (bytes[at] & 0xC0) == 0x80;

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
