using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Replies whose fate only a person can decide. The page is told of one that is; the rest is the real inbox.</summary>
public sealed class UnclearReplyTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Theory]
    [InlineData("It is there", "sent")]
    [InlineData("Send again", "retry")]
    [InlineData("Discard", "discard")]
    public async Task A_person_decides_about_a_reply_of_which_nobody_knows_whether_it_arrived(string button, string outcome)
    {
        await using var anna = await OpenWith("unknown", null);
        await Expect(anna.Thread).ToContainTextAsync("Nobody can tell whether Mastodon took this answer.");
        var asked = anna.Page.WaitForRequestAsync("**/replies/r-unclear-1/decide");

        await anna.Button(button).ClickAsync();

        Assert.Equal(outcome, JsonNode.Parse((await asked).PostData!)!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task While_an_answer_is_unclear_no_second_one_can_be_sent()
    {
        await using var anna = await OpenWith("unknown", null);

        await anna.Answer.FillAsync("Noch etwas.");

        await Expect(anna.Button("Send")).ToBeDisabledAsync();
        await Expect(anna.Page.GetByText("Decide about the unclear answer first.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_refused_reply_shows_the_networks_own_words_and_its_text_can_be_used_again()
    {
        await using var anna = await OpenWith("failed", "Validation failed: <b>Text</b> is too long");
        await Expect(anna.Thread).ToContainTextAsync("Validation failed: <b>Text</b> is too long");

        await anna.Button("Edit the text").ClickAsync();

        await Expect(anna.Answer).ToHaveValueAsync("Ja, bis 16 Uhr.");
        await Expect(anna.Answer).ToBeFocusedAsync();
        await Expect(anna.Button("Send")).ToBeEnabledAsync();
    }

    private async Task<Visitor> OpenWith(string state, string? words)
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        var anna = await Inbox.SignIn();
        await anna.Page.RouteAsync("**/api/conversations/*", async route =>
        {
            var answer = await route.FetchAsync(new() { Headers = route.Request.Headers.Where(header => header.Key != "if-none-match").ToDictionary() });
            var conversation = JsonNode.Parse(await answer.TextAsync())!;
            conversation["replies"]!.AsArray().Add(new JsonObject
            {
                ["replyId"] = "r-unclear-1",
                ["postKey"] = conversation["posts"]![0]!["postKey"]!.GetValue<string>(),
                ["text"] = "Ja, bis 16 Uhr.",
                ["state"] = state,
                ["by"] = new JsonObject { ["id"] = "ben", ["name"] = "Ben Okafor" },
                ["createdAt"] = conversation["now"]!.GetValue<string>(),
                ["sentAt"] = null,
                ["permalink"] = null,
                ["words"] = words,
            });
            await route.FulfillAsync(new() { Response = answer, Body = conversation.ToJsonString() });
        });
        await anna.Open(Jana);
        return anna;
    }
}
