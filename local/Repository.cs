namespace SocialInbox.Local;

/// <summary>The folder of this program's sources: it runs from a build below them.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "SocialInbox.sln"))) return folder;
        throw new DirectoryNotFoundException($"There is no SocialInbox.sln above {AppContext.BaseDirectory}.");
    }
}
