using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class EscalationBannerTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private static readonly PracticePerson Lukas = PracticePerson.German[1];

    [Fact]
    public async Task An_overdue_question_stands_above_everything_until_somebody_takes_note()
    {
        Inbox.Asks(Jana, "Wo bleibt meine Bestellung?", TimeSpan.FromMinutes(90));
        await using var anna = await Inbox.SignIn();
        await using var ben = await Inbox.SignIn("Ben Okafor");
        var banner = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" });
        await Expect(banner).ToContainTextAsync("Answer overdue");
        await Expect(banner).ToContainTextAsync("Wo bleibt meine Bestellung?");

        await anna.Button($"Acknowledge the escalation for {Jana.Name}").ClickAsync();

        await Expect(banner).ToHaveCountAsync(0);
        await Expect(ben.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" })).ToHaveCountAsync(0);
        await anna.Open(Jana);
        await Expect(anna.Page.GetByRole(AriaRole.Complementary).GetByText("acknowledged by Anna Albers").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_is_named_with_what_to_do()
    {
        await using var anna = await Inbox.SignIn();
        await anna.Page.RouteAsync("**/api/banner", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"escalations":[],"blind":[{"accountId":"m","accountName":"Nordlicht","since":"2026-11-24T10:00:00Z","words":"401 invalid_token","kind":"refused"}],"expiring":[],"poison":0,"unreadable":2}""",
        }));
        var banner = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" });

        await Expect(banner).ToContainTextAsync("Nordlicht cannot be read");
        await Expect(banner).ToContainTextAsync("The network refuses our credentials. Connect the account again.");
        await Expect(banner).ToContainTextAsync("2 posts could not be understood");
        await banner.GetByRole(AriaRole.Link, new() { Name = "Look" }).First.ClickAsync();

        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_account_whose_credentials_end_is_named_with_the_days_that_are_left()
    {
        await using var anna = await Inbox.SignIn();
        await anna.Page.RouteAsync("**/api/banner", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"escalations":[],"blind":[],"expiring":[{"accountId":"m","accountName":"Nordlicht","endsAt":"2026-12-01T10:00:00Z","daysLeft":6,"problem":null}],"poison":0,"unreadable":0}""",
        }));

        await Expect(anna.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" })).ToContainTextAsync("Nordlicht: access ends in 6 days");
    }

    [Fact]
    public async Task The_banner_leads_to_the_conversation_and_warns_before_it_is_too_late()
    {
        Inbox.Asks(Lukas, "Kommt heute noch jemand?", TimeSpan.FromMinutes(50));
        await using var anna = await Inbox.SignIn();
        var banner = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Escalations" });
        await Expect(banner).ToContainTextAsync("Time is running out");

        await banner.GetByRole(AriaRole.Link, new() { Name = Lukas.Name }).ClickAsync();

        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = Lukas.Name })).ToBeVisibleAsync();
    }
}
