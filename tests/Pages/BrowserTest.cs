using Microsoft.Playwright;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Pages;

/// <summary>What every browser test has: an inbox of its own.</summary>
[Trait("Ring", "Browser")]
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser, AzuriteFixture azurite) : IAsyncLifetime
{
    /// <summary>A poll, a write and the page's own interval of fifteen seconds, on a slow machine.</summary>
    private protected const int Soon = 40_000;

    private protected TriedInbox Inbox { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Soon);
        Inbox = await TriedInbox.Start(browser, azurite, await Further());
    }

    /// <summary>A network beside the product's own; none unless a test brings one.</summary>
    private protected virtual Task<INetwork?> Further() => Task.FromResult<INetwork?>(null);

    public virtual async Task DisposeAsync()
    {
        if (Inbox is not null) await Inbox.DisposeAsync();
    }
}
