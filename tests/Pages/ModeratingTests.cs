using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>What a conversation offers on a network that has more, or less, than the practice network: the server's answer is changed on its way.</summary>
public sealed class ModeratingTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task What_a_customer_wrote_is_hidden_and_shown_again_at_the_press_of_a_button()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        var moderations = new JsonArray();
        await Change(anna, (conversation, post) =>
        {
            conversation["abilities"]!["hide"] = true;
            post["moderations"] = moderations.DeepClone();
        });
        var asked = new TaskCompletionSource<string>();
        await anna.Page.RouteAsync("**/posts/*/moderate", async route =>
        {
            asked.TrySetResult((string)JsonNode.Parse(route.Request.PostData!)!["act"]!);
            moderations.Add(new JsonObject { ["act"] = "hide", ["state"] = "done", ["by"] = new JsonObject { ["id"] = "anna", ["name"] = "Anna Albers" }, ["at"] = "2026-09-14T09:00:00Z" });
            await route.FulfillAsync(new() { Status = 202, ContentType = "application/json", Body = "{\"version\":1000}" });
        });

        await anna.Open(Jana);
        await anna.Button("Hide").ClickAsync();

        Assert.Equal("hide", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await anna.Page.ReloadAsync();
        await Expect(anna.Thread.GetByText("Hidden", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(anna.Button("Show again")).ToBeVisibleAsync();
        await Expect(anna.Button("Like")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_post_that_can_only_be_answered_on_its_network_says_so_and_offers_no_answer()
    {
        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await Change(anna, (_, post) => post["noReply"] = new JsonObject { ["german"] = "Der Name der Marke fehlt.", ["english"] = "Its author did not type the brand's name." });

        await anna.Open(Jana);

        await Expect(anna.Thread.GetByText("Its author did not type the brand's name.")).ToBeVisibleAsync();
        await Expect(anna.Thread.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open on") })).ToBeVisibleAsync();
        await anna.Answer.FillAsync("Ja.");
        await Expect(anna.Button("Send")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_long_answer_is_sent_in_parts_once_the_person_agrees()
    {
        var question = Inbox.Asks(Jana, "Wie pflege ich die Lampe?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await anna.Answer.FillAsync(string.Join(' ', Enumerable.Repeat("Bitte nehmen Sie ein weiches, trockenes Tuch und keinen Alkohol.", 10)));
        await Expect(anna.Button("Send")).ToBeDisabledAsync();
        await anna.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Send in 2 parts" }).CheckAsync();
        await anna.Button("Send").ClickAsync();

        await Expect(anna.Thread.GetByText("Sent", new() { Exact = true })).ToHaveCountAsync(2, new() { Timeout = Soon });
        var first = Assert.Single(Inbox.Network.AnswersTo(question.Id));
        Assert.EndsWith("Alkohol.", Assert.Single(Inbox.Network.AnswersTo(first.Id)).Text);
    }

    private static Task Change(Visitor visitor, Action<JsonNode, JsonNode> change) => visitor.Page.RouteAsync("**/api/conversations/*", async route =>
    {
        var answer = await route.FetchAsync();
        if (answer.Status != 200)
        {
            await route.FulfillAsync(new() { Response = answer });
            return;
        }

        var conversation = JsonNode.Parse(await answer.TextAsync())!;
        change(conversation, conversation["posts"]![0]!);
        await route.FulfillAsync(new() { Response = answer, Body = conversation.ToJsonString() });
    });
}
