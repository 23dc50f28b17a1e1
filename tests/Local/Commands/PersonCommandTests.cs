using System.Text.Json;
using SocialInbox.Local.Commands;

namespace SocialInbox.Tests.Local.Commands;

[Trait("Ring", "Storage")]
public sealed class PersonCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-person-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_customer_is_handed_over_and_erased_and_the_proof_names_nobody()
    {
        var (file, report, list) = (InFolder("kim.json"), InFolder("proof.json"), InFolder("erased.list"));

        Assert.Contains($"Written to {file}.", await Run("person", "export", file, "mastodon:4711"), StringComparison.Ordinal);
        Assert.Contains("is kept: it names nobody", await Run("person", "erase", "mastodon:4711", "bluesky:did:plc:kim", "--report", report), StringComparison.Ordinal);
        Assert.Contains("Written 2 entries", await Run("person", "list", list), StringComparison.Ordinal);
        Assert.Contains("Written to ", await Run("backup", InFolder("all.backup")), StringComparison.Ordinal);
        Assert.Contains("WARNING: 2 entries of the erasure list were made under another data key", await RunIn("inbox-2", "restore", InFolder("all.backup")), StringComparison.Ordinal);

        Assert.Equal("socialinbox-person", JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("format").GetString());
        Assert.Equal("socialinbox-erasure", JsonDocument.Parse(await File.ReadAllTextAsync(report)).RootElement.GetProperty("format").GetString());
        Assert.DoesNotContain("4711", await File.ReadAllTextAsync(report) + await File.ReadAllTextAsync(list), StringComparison.Ordinal);
        foreach (var path in new[] { file, report, list })
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Who_is_not_named_clearly_is_not_looked_for()
    {
        Assert.Contains("names no network", await Refused("person", "erase", "kim"), StringComparison.Ordinal);
        Assert.Contains("no network 'myspace'", await Refused("person", "erase", "myspace:kim"), StringComparison.Ordinal);
        Assert.Contains("names nobody", await Refused("person", "erase", "mastodon:@"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(InFolder("there.json"), "mine");
        Assert.Contains("is there already", await Refused("person", "export", InFolder("there.json"), "mastodon:4711"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_lists_are_built_anew_by_one_command() => Assert.Contains("Built the lists of 0 conversations", await Run("rebuild"), StringComparison.Ordinal);

    private string InFolder(string name) => Path.Combine(folder.FullName, name);

    private Task<string> Run(params string[] arguments) => RunIn("inbox", arguments);

    private async Task<string> RunIn(string data, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", InFolder(data)], output, errors);
        Assert.Equal((0, ""), (code, errors.ToString()));
        return output.ToString();
    }

    private async Task<string> Refused(params string[] arguments)
    {
        await using var errors = new StringWriter();
        Assert.Equal(1, await CommandLine.Run([.. arguments, "--data", InFolder("inbox")], TextWriter.Null, errors));
        return errors.ToString();
    }
}
