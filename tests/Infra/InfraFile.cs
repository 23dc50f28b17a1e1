using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Infra;

/// <summary>A file of the deployment as it stands in the repository.</summary>
internal sealed partial record InfraFile(string Path, string Text)
{
    public static string Root { get; } = RootFrom();

    public static InfraFile Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Root, path)));

    /// <summary>All of infra/ with this extension.</summary>
    public static IEnumerable<InfraFile> All(string extension) => Directory
        .EnumerateFiles(System.IO.Path.Combine(Root, "infra"), $"*{extension}", SearchOption.AllDirectories)
        .Select(file => Read(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/')));

    /// <summary>The texts of <c>var name = ['a' 'b']</c>, one a line.</summary>
    public IEnumerable<string> List(string name)
    {
        var body = Regex.Match(Text, $@"^var {name} = \[(?<body>[^\]]*)\]", RegexOptions.Multiline);
        Assert.True(body.Success, $"{Path} has no list '{name}'.");
        return Quoted().Matches(body.Groups["body"].Value).Select(match => match.Groups[1].Value);
    }

    private static string RootFrom([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
