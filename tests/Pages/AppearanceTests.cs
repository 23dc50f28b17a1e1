using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class AppearanceTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task The_inbox_speaks_the_browsers_language_and_keeps_the_one_that_is_chosen()
    {
        Inbox.Asks(Jana, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(63.1));
        await using var visitor = await Inbox.Visit(new() { Locale = "de-AT" });
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Bei SocialInbox anmelden" })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(visitor.Row(Jana)).ToContainTextAsync("seit 3 min überfällig");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");

        await visitor.Chooses("English", AriaRole.Menuitemradio);
        await Expect(visitor.Row(Jana)).ToContainTextAsync("min overdue");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Row(Jana)).ToContainTextAsync("min overdue");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Theory]
    [InlineData(ColorScheme.Dark, "rgb(16, 17, 20)")]
    [InlineData(ColorScheme.Light, "rgb(246, 246, 248)")]
    public async Task The_inbox_is_dark_where_the_system_is(ColorScheme scheme, string background)
    {
        await using var anna = await Inbox.SignIn(options: new() { ColorScheme = scheme });

        await Expect(anna.Page.Locator("html")).ToHaveCSSAsync("background-color", background);
    }

    [Fact]
    public async Task The_colours_that_a_person_chose_stay_whatever_the_system_says()
    {
        await using var anna = await Inbox.SignIn(options: new() { ColorScheme = ColorScheme.Light });
        await anna.Chooses("Dark", AriaRole.Menuitemradio);
        await Expect(anna.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(16, 17, 20)");

        await anna.Page.ReloadAsync();

        await Expect(anna.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(16, 17, 20)");
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task On_a_phone_the_list_comes_first_then_the_conversation_and_nothing_sticks_out()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet? https://shop.example/" + new string('a', 80), TimeSpan.FromMinutes(90));
        await using var anna = await Inbox.SignIn(options: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        await FitsTheScreen(anna);

        await anna.Row(Jana).TapAsync();
        await Expect(anna.Answer).ToBeVisibleAsync();
        await Expect(anna.Row(Jana)).ToBeHiddenAsync();
        await FitsTheScreen(anna);

        await anna.Button("Back to the list").TapAsync();
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        await anna.Page.GotoAsync("accounts");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = PracticePerson.Shop.Name })).ToBeVisibleAsync();
        await FitsTheScreen(anna);
    }

    [Fact]
    public async Task The_accounts_page_tells_how_each_account_fares()
    {
        await using var anna = await Inbox.SignIn();

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();

        var account = anna.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = PracticePerson.Shop.Name });
        await Expect(account).ToContainTextAsync("Good");
        await Expect(account).ToContainTextAsync("Practice network");
        await Expect(account).ToContainTextAsync("1 h, warning 15 min before");
    }

    private static async Task FitsTheScreen(Visitor visitor) =>
        Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
