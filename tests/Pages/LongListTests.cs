using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Ten thousand conversations in one list. The page is told of them; the rest is the real inbox.</summary>
public sealed class LongListTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private const int Rows = 10_000;
    private const int PageSize = 100;

    private readonly List<int> asked = [];
    private int newcomers;

    [Fact]
    public async Task Only_the_rows_in_view_are_drawn_and_the_rest_is_read_on_the_way()
    {
        await using var anna = await Inbox.Visit();
        await SignIn(anna);
        await Expect(anna.Rows.First).ToContainTextAsync("Customer 0");
        Assert.InRange(await anna.Rows.CountAsync(), 5, 40);

        await Scroll(anna, 90);
        await Expect(anna.Rows.Filter(new() { HasText = "Customer 90" }).First).ToBeVisibleAsync();
        await Expect(anna.Rows.Filter(new() { HasText = "Customer 100" }).First).ToBeAttachedAsync();
        await Scroll(anna, 180);
        await Expect(anna.Rows.Filter(new() { HasText = "Customer 180" }).First).ToBeVisibleAsync();

        Assert.InRange(await anna.Rows.CountAsync(), 5, 40);
        Assert.Contains(PageSize, asked);
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task What_comes_in_above_waits_and_the_row_in_view_stays_where_it_is()
    {
        await using var anna = await Inbox.Visit();
        await SignIn(anna);
        await Scroll(anna, 30);
        var row = anna.Rows.Filter(new() { HasText = "Customer 31" }).First;
        var before = (await row.BoundingBoxAsync())!.Y;

        newcomers = 3;

        await Expect(anna.Button("3 new above")).ToBeVisibleAsync();
        Assert.Equal(before, (await row.BoundingBoxAsync())!.Y);
        await anna.Button("3 new above").ClickAsync();
        await Expect(anna.Rows.First).ToContainTextAsync("Newcomer 0");
    }

    [Fact]
    public async Task The_focus_stays_on_its_row_while_the_list_is_scrolled_and_the_keys_go_on_from_it()
    {
        await using var anna = await Inbox.Visit();
        await SignIn(anna);
        await Expect(anna.Rows.First).ToBeVisibleAsync();
        for (var row = 0; row < 12; row++) await anna.Page.Keyboard.PressAsync("j");
        var focused = anna.Page.Locator("a[data-row]:focus");
        await Expect(focused).ToContainTextAsync("Customer 11");
        await Expect(focused).ToBeInViewportAsync();

        await Scroll(anna, 60);
        await Expect(focused).ToContainTextAsync("Customer 11");
        await anna.Page.Keyboard.PressAsync("j");

        await Expect(focused).ToContainTextAsync("Customer 12");
        await Expect(focused).ToBeInViewportAsync();
    }

    private async Task SignIn(Visitor visitor)
    {
        await visitor.Page.RouteAsync("**/api/worklist?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = PageFrom(route.Request.Url).ToJsonString() }));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(visitor.Rows.First).ToBeVisibleAsync();
    }

    private static Task Scroll(Visitor visitor, int rows) =>
        visitor.Page.GetByRole(AriaRole.List, new() { Name = "Open" }).EvaluateAsync("(list, rows) => list.parentElement.scrollTo({ top: rows * list.querySelector('li').offsetHeight })", rows);

    private JsonObject PageFrom(string url)
    {
        var from = int.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(url).Query)["continue"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        lock (asked) asked.Add(from);
        var now = TimeProvider.System.GetUtcNow();
        var rows = Enumerable.Range(from, PageSize).Select(index => index < newcomers ? Row($"Newcomer {index}", now) : Row($"Customer {index - newcomers}", now.AddMinutes(index)));
        return new JsonObject
        {
            ["items"] = new JsonArray([.. rows]),
            ["next"] = from + PageSize < Rows ? JsonValue.Create($"{from + PageSize}") : null,
            ["now"] = now,
            ["counts"] = new JsonObject { ["open"] = "1000+" },
        };
    }

    private static JsonObject Row(string customer, DateTimeOffset due) => new()
    {
        ["conversationId"] = customer.Replace(" ", "-", StringComparison.Ordinal),
        ["version"] = 1,
        ["accountId"] = "shop",
        ["accountName"] = "Nordlicht Lampen",
        ["network"] = "mastodon",
        ["practice"] = false,
        ["customerName"] = customer,
        ["customerHandle"] = "@customer",
        ["excerpt"] = "Wo bleibt meine Bestellung? Seit zwei Wochen warte ich, und niemand meldet sich bei mir.",
        ["postKind"] = "mention",
        ["category"] = "service",
        ["priority"] = "normal",
        ["language"] = "de",
        ["waitingSince"] = due.AddHours(-1),
        ["startedAt"] = due.AddHours(-1),
        ["warnAt"] = due.AddMinutes(-15),
        ["dueAt"] = due,
        ["breached"] = false,
        ["claimedBy"] = null,
        ["replyState"] = null,
        ["pendingPosts"] = 1,
        ["state"] = "open",
        ["disposition"] = null,
        ["reason"] = null,
        ["tags"] = new JsonArray(),
    };
}
