using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>axe-core finds nothing on any page, in light and dark, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];

    [Theory]
    [InlineData(ColorScheme.Light, 1440, 900)]
    [InlineData(ColorScheme.Dark, 1440, 900)]
    [InlineData(ColorScheme.Light, 390, 844)]
    [InlineData(ColorScheme.Dark, 390, 844)]
    public async Task Every_page_is_without_findings(ColorScheme scheme, int width, int height)
    {
        Inbox.Asks(Jana, "Mein Geld ist weg, das ist Betrug! Was ist da los?", TimeSpan.FromMinutes(90));
        Inbox.Asks(Lukas, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(50));
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height } };
        await using var visitor = await Inbox.Visit(options);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in to SocialInbox" })).ToBeVisibleAsync();
        await HasNoFindings(visitor, "sign-in");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(visitor.Rows).ToHaveCountAsync(2);
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" })).ToBeVisibleAsync();
        await HasNoFindings(visitor, "list");

        await visitor.Open(Jana);
        await visitor.Answer.FillAsync("Das klären wir.");
        await HasNoFindings(visitor, "conversation");

        await visitor.Page.GetByRole(AriaRole.Article).Locator("header").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await HasNoFindings(visitor, "close dialog");

        await visitor.Page.GotoAsync("accounts");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = PracticePerson.Shop.Name })).ToBeVisibleAsync();
        await HasNoFindings(visitor, "accounts");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440, 900)]
    [InlineData(ColorScheme.Dark, 390, 844)]
    public async Task Connecting_an_account_is_without_findings(ColorScheme scheme, int width, int height)
    {
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height } };
        await using var visitor = await Inbox.SignIn("Dario Rossi", options);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();
        await Expect(visitor.Button("Send a test mention")).ToBeVisibleAsync();
        await HasNoFindings(visitor, "accounts of an administrator");
        await visitor.Button("Send a test mention").ClickAsync();
        await HasNoFindings(visitor, "test mention");

        await visitor.Page.GotoAsync("accounts/connect");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Bluesky" })).ToBeVisibleAsync();
        await HasNoFindings(visitor, "networks");
        await visitor.Page.GotoAsync("accounts/connect/webhook");
        await visitor.Button("Connect").ClickAsync();
        await Expect(visitor.Page.GetByText("This is needed.")).ToBeVisibleAsync();
        await HasNoFindings(visitor, "form");
        await visitor.Page.GetByLabel("Name of the channel").FillAsync("shop-chat");
        await visitor.Button("Connect").ClickAsync();
        await Expect(visitor.Page.GetByLabel("Webhook secret", new() { Exact = true })).ToBeVisibleAsync();
        await HasNoFindings(visitor, "connected");
    }

    private static async Task HasNoFindings(Visitor visitor, string where)
    {
        var result = await visitor.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"On {where}:\n{string.Join('\n', result.Violations.Select(Words))}");
    }

    private static string Words(AxeResultItem finding) => $"{finding.Id}: {finding.Help}\n  {string.Join("\n  ", finding.Nodes.Select(node => node.Html))}";
}
