using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class ClosingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_conversation_is_closed_with_a_reason_and_the_closing_can_be_undone()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Closes("Answered elsewhere");
        await Expect(anna.Page.GetByText("Closed · Answered elsewhere")).ToBeVisibleAsync();
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);

        await anna.Button("Undo").ClickAsync();
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        await Expect(anna.Page.GetByText("Closed · Answered elsewhere")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_closed_conversation_lies_in_the_closed_list_and_can_be_opened_again_from_there()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Closes("Spam");

        await anna.ShowList("Closed");
        await Expect(anna.Row(Jana)).ToContainTextAsync("Spam");
        await anna.Open(Jana);
        await anna.Button("Open again").ClickAsync();

        await anna.ShowList("Unanswered");
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_filtered_wrongly_is_rescued_into_the_open_list()
    {
        Inbox.Asks(Jana, "Danke, die Stehlampe ist angekommen und wunderschön!");
        await using var anna = await Inbox.SignIn();
        await anna.ShowList("Filtered");
        await anna.Open(Jana);
        await Expect(anna.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("Needs no answer");

        await anna.Button("Needs an answer").ClickAsync();

        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
        await anna.ShowList("Unanswered");
        await Expect(anna.Row(Jana)).ToContainTextAsync("left");
    }
}
