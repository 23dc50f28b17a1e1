using Microsoft.Playwright;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Ten thousand conversations in one list. The page is told of them; the rest is the real inbox.</summary>
public sealed class LongListTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private readonly ManyRows rows = new();

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
        Assert.Contains(ManyRows.PageSize, rows.Asked);
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

        rows.Newcomers = 3;

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
        await rows.TellTo(visitor.Page);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(visitor.Rows.First).ToBeVisibleAsync();
    }

    private static Task Scroll(Visitor visitor, int rows) =>
        visitor.Page.GetByRole(AriaRole.List, new() { Name = "Unanswered" }).EvaluateAsync("(list, rows) => list.parentElement.scrollTo({ top: rows * list.querySelector('li').offsetHeight })", rows);
}
