using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class HoldingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_conversation_is_put_on_hold_shown_apart_and_resumed()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Does("Put on hold");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Waiting for a third party" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put on hold" }).ClickAsync();

        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
        await anna.ShowList("On hold");
        await Expect(anna.Row(Jana)).ToContainTextAsync("Waiting for a third party");
        await Expect(anna.Row(Jana)).ToContainTextAsync("The customer wrote last");
        await anna.Open(Jana);
        await anna.Button("Resume").ClickAsync();

        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
        await anna.ShowList("Unanswered");
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task What_waits_for_the_customer_comes_back_by_itself_when_the_customer_writes()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Page.Keyboard.PressAsync("h");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Put on hold" }).ClickAsync();
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);

        Inbox.Network.Post(Jana, $"@{PracticePerson.Shop.Acct} Und am Sonntag?", "de", inReplyToId: question.Id);

        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
    }
}
