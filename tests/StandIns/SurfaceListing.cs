using System.Text.RegularExpressions;

namespace SocialInbox.Tests.StandIns;

/// <summary>
/// The public surface of a published package, one member a line: <c>Namespace.Type::modifiers Type Member(Type name = default)</c>,
/// type declarations as <c>(type)</c>, constructors as <c>.ctor</c>. Copied for the types that a stand-in has.
/// </summary>
internal sealed partial class SurfaceListing
{
    private const string TypeMark = "(type) ";

    private readonly ILookup<string, string> membersOf;
    private readonly Dictionary<string, string> declarations;

    private SurfaceListing(IEnumerable<string> lines)
    {
        var parts = lines.Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split("::", 2))
            .Select(part => (Type: part[0], Text: part[1].Replace("[Obsolete] ", "", StringComparison.Ordinal)))
            .ToList();
        declarations = parts.Where(part => part.Text.StartsWith(TypeMark, StringComparison.Ordinal))
            .ToDictionary(part => part.Type, part => part.Text[TypeMark.Length..]);
        membersOf = parts.Where(part => part.Text[0] != '(').ToLookup(part => part.Type, part => $"{part.Type}::{part.Text}");
    }

    public static SurfaceListing Read(string name) =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", name)));

    public bool HasMember(Type type, string member) => membersOf[CSharpText.Plain(type)].Any(listed => IsSame(listed, member));

    /// <summary>What a class that implements or extends the type would have to write.</summary>
    public IEnumerable<string> Demands(Type type) => membersOf[CSharpText.Plain(type)]
        .Where(member => type.IsInterface || member.Contains("::abstract ", StringComparison.Ordinal) || member.Contains(" abstract ", StringComparison.Ordinal));

    /// <summary>The differences between a type's declaration and the published one.</summary>
    public IEnumerable<string> Differences(Type type)
    {
        if (!declarations.TryGetValue(CSharpText.Plain(type), out var listed)) return [$"{CSharpText.Plain(type)} is not listed"];
        var usage = UsageMark().Match(listed).Value;
        var declaration = listed[listed.IndexOf("public ", StringComparison.Ordinal)..];
        var colon = declaration.IndexOf(" : ", StringComparison.Ordinal);
        var kind = colon < 0 ? declaration : declaration[..colon];
        var bases = colon < 0 ? "" : declaration[colon..] + ",";
        var differences = PublicSurface.Bases(type)
            .Where(parent => !bases.Contains($" {parent.Replace("!", "", StringComparison.Ordinal)},", StringComparison.Ordinal))
            .Select(parent => $"{CSharpText.Plain(type)} is no {parent}");
        if (!IsSame(kind, PublicSurface.Kind(type))) differences = differences.Append($"{CSharpText.Plain(type)} is a '{kind}', not a '{PublicSurface.Kind(type)}'");
        if (usage.Length > 0 && !Fits(usage, PublicSurface.Usage(type))) differences = differences.Append($"{CSharpText.Plain(type)} is to be used as {usage}");
        return differences;
    }

    // A question mark after a reference type is the listing's alone; one after a value type must be on both sides.
    public static bool IsSame(string listed, string member)
    {
        var at = 0;
        foreach (var expected in member)
        {
            if (expected == CSharpText.NotNull)
            {
                if (at < listed.Length && listed[at] == '?') return false;
                continue;
            }

            while (at < listed.Length && listed[at] == '?' && expected != '?') at++;
            if (at >= listed.Length || listed[at++] != expected) return false;
        }

        return listed[at..].Trim('?').Length == 0;
    }

    private static bool Fits(string listed, AttributeUsageAttribute? usage)
    {
        if (usage is null) return false;
        var targets = listed.Split('(', ')')[1].Replace("AttributeTargets.", "", StringComparison.Ordinal).Split([',', '|'], StringSplitOptions.TrimEntries);
        return usage.AllowMultiple == targets.Contains("AllowMultiple=true")
            && usage.ValidOn == targets.Where(target => !target.Contains('=', StringComparison.Ordinal)).Aggregate(default(AttributeTargets), (all, target) => all | Enum.Parse<AttributeTargets>(target));
    }

    [GeneratedRegex(@"\[AttributeUsage\([^]]*\)\]")]
    private static partial Regex UsageMark();
}
