using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Local.Practice;
using SocialInbox.Local.Runner;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Pages;

/// <summary>A whole inbox on a practice network on which only the test writes. Its schedule runs every second.</summary>
internal sealed class TriedInbox : IAsyncDisposable
{
    public static readonly TimeSpan Target = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan WarnBefore = TimeSpan.FromMinutes(15);

    private readonly BrowserFixture browser;
    private readonly DirectoryInfo folder;
    private readonly PracticeNetwork network;
    private readonly LocalRunner runner;

    private TriedInbox(BrowserFixture browser, DirectoryInfo folder, PracticeNetwork network, LocalRunner runner) =>
        (this.browser, this.folder, this.network, this.runner) = (browser, folder, network, runner);

    public PracticeTimeline Network => network.Timeline;

    /// <summary>What the practice network asks for.</summary>
    public (string Server, string Token) Credentials => (network.Address.AbsoluteUri, network.Token);

    /// <param name="further">A network beside the product's own.</param>
    public static async Task<TriedInbox> Start(BrowserFixture browser, AzuriteFixture azurite, INetwork? further = null)
    {
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")), "The pages are not built: run ./inbox test, or npm run build in web/ and build the tests again.");
        var folder = Directory.CreateTempSubdirectory("tried-inbox-");
        var network = await PracticeNetwork.Start(Path.Combine(folder.FullName, "practice.json"), preferredPort: 0, seed: null, TimeProvider.System, default);
        var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) =>
            {
                services.AddSocialInbox(configuration);
                if (further is not null) services.AddSingleton(further);
            },
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = new Dictionary<string, string?>(azurite.NewStorage().Settings)
            {
                ["SignIn:KeyFile"] = Path.Combine(folder.FullName, "sign-in.key"),
                ["TickSchedule"] = "* * * * * *",
                ["Networks:Mastodon:MentionsEvery"] = "00:00:01",
                ["Networks:Mastodon:ReadAgainEvery"] = "00:00:01",
            },
            DataFolder = folder.FullName,
        });
        var inbox = new TriedInbox(browser, folder, network, runner);
        await inbox.Connect();
        return inbox;
    }

    /// <summary>A customer writes to the shop. The age is what the post claims, and its clock believes it.</summary>
    public PracticeStatus Asks(PracticePerson customer, string text, TimeSpan age = default) =>
        Network.Post(customer, $"@{PracticePerson.Shop.Acct} {text}", "de", createdAt: TimeProvider.System.GetUtcNow() - age);

    /// <summary>Somebody opens the inbox in a browser of their own.</summary>
    public async Task<Visitor> Visit(BrowserNewContextOptions? options = null, string address = "")
    {
        var context = await browser.NewVisitor(new(options ?? new BrowserNewContextOptions()) { BaseURL = runner.BaseAddress.ToString(), Locale = options?.Locale ?? "en-GB" });
        var visitor = new Visitor(context, await context.NewPageAsync());
        await visitor.Page.GotoAsync(address);
        return visitor;
    }

    /// <summary>Somebody of the team opens the inbox and signs in.</summary>
    public async Task<Visitor> SignIn(string person = "Anna Albers", BrowserNewContextOptions? options = null)
    {
        var visitor = await Visit(options);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        await network.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Connect()
    {
        await runner.Services.GetRequiredService<StoragePreparation>().Prepare(default);
        var secrets = ImmutableDictionary<string, string>.Empty.Add("token", network.Token);
        var request = new ConnectRequest(network.Address, $"@{PracticePerson.Shop.Acct}", secrets, ImmutableDictionary<string, string>.Empty);
        using var scope = runner.Services.CreateScope();
        var connected = await scope.ServiceProvider.GetRequiredService<ConnectAccount>().Connect(new NewAccount("mastodon", request, new ResponsePolicy(1, Target, WarnBefore), Practice: true), default);
        Assert.IsType<ConnectedAccount.Connected>(connected);
    }
}
