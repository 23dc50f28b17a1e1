using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class QueueTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];
    private static readonly PracticePerson Tom = PracticePerson.German[3];

    [Fact]
    public async Task Whose_answer_is_due_first_stands_at_the_top_with_the_time_in_words()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(10.1));
        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(63.1));
        Inbox.Asks(Tom, "Passt da eine E14-Birne rein?", TimeSpan.FromMinutes(50.1));
        await using var anna = await Inbox.SignIn();

        await Expect(anna.Rows).ToHaveCountAsync(3);
        await Expect(anna.Rows.Nth(0)).ToContainTextAsync(Lukas.Name);
        await Expect(anna.Rows.Nth(0)).ToContainTextAsync("3 min overdue");
        await Expect(anna.Rows.Nth(1)).ToContainTextAsync(Tom.Name);
        await Expect(anna.Rows.Nth(1)).ToContainTextAsync("9 min left");
        await Expect(anna.Rows.Nth(2)).ToContainTextAsync(Jana.Name);
        await Expect(anna.Rows.Nth(2)).ToContainTextAsync("49 min left");
        await Expect(anna.Rows.Filter(new() { HasText = "Practice network" })).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_question_that_comes_in_appears_by_itself()
    {
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();

        Inbox.Asks(Jana, "Liefert ihr auch nach Österreich?");

        await Expect(anna.Row(Jana)).ToContainTextAsync("Liefert ihr auch nach Österreich?");
    }

    [Fact]
    public async Task A_question_that_belongs_above_the_row_in_hand_waits_until_it_is_asked_for()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(5));
        await using var anna = await Inbox.SignIn();
        await anna.Row(Jana).FocusAsync();

        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(40));

        await anna.Button("1 new above").ClickAsync();
        await Expect(anna.Rows.Nth(0)).ToContainTextAsync(Lukas.Name);
        await Expect(anna.Button("1 new above")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_claimed_conversation_bears_the_name_of_whoever_works_on_it_for_all()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await anna.Open(Jana);

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();

        await Expect(anna.Page.GetByText("Claimed by you")).ToBeVisibleAsync();
        await Expect(ben.Row(Jana)).ToContainTextAsync("Anna Albers");
        await ben.Open(Jana);
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Expect(anna.Page.GetByText("Claimed by Ben Okafor")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_shown_stays_while_the_inbox_cannot_be_reached_and_the_page_says_so()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();

        await anna.Page.Context.SetOfflineAsync(true);
        await Expect(anna.Page.GetByText("Offline, as of")).ToBeVisibleAsync();
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();

        await anna.Page.Context.SetOfflineAsync(false);
        await Expect(anna.Page.GetByText("Offline, as of")).ToHaveCountAsync(0);
    }
}
