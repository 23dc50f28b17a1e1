using SocialInbox.Local.Commands;

namespace SocialInbox.Tests.Local.Commands;

/// <summary>With no inbox running: each command brings its own storage for as long as it needs it.</summary>
[Trait("Ring", "Storage")]
public sealed class AccountCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-account-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_webhook_channel_shows_its_secret_once_and_stands_in_list_and_status_until_it_is_removed()
    {
        Assert.Contains("No account is connected.", await Run("account", "list"), StringComparison.Ordinal);

        var added = await Run("account", "add", "webhook", "--handle", "shop-app", "--callback-url", "https://shop.example/answers", "--target", "30");
        var id = added.Split(' ', '.').First(word => word.StartsWith("webhook-", StringComparison.Ordinal));
        Assert.Contains($"/hooks/{id} ", added, StringComparison.Ordinal);
        var secret = added.Split('\n').Single(line => line.StartsWith("Secret", StringComparison.Ordinal))["Secret".Length..].Trim();
        Assert.True(secret.Length >= 32);

        var list = await Run("account", "list");
        Assert.StartsWith($"{id}  shop-app  target 30 min", list, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list, StringComparison.Ordinal);
        Assert.Contains("Nobody waits for an answer.", await Run("status"), StringComparison.Ordinal);

        Assert.StartsWith($"Removed {id}.", await Run("account", "remove", id), StringComparison.Ordinal);
        Assert.Contains("No account is connected.", await Run("account", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_network_refuses_is_said_in_one_line()
    {
        var token = Path.Combine(folder.FullName, "token");
        await File.WriteAllTextAsync(token, "secret");
        await using var errors = new StringWriter();
        string[] add = ["account", "add", "mastodon", "--server", "http://127.0.0.1:9", "--handle", "@shop", "--token-file", token, "--data", folder.FullName];

        Assert.Equal(1, await CommandLine.Run(add, TextWriter.Null, errors));
        Assert.Matches("^inbox: 127.0.0.1:9.*\n$", errors.ToString());
    }

    private async Task<string> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", folder.FullName], output, errors);
        Assert.Equal((0, ""), (code, errors.ToString()));
        return output.ToString();
    }
}
