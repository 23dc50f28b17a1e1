using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>How a person hears of what concerns them while they look elsewhere.</summary>
public sealed class NoticeTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    // Keeps what the browser was asked to show; the page is not in front.
    private const string Listening = """
        window.told = [];
        window.chimes = 0;
        document.hasFocus = () => false;
        const Shown = window.Notification;
        window.Notification = class extends Shown { constructor(title, options) { super(title, options); window.told.push(title); } };
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (when) { window.chimes++; start.call(this, when); };
        """;

    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];

    [Fact]
    public async Task Whoever_wishes_is_told_of_a_new_question_with_a_sound()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Wishes("new questions", sound: true);

        Inbox.Asks(Lukas, "Wo bleibt meine Bestellung?");

        Assert.Equal($"New question from {Lukas.Name}", await Told(anna));
        Assert.True(await anna.Page.EvaluateAsync<int>("() => window.chimes") > 0);
    }

    [Fact]
    public async Task A_mention_is_told_once_and_gone_when_its_note_was_read()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Wishes("notes that mention me", sound: false);
        await using var ben = await Inbox.SignIn("Ben Okafor");
        await ben.Open(Jana);
        await ben.Page.Keyboard.PressAsync("n");
        await ben.Page.Keyboard.TypeAsync("Weißt du das, @");
        await ben.Picks("Anna");
        await ben.Page.Keyboard.PressAsync("Control+Enter");

        Assert.Equal($"{Jana.Name}: you are mentioned", await Told(anna));
        await anna.ShowList("Mentions of me");
        await anna.Open(Jana);
        await Expect(anna.Thread).ToContainTextAsync("Weißt du das, @Anna Albers");
        await Expect(anna.Row(Jana)).ToHaveCountAsync(0);
        Assert.Equal(1, await anna.Page.EvaluateAsync<int>("() => window.told.length"));
    }

    private async Task<Visitor> Wishes(string occasion, bool sound)
    {
        var anna = await Inbox.SignIn(options: new() { Permissions = ["notifications"] });
        await Expect(anna.Row(Jana)).ToBeVisibleAsync();
        await anna.Page.AddInitScriptAsync(Listening);
        await anna.Chooses("My settings");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = occasion }).CheckAsync();
        if (sound) await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "With a sound" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        // The first look of each list tells nothing: it is what was there.
        var looked = anna.Page.WaitForResponseAsync(response => response.Url.Contains(sound ? "state=open" : "view=mentioned", StringComparison.Ordinal));
        await anna.Page.ReloadAsync();
        await looked;
        return anna;
    }

    private static async Task<string> Told(Visitor visitor)
    {
        await visitor.Page.WaitForFunctionAsync("() => window.told.length > 0", null, new() { Timeout = Soon });
        return await visitor.Page.EvaluateAsync<string>("() => window.told[0]");
    }
}
