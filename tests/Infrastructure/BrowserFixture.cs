using Microsoft.Playwright;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>One browser and one Azurite for all browser tests of a run: <c>[Collection(BrowserCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>, ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Browser";
}

public sealed class BrowserFixture : IAsyncLifetime
{
    // Browsers refuse their sandbox to root; the rest keeps them from calling home and from the graphics card.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserPath.Find(), Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window of somebody who was never here: no cookies, nothing kept.</summary>
    public Task<IBrowserContext> NewVisitor(BrowserNewContextOptions options) => browser!.NewContextAsync(options);
}
