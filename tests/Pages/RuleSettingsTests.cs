using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Carla leads the team.</summary>
public sealed class RuleSettingsTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_lead_tries_a_rule_sees_what_is_wrong_with_it_saves_it_and_it_works()
    {
        Inbox.Asks(Jana, "Mein Rabattcode funktioniert nicht, was tun?");
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Expect(page.GetByText("Mein Rabattcode funktioniert nicht")).ToBeVisibleAsync();
        await page.GotoAsync("settings/rules");
        await carla.Button("Add a rule").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("");
        await page.GetByLabel("has one of these words").FillAsync("?!");
        await page.GetByLabel("Close with reason").SelectOptionAsync("Spam");

        await carla.Button("Save").ClickAsync();

        await Expect(page.GetByText("Enter a name of at most 80 characters.")).ToBeVisibleAsync();
        await Expect(page.GetByText("One to five words of at most 60 characters together")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        Assert.Empty((await page.RunAxe()).Violations);

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Discounts");
        await page.GetByLabel("has one of these words").FillAsync("rabatt*");
        await carla.Button("Try with the last posts").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mein Rabattcode" })).ToContainTextAsync("Discounts: close: Spam");
        await carla.Button("Add a rule").ClickAsync();
        await page.GetByLabel("Priority").Last.SelectOptionAsync("Low priority");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit New rule" }).PressAsync("Alt+ArrowUp");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1. New rule" })).ToBeVisibleAsync();
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("Version 1, by Carla Lindt")).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations);

        Inbox.Asks(PracticePerson.German[1], "Gilt der Rabatt auch für Fahrräder?");
        await page.GotoAsync("closedByRule");
        await Expect(page.GetByText("Discounts: Spam")).ToBeVisibleAsync();
    }
}
