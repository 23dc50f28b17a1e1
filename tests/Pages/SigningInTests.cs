using Microsoft.Playwright;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class SigningInTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    [Fact]
    public async Task Whoever_opens_the_inbox_chooses_one_of_the_demo_people_and_is_in()
    {
        await using var visitor = await Inbox.Visit();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in to SocialInbox" })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Carla Lindt" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Worklist" })).ToBeAttachedAsync();
        await Expect(visitor.Page.GetByText("Carla Lindt")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_every_window()
    {
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();
        var second = await anna.Page.Context.NewPageAsync();
        await second.GotoAsync("accounts");
        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "Accounts" })).ToBeVisibleAsync();

        await anna.Chooses("Sign out");

        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in to SocialInbox" })).ToBeVisibleAsync();
        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "Sign in to SocialInbox" })).ToBeVisibleAsync();
    }
}
