using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>What helps a person while they write, and what becomes of what they have written and not sent.</summary>
public sealed class ComposingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private const string Typed = "Ja, von 10 bis 16 Uhr.";
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_saved_reply_comes_by_its_shortcut_or_from_the_list_filled_in()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var lead = await Inbox.SignIn("Carla Lindt");
        await lead.Saves("opening", "Öffnungszeiten", "de", "Moin {{customer.name}}, {{account.name}} hat von 10 bis 16 Uhr geöffnet.");
        await lead.Saves("hours-en", "Opening hours", "en", "We are open from 10 to 16, {{customer.handle}}.");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Answer.FillAsync("Gute Frage! ");
        await anna.Answer.PressSequentiallyAsync("/o");
        await Expect(anna.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Answer).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Gute Frage! Moin Jana.*, Nordlicht.* hat von 10 bis 16 Uhr geöffnet\\.$"));
        await Expect(anna.Answer).ToBeFocusedAsync();

        await anna.Answer.FillAsync("");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.Keyboard.PressAsync("v");
        await anna.Picks("Opening");
        await Expect(anna.Answer).ToHaveValueAsync($"We are open from 10 to 16, @{Jana.Acct}.");
        await anna.Answer.FillAsync("https://nordlicht.example/opening");
        await Expect(anna.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.Empty(Inbox.Network.AnswersTo(question.Id));
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task What_was_begun_on_one_device_is_there_on_the_next_and_gone_when_it_was_sent()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var desk = await Inbox.SignIn();
        await desk.Open(Jana);
        await desk.Answer.FillAsync(Typed);
        await Expect(desk.Page.GetByText("Draft saved")).ToBeVisibleAsync();

        await using var phone = await Inbox.SignIn();
        await phone.Open(Jana);
        await Expect(phone.Answer).ToHaveValueAsync(Typed);
        await phone.Button("Send").ClickAsync();
        await Expect(phone.Answer).ToHaveValueAsync("");

        await desk.LooksAgain();
        await Expect(desk.Answer).ToHaveValueAsync("");
        await Expect(desk.Thread).ToContainTextAsync(Typed);
        Assert.True(Inbox.Network.AnswersTo(question.Id).Count() <= 1);
    }

    [Theory]
    [InlineData("Keep what stands here", "Am Schreibtisch, weiter")]
    [InlineData("Take the other one", "Unterwegs")]
    [InlineData("Put both together", "Am Schreibtisch, weiter\n\nUnterwegs")]
    public async Task Whoever_wrote_on_two_devices_sees_both_and_chooses(string choice, string stands)
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var desk = await Inbox.SignIn();
        await desk.Open(Jana);
        await desk.Answer.FillAsync("Am Schreibtisch");
        await Expect(desk.Page.GetByText("Draft saved")).ToBeVisibleAsync();
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Answer.FillAsync("Am Schreibtisch, weiter");
        await using var phone = await Inbox.SignIn();
        await phone.Open(Jana);
        await Expect(phone.Answer).ToHaveValueAsync("Am Schreibtisch");
        await phone.Answer.FillAsync("Unterwegs");
        await Expect(phone.Page.GetByText("Draft saved")).ToBeVisibleAsync();

        await desk.Page.Context.SetOfflineAsync(false);
        await Expect(desk.Page.GetByText("You wrote this on another device")).ToBeVisibleAsync();
        await Expect(desk.Answer).ToHaveValueAsync("Am Schreibtisch, weiter");
        await desk.Button(choice).ClickAsync();
        await Expect(desk.Answer).ToHaveValueAsync(stands);
        await Expect(desk.Page.GetByText("Draft saved")).ToBeVisibleAsync();

        await phone.LooksAgain();
        await Expect(phone.Answer).ToHaveValueAsync(stands);
    }

    [Fact]
    public async Task Colours_and_language_chosen_on_one_device_hold_on_the_next()
    {
        await using var desk = await Inbox.SignIn();
        await desk.Chooses("Dark", AriaRole.Menuitemradio);
        await desk.Chooses("Deutsch", AriaRole.Menuitemradio);
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Unbeantwortet" })).ToBeVisibleAsync();

        await using var phone = await Inbox.SignIn();

        await Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Unbeantwortet" })).ToBeVisibleAsync();
        await Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("data-colours", "dark");
    }
}
