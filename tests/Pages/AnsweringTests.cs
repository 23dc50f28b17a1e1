using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class AnsweringTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task An_answer_that_is_typed_here_stands_on_the_network_and_ends_the_wait()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Answer.FillAsync("Ja, von 10 bis 16 Uhr. Schöne Grüße!");
        await anna.Button("Send").ClickAsync();

        await Expect(anna.Answer).ToHaveValueAsync("");
        await Expect(anna.Thread.GetByText("Sent", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Contains("Ja, von 10 bis 16 Uhr. Schöne Grüße!", Assert.Single(Inbox.Network.AnswersTo(question.Id)).Text, StringComparison.Ordinal);
        await Expect(anna.Page.GetByText("Closed · Answered")).ToBeVisibleAsync();
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_page_was_left()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Answer.FillAsync("Ja, von 10 bis");

        await anna.Page.ReloadAsync();
        await Expect(anna.Answer).ToHaveValueAsync("Ja, von 10 bis");

        await anna.Chooses("Sign out");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Ben Okafor" }).ClickAsync();
        await Expect(anna.Answer).ToHaveValueAsync("");
        await anna.Chooses("Sign out");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(anna.Answer).ToHaveValueAsync("Ja, von 10 bis");
    }

    [Fact]
    public async Task A_text_that_the_network_would_not_take_cannot_be_sent()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Answer.FillAsync(new string('ü', 600));

        await Expect(anna.Page.Locator("#reply-count")).ToContainTextAsync("characters too many");
        await Expect(anna.Button("Send")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Whoever_is_still_typing_sees_that_a_colleague_has_answered()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Answer.FillAsync("Ja, wir haben");
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await ben.Open(Jana);
        await ben.Answer.FillAsync("Ja, bis 16 Uhr.");
        await ben.Button("Send").ClickAsync();

        await Expect(anna.Page.GetByText("Somebody answered while you were writing")).ToBeVisibleAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ben Okafor: Ja, bis 16 Uhr.");
        await Expect(anna.Answer).ToHaveValueAsync("Ja, wir haben");
        Assert.Single(Inbox.Network.AnswersTo(question.Id));
    }

    [Fact]
    public async Task An_answer_that_was_overtaken_is_not_sent_and_its_text_stays()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        // Anna's page hears nothing more of the conversation.
        await anna.Page.RouteAsync("**/api/conversations/*", route => route.AbortAsync());
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await ben.Open(Jana);
        await ben.Answer.FillAsync("Ja, bis 16 Uhr.");
        await ben.Button("Send").ClickAsync();
        await Expect(ben.Thread.GetByText("Sent", new() { Exact = true })).ToBeVisibleAsync();

        await anna.Answer.FillAsync("Ja, wir haben auf.");
        await anna.Button("Send").ClickAsync();

        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody answered while you were writing");
        await anna.Page.UnrouteAsync("**/api/conversations/*");
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ben Okafor: Ja, bis 16 Uhr.");
        await Expect(anna.Answer).ToHaveValueAsync("Ja, wir haben auf.");
        Assert.Single(Inbox.Network.AnswersTo(question.Id));
    }

    [Fact]
    public async Task An_answer_given_directly_on_the_network_and_an_edit_are_marked()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        Inbox.Network.Edit(question.Id, "@nordlicht Habt ihr am Sonntag geöffnet?");
        await Expect(anna.Thread).ToContainTextAsync("Habt ihr am Sonntag geöffnet?", new() { Timeout = 90_000 });
        await anna.Thread.GetByText("1 earlier version").ClickAsync();
        await Expect(anna.Thread.GetByText("Habt ihr am Samstag geöffnet?")).ToBeVisibleAsync();

        Inbox.Network.Answer(question.Id, "@jana_m Sonntags leider nicht.", "de", key: null);
        await Expect(anna.Thread.GetByText("Answered directly on Mastodon")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(anna.Page.GetByText("Closed · Answered on the network")).ToBeVisibleAsync();
    }
}
