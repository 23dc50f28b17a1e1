using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Who does what and when: assigning, tags, priority, snoozing. By keyboard, as agents do it.</summary>
public sealed class SortingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_conversation_is_given_to_a_colleague_and_taken_back()
    {
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await using var anna = await Opened();

        await anna.Page.Keyboard.PressAsync("a");
        await anna.Picks("Ben");

        await Expect(anna.Page.GetByText("Claimed by Ben Okafor")).ToBeVisibleAsync();
        await anna.Button("Undo").ClickAsync();
        await Expect(anna.Page.GetByText("Claimed by Ben Okafor")).ToHaveCountAsync(0);
        await anna.Page.Keyboard.PressAsync("a");
        await anna.Picks("Ben");
        await Expect(ben.Row(Jana)).ToContainTextAsync("Ben Okafor");
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Tags_are_made_while_they_are_given_and_taken_away_again()
    {
        await using var anna = await Opened();

        await anna.Page.Keyboard.PressAsync("t");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox).FillAsync("Öffnungszeiten");
        await anna.Page.GetByRole(AriaRole.Option, new() { Name = "New tag “Öffnungszeiten”" }).ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "Öffnungszeiten chosen" })).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Escape");

        await Expect(anna.Row(Jana)).ToContainTextAsync("Öffnungszeiten");
        await anna.Page.Keyboard.PressAsync("t");
        await anna.Picks("Öffnungszeiten");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(anna.Row(Jana)).Not.ToContainTextAsync("Öffnungszeiten");
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task A_persons_word_on_the_priority_stands_beside_what_was_found()
    {
        await using var anna = await Opened();

        await anna.Page.Keyboard.PressAsync("p");
        await Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "as found" })).ToHaveCountAsync(1);
        await anna.Picks("Urgent");

        await Expect(anna.Row(Jana)).ToContainTextAsync("Urgent");
        await Expect(anna.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("Priority set");
    }

    [Fact]
    public async Task A_snoozed_conversation_is_out_of_sight_in_a_list_of_its_own_and_can_be_woken()
    {
        await using var anna = await Opened();

        await anna.Page.Keyboard.PressAsync("s");
        await anna.Picks("Tomorrow");

        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
        await anna.ShowList("Snoozed");
        await anna.Open(Jana);
        await anna.Button("Wake up").ClickAsync();
        await anna.ShowList("Unanswered");
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Everything_that_can_be_done_is_found_by_its_words()
    {
        await using var anna = await Opened();
        await anna.Page.Keyboard.PressAsync("r");
        await anna.Page.Keyboard.PressAsync("Control+k");
        await anna.Picks("Claim");
        await Expect(anna.Page.GetByText("Claimed by you")).ToBeVisibleAsync();

        await anna.Page.Keyboard.PressAsync("Control+k");
        await anna.Picks("Go to: Closed");

        await Expect(anna.Page.GetByText("Nothing closed in this month")).ToBeVisibleAsync();
        Assert.Empty(anna.Troubles);
    }

    private async Task<Visitor> Opened()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        return anna;
    }
}
