using SocialInbox.Local.Commands;

namespace SocialInbox.Tests.Local.Commands;

[Trait("Ring", "Storage")]
public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-backup-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_inbox_moves_to_another_machine_by_a_file()
    {
        var file = Path.Combine(folder.FullName, "inbox.backup");
        await Run("old", "account", "add", "webhook", "--handle", "shop-app");

        Assert.Contains($"Written to {file}.", await Run("old", "backup", file), StringComparison.Ordinal);
        Assert.StartsWith("inbox: " + file + " is there already", await Refused("old", "backup", file), StringComparison.Ordinal);
        Assert.StartsWith("inbox: This inbox is not empty", await Refused("old", "restore", file), StringComparison.Ordinal);
        Assert.Contains("Restored 2 rows.", await Run("new", "restore", file), StringComparison.Ordinal);
        Assert.Contains("shop-app", await Run("new", "account", "list"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.FullName, "*.unfinished"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task What_cannot_be_written_or_read_is_said_in_one_line()
    {
        var nonsense = Path.Combine(folder.FullName, "nonsense");
        await File.WriteAllTextAsync(nonsense, "hello");

        Assert.StartsWith("inbox: The file cannot be written: ", await Refused("old", "backup", Path.Combine(folder.FullName, "no", "such", "folder", "x")), StringComparison.Ordinal);
        Assert.StartsWith("inbox: There is no file ", await Refused("new", "restore", Path.Combine(folder.FullName, "missing")), StringComparison.Ordinal);
        Assert.StartsWith("inbox: This is no backup", await Refused("new", "restore", nonsense), StringComparison.Ordinal);
    }

    private async Task<string> Run(string data, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", Path.Combine(folder.FullName, data)], output, errors);
        Assert.Equal((0, ""), (code, errors.ToString()));
        return output.ToString();
    }

    private async Task<string> Refused(string data, params string[] arguments)
    {
        await using var errors = new StringWriter();
        Assert.Equal(1, await CommandLine.Run([.. arguments, "--data", Path.Combine(folder.FullName, data)], TextWriter.Null, errors));
        return errors.ToString();
    }
}
