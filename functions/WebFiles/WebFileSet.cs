using System.Collections.Frozen;

namespace SocialInbox.WebFiles;

/// <summary>The files of the web inbox, by their paths. What is not in this set when the app starts is never served.</summary>
public sealed class WebFileSet
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".webmanifest"] = "application/manifest+json",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // These first segments belong to functions, the platform and the host: a wrong address below them is an error, not the start page.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "api", "hooks", "help", "chat", "s", ".auth", "admin", "runtime");

    private readonly FrozenDictionary<string, WebFile> files;

    internal WebFileSet(IEnumerable<(string Path, byte[] Content)> files) =>
        this.files = files.ToFrozenDictionary(file => file.Path, file => new WebFile(file.Path, file.Content, TypeOf(file.Path)), StringComparer.Ordinal);

    /// <summary>Reads what the build put beside the app. A file of a kind that is not listed stops the start: it would be served wrongly.</summary>
    internal static WebFileSet ReadFolder(string folder) => new(!Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));

    /// <summary>The file at this path. The pages' own addresses have no extension and are all answered by the start page.</summary>
    internal WebFile? Find(string path)
    {
        if (files.GetValueOrDefault(path) is { } file) return file;
        return Reserved.Contains(path.Split('/')[0]) || Path.HasExtension(path) ? null : files.GetValueOrDefault("index.html");
    }

    private static string TypeOf(string path) => Types.GetValueOrDefault(Path.GetExtension(path)) ?? throw new InvalidOperationException($"The web inbox holds a file of a kind that is not served: {path}");
}
