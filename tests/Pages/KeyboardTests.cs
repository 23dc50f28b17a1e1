using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class KeyboardTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];

    [Fact]
    public async Task An_agent_works_without_a_mouse()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(20));
        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(10));
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Rows).ToHaveCountAsync(2);

        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Row(Jana)).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Row(Lukas)).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("k");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = Jana.Name })).ToBeFocusedAsync();

        await anna.Page.Keyboard.PressAsync("c");
        await Expect(anna.Page.GetByText("Claimed by you")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("r");
        await anna.Page.Keyboard.TypeAsync("jeck");
        await Expect(anna.Answer).ToHaveValueAsync("jeck");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.Keyboard.PressAsync("e");
        await Expect(anna.Page.GetByRole(AriaRole.Radio, new() { Name = "Needs no answer" })).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);

        await anna.Page.Keyboard.PressAsync("j");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = Lukas.Name })).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(anna.Row(Lukas)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Escape_closes_one_layer_at_a_time_and_the_focus_goes_back_to_where_it_was()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        var heading = anna.Page.GetByRole(AriaRole.Heading, new() { Name = Jana.Name });
        await Expect(heading).ToBeFocusedAsync();

        await anna.Page.Keyboard.PressAsync("e");
        await Expect(anna.Page.GetByRole(AriaRole.Radio, new() { Name = "Needs no answer" })).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Escape");

        await Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(heading).ToBeFocusedAsync();
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task The_keys_are_explained_and_can_be_switched_off()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Rows).ToHaveCountAsync(1);

        await anna.Page.Keyboard.PressAsync("?");
        await anna.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Single-key shortcuts on" }).UncheckAsync();
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.Keyboard.PressAsync("j");

        await Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(anna.Row(Jana)).Not.ToBeFocusedAsync();
    }
}
