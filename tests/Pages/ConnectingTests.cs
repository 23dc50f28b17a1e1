using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>An administrator connects accounts, tries them and lets them go, all in the browser.</summary>
public sealed class ConnectingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private const string Admin = "Dario Rossi";

    [Fact]
    public async Task An_account_is_disconnected_connected_again_by_its_form_and_shown_to_work()
    {
        await using var visitor = await Inbox.SignIn(Admin);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();
        await visitor.Button("Disconnect").ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Its conversations stay;");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Disconnect", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByText("No account is connected yet.")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Connect an account" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Mastodon" }).ClickAsync();
        await visitor.Page.GetByLabel("Address of the server").FillAsync("social.example");
        await visitor.Button("Connect").ClickAsync();
        await Expect(visitor.Page.GetByText("An address begins with https://.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("This is needed.")).ToHaveCountAsync(2);

        await visitor.Page.GetByLabel("Address of the server").FillAsync(Inbox.Credentials.Server);
        await visitor.Page.GetByLabel("Name of the account").FillAsync($"@{PracticePerson.Shop.Acct}");
        await visitor.Page.GetByLabel("Access token").FillAsync("wrong");
        await visitor.Button("Connect").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "did not let us in" })).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("Access token").FillAsync(Inbox.Credentials.Token);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "is connected." })).ToBeFocusedAsync();

        Inbox.Asks(PracticePerson.German[0], await visitor.Page.GetByLabel("Text", new() { Exact = true }).InputValueAsync());
        await Expect(visitor.Page.GetByText("It has arrived.")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = PracticePerson.German[0].Name })).ToBeVisibleAsync();

        await visitor.Page.GotoAsync("accounts");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Who changed what" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_channel_of_one_s_own_shows_its_address_and_its_secrets_once_in_German_on_a_phone()
    {
        await using var visitor = await Inbox.Visit(new() { Locale = "de-DE", ViewportSize = new() { Width = 360, Height = 740 } });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Admin }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Konten" }).ClickAsync();
        await visitor.Page.GotoAsync("accounts/connect/webhook");
        await visitor.Page.GetByLabel("Name des Kanals").FillAsync("laden-chat");
        await visitor.Page.GetByLabel("Adresse für Antworten").FillAsync("https://shop.example/antworten");
        await visitor.Button("Anbinden").ClickAsync();

        await Expect(visitor.Page.GetByLabel("Webhook-Adresse", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/hooks/webhook-[0-9a-f]{10}$"));
        await Expect(visitor.Page.GetByLabel("Webhook-Geheimnis", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(".{32,}"));
        await Expect(visitor.Page.GetByLabel("Geheimnis für Antworten", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(".{32,}"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('main').scrollWidth <= innerWidth"), "nothing sticks out");

        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Alle Konten" }).First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "laden-chat" }).GetByRole(AriaRole.Button, new() { Name = "Testbeitrag senden" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status)).ToContainTextAsync("Wir warten darauf.");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Who_is_no_administrator_sees_the_accounts_and_can_change_nothing()
    {
        await using var visitor = await Inbox.SignIn();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();
        await visitor.Page.GotoAsync("accounts/connect/mastodon");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = PracticePerson.Shop.Name })).ToBeVisibleAsync();
        await Expect(visitor.Button("Disconnect")).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Connect an account" })).ToHaveCountAsync(0);
    }
}
