using Microsoft.Playwright;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.OAuth;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Networks that send the browser away to consent, and back.</summary>
public sealed class ConsentTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private AuthorizationServer? server;
    private ConsentingNetwork? network;

    [Fact]
    public async Task The_browser_comes_back_from_the_network_and_the_person_chooses_a_page()
    {
        network!.SeveralPages = true;
        server!.RefreshExpiresIn = 10 * 24 * 3600;
        await using var visitor = await Begin();
        await Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Which page?" })).ToBeVisibleAsync();
        Assert.DoesNotContain("code", visitor.Page.Url, StringComparison.Ordinal);

        await visitor.Page.GetByLabel("Shop Wien").CheckAsync();
        await visitor.Button("Connect").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "@shopwien is connected." })).ToBeVisibleAsync();
        Assert.Equal(1, server.Issued);
        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "All accounts" }).First.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "@shopwien" }).First).ToContainTextAsync("9 days left");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Each_missing_permission_is_named_and_going_back_in_the_browser_connects_nothing_twice()
    {
        server!.Granted = ["read"];
        await using var visitor = await Begin();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveTextAsync("write");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByText("Nothing waits here any more")).ToBeVisibleAsync();
        Assert.Equal(1, server.Issued);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    private protected override async Task<INetwork?> Further()
    {
        server = await AuthorizationServer.Start();
        return network = new ConsentingNetwork(server.Server.Address);
    }

    private async Task<Visitor> Begin()
    {
        var visitor = await Inbox.SignIn("Dario Rossi");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Connect an account" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Consenting" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Redirect address", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^http://127.0.0.1:[0-9]+/accounts/consent$"));
        await visitor.Page.GetByLabel("App id").FillAsync(AuthorizationServer.ClientId);
        await visitor.Page.GetByLabel("App secret").FillAsync(AuthorizationServer.ClientSecret);
        await visitor.Button("Continue").ClickAsync();
        return visitor;
    }
}
