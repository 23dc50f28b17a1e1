namespace SocialInbox.Tests.Infrastructure;

/// <summary>Finds a Chromium, Chrome or Edge on this machine: the one that is named, an installed one, or Playwright's own.</summary>
internal static class BrowserPath
{
    /// <summary>Names the browser to use.</summary>
    public const string Variable = "SOCIALINBOX_BROWSER";

    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find() => Candidates().FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"The browser tests need Chromium, Chrome or Edge. Install one, or name it in {Variable}; ./inbox test does it for you.");

    private static IEnumerable<string> Candidates() => Named().Concat(Installed()).Concat(Downloaded());

    private static IEnumerable<string> Named() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? [path] : [];

    private static IEnumerable<string> Installed() =>
        OperatingSystem.IsWindows() ? from folder in WindowsFolders()
                                      from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
                                      select Path.Combine(folder, program)
        : OperatingSystem.IsMacOS() ? from folder in new[] { "/Applications", Path.Combine(Home, "Applications") }
                                      from name in new[] { "Chromium", "Google Chrome", "Microsoft Edge" }
                                      select $"{folder}/{name}.app/Contents/MacOS/{name}"
        : from name in Commands
          from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(["/usr/bin", "/snap/bin"])
          select Path.Combine(folder, name);

    // Playwright keeps each browser in a folder of its revision: the newest first. https://playwright.dev/dotnet/docs/browsers
    private static IEnumerable<string> Downloaded() =>
        from cache in PlaywrightCaches().Where(Directory.Exists)
        from revision in Directory.EnumerateDirectories(cache, "chromium-*").OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder, StringComparer.Ordinal)
        from program in new[] { "chrome-linux/chrome", "chrome-linux64/chrome", "chrome-win/chrome.exe", "chrome-win64/chrome.exe", "chrome-mac/Chromium.app/Contents/MacOS/Chromium", "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing" }
        select Path.Combine(revision, program);

    private static IEnumerable<string> PlaywrightCaches() =>
    [
        Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") ?? "",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ms-playwright"),
        Path.Combine(Home, ".cache", "ms-playwright"),
        Path.Combine(Home, "Library", "Caches", "ms-playwright"),
    ];

    private static IEnumerable<string> WindowsFolders() =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }.Select(Environment.GetFolderPath);

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
