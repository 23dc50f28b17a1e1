using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;
using SocialInbox.Local.Running;
using SocialInbox.Local.Storage;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Live;

/// <summary>
/// The inbox as a person runs it: its own process, started by the same command, with the shop's account connected. Its storage is
/// this test's, so that the inbox can be killed and started again.
/// </summary>
internal sealed class LiveInbox : IAsyncDisposable
{
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-live-inbox-");
    private readonly Azurite azurite;
    private Process? process;

    private LiveInbox(Azurite azurite) => this.azurite = azurite;

    public InboxClient Client { get; private set; } = null!;

    public static async Task<LiveInbox> Start(LiveNetwork network)
    {
        var inbox = new LiveInbox(await Azurite.Start(folder: null, CancellationToken.None));
        try
        {
            await inbox.ConnectShop(network);
            await inbox.Up();
            return inbox;
        }
        catch
        {
            await inbox.DisposeAsync();
            throw;
        }
    }

    public async Task Up()
    {
        process = Begin("up", "--no-demo", "--port", "0");
        var data = new DataFolder(folder.FullName);
        await Eventually.Is(() => Task.FromResult(data.WhoRuns() is { } running && running.ProcessId == process.Id), TimeSpan.FromSeconds(60), () => "the inbox has not started");
        Client = await InboxClient.SignIn(data.WhoRuns()!.Address);
    }

    /// <summary>As when the power fails: nothing of it gets another instruction.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        Client.Dispose();
    }

    /// <summary>Changes one of the shop's secrets behind the inbox's back, as time or another device might.</summary>
    public async Task ReplaceSecret(string name, string value)
    {
        var configuration = new ConfigurationManager { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Credentials:DataKeyFile"] = new DataFolder(folder.FullName).DataKey };
        await using var services = new ServiceCollection().AddLogging().AddSocialInbox(configuration).BuildServiceProvider();
        var account = Assert.Single(await services.GetRequiredService<AccountsTable>().ReadAll(CancellationToken.None)).Account.Id;
        var vault = services.GetRequiredService<CredentialVault>();
        var secrets = (await vault.Find(account, CancellationToken.None))!.Secrets;
        await vault.Store(account, secrets.SetItem(name, value), null, CancellationToken.None);
    }

    /// <summary>Runs a short command beside it, with the same data.</summary>
    public async Task Command(params string[] arguments)
    {
        using var command = Begin(arguments);
        await command.WaitForExitAsync();
        Assert.Equal(0, command.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task ConnectShop(LiveNetwork network)
    {
        var password = Path.Combine(folder.FullName, "app-password");
        await File.WriteAllTextAsync(password, network.ShopAppPassword);
        await Command("account", "add", "bluesky", "--server", network.Server.AbsoluteUri, "--handle", LiveNetwork.ShopHandle, "--app-password-file", password);
    }

    private Process Begin(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SocialInbox.Local.dll"), .. arguments, "--data", folder.FullName])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["AzureWebJobsStorage"] = azurite.ConnectionString,
                ["TickSchedule"] = "* * * * * *",
                ["Networks__Bluesky__MentionsEvery"] = PollInterval.ToString(),
                ["Networks__Bluesky__ThreadsEvery"] = PollInterval.ToString(),
                ["Networks__Bluesky__ReadAgainEvery"] = PollInterval.ToString(),
                ["Networks__Bluesky__DeepEvery"] = "3",
            },
        };
        var begun = Process.Start(start)!;
        _ = Pass(begun.StandardOutput);
        return begun;
    }

    // What it warns of belongs to the test's own output.
    private static async Task Pass(StreamReader output)
    {
        while (await output.ReadLineAsync(CancellationToken.None) is { } line) await Console.Out.WriteLineAsync($"inbox: {line}");
    }
}
