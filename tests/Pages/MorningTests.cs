using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>A day's work as people do it: from signing in to an empty queue, with colleagues, and with a network that fails.</summary>
public sealed class MorningTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];
    private static readonly PracticePerson Tom = PracticePerson.German[3];

    [Fact]
    public async Task From_signing_in_to_an_empty_queue_by_keyboard_alone()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(30));
        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(20));
        Inbox.Asks(Tom, "Passt da eine E14-Birne rein?", TimeSpan.FromMinutes(10));
        await using var anna = await Inbox.Visit();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).WaitForAsync();
        while (!await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).EvaluateAsync<bool>("button => button === document.activeElement")) await anna.Page.Keyboard.PressAsync("Tab");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Rows).ToHaveCountAsync(3);

        await OpenFirst(anna, Jana);
        await anna.Page.Keyboard.PressAsync("c");
        await Expect(anna.Page.GetByText("Claimed by you")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("r");
        await Expect(anna.Answer).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("Ja, von 10 bis 16 Uhr.");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0, new() { Timeout = 90_000 });
        Assert.Contains("Ja, von 10 bis 16 Uhr.", Assert.Single(Inbox.Network.AnswersTo(question.Id)).Text, StringComparison.Ordinal);
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.Keyboard.PressAsync("Escape");

        await OpenFirst(anna, Lukas);
        await anna.Page.Keyboard.PressAsync("e");
        await Expect(anna.Page.GetByRole(AriaRole.Radio, new() { Name = "Needs no answer" })).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Row(Lukas)).ToHaveCountAsync(0);
        await anna.Page.Keyboard.PressAsync("Escape");

        await OpenFirst(anna, Tom);
        await anna.Page.Keyboard.PressAsync("s");
        await anna.Picks("Tomorrow");

        await Expect(anna.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Two_people_on_one_conversation_see_each_other_and_their_notes()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await ben.Open(Jana);
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await Expect(anna.Page.GetByText("Ben Okafor has it open")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Anna Albers has it open")).ToBeVisibleAsync();

        // A note that stands before somebody's eyes counts as read: Ben looks elsewhere while it is written.
        await ben.ShowList("Mentions of me");
        await Expect(ben.Page.GetByText("Nobody mentioned you in this month")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("n");
        var note = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your note" });
        await Expect(note).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("Fragst du im Laden nach, @");
        await anna.Picks("Ben");
        await Expect(note).ToHaveValueAsync("Fragst du im Laden nach, @Ben Okafor ");
        await anna.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(anna.Thread).ToContainTextAsync("Internal note");
        await ben.LooksAgain();
        await Expect(ben.Row(Jana)).ToBeVisibleAsync();
        await ben.Open(Jana);
        await Expect(ben.Thread).ToContainTextAsync("Fragst du im Laden nach, @Ben Okafor");
        await Expect(ben.Thread).ToContainTextAsync("Internal note");
        Assert.Empty(Inbox.Network.AnswersTo(question.Id));
    }

    [Fact]
    public async Task An_answer_is_taken_back_before_it_goes_out_and_its_words_are_there_again()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Answer.FillAsync("Ja, bis 61 Uhr.");
        await anna.Button("Send").ClickAsync();

        await anna.Button("Take back").ClickAsync();

        await Expect(anna.Answer).ToHaveValueAsync("Ja, bis 61 Uhr.");
        await Expect(anna.Thread).ToContainTextAsync("Discarded");
        Assert.Empty(Inbox.Network.AnswersTo(question.Id));
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_the_network_goes_in_the_middle_of_an_answer()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);
        await anna.Answer.FillAsync("Ja, von 10");
        await anna.Page.Context.SetOfflineAsync(true);
        await anna.Answer.FillAsync("Ja, von 10 bis 16 Uhr.");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(anna.Page.GetByText("The inbox could not be reached. Your text is kept")).ToBeVisibleAsync();
        await Expect(anna.Page.GetByText("Offline, as of")).ToBeVisibleAsync();

        await anna.Page.Context.SetOfflineAsync(false);
        await anna.Page.ReloadAsync();
        await Expect(anna.Answer).ToHaveValueAsync("Ja, von 10 bis 16 Uhr.");
        await anna.Button("Send").ClickAsync();
        await Expect(anna.Answer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_view_is_narrowed_and_kept_under_a_name()
    {
        Inbox.Asks(Jana, "Seit zwei Wochen warte ich auf meine Bestellung. Niemand meldet sich. Was ist da los?", TimeSpan.FromMinutes(5));
        Inbox.Asks(Lukas, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Rows).ToHaveCountAsync(2);

        await anna.Page.Keyboard.PressAsync("f");
        await anna.Picks("High");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(anna.Row(Lukas)).ToHaveCountAsync(0);
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        await anna.Button("Save this view").ClickAsync();
        await anna.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ärger");
        await anna.Button("Save").ClickAsync();
        await anna.ShowList("Unanswered");
        await Expect(anna.Rows).ToHaveCountAsync(2);

        await anna.ShowList("Ärger");
        await Expect(anna.Row(Lukas)).ToHaveCountAsync(0);
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Several_are_closed_at_once_after_a_preview_and_all_come_back()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?", TimeSpan.FromMinutes(5));
        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?");
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Rows).ToHaveCountAsync(2);
        await anna.Page.Keyboard.PressAsync("j");
        await anna.Page.Keyboard.PressAsync("x");
        await anna.Page.Keyboard.PressAsync("j");
        await anna.Page.Keyboard.PressAsync("x");
        var bar = anna.Page.GetByRole(AriaRole.Group, new() { Name = "With all that are chosen" });
        await Expect(bar).ToContainTextAsync("2 chosen");

        await bar.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Expect(anna.Page.GetByText("2 conversations change.")).ToBeVisibleAsync();
        await anna.Button("Do it").ClickAsync();
        await Expect(anna.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();

        await anna.Button("Undo").ClickAsync();
        await Expect(anna.Rows).ToHaveCountAsync(2);
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Whoever_is_about_to_tell_too_much_is_warned()
    {
        Inbox.Asks(Jana, "Wo bleibt meine Bestellung?");
        await using var anna = await Inbox.SignIn(options: new() { Locale = "de-DE" });
        await anna.Row(Jana).ClickAsync();

        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Ihre Antwort" }).FillAsync("We are sorry, your order NL-21407 will be with you today.");

        await Expect(anna.Page.GetByText("Das kann jeder lesen: eine Bestellnummer (order NL-21407)")).ToBeVisibleAsync();
        await Expect(anna.Page.GetByText("Der Kunde schreibt Deutsch, dies sieht nach Englisch aus.")).ToBeVisibleAsync();
    }

    private static async Task OpenFirst(Visitor anna, PracticePerson customer)
    {
        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Row(customer)).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = customer.Name })).ToBeFocusedAsync();
    }
}
