using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Carla leads the team.</summary>
public sealed class ServiceLevelSettingsTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Fact]
    public async Task A_lead_enters_office_hours_and_a_policy_and_the_clock_explains_itself_by_them()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "Office hours");
        await carla.Button("Add office hours").ClickAsync();
        await Fill(page, "Name", "Nights");
        await Fill(page, "Time zone", "Europe/Berlin");
        foreach (var day in new[] { "Saturday", "Sunday" }) await page.GetByRole(AriaRole.Button, new() { Name = $"{day}: add a span" }).ClickAsync();
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" })
        {
            await Fill(page, $"{day}, span 1: opens", "0");
            await Fill(page, $"{day}, span 1: closes", "24:00");
        }

        await Show(page, "Response times");
        await carla.Button("Add a policy").ClickAsync();
        await Fill(page, "Name", "Everything");
        await Fill(page, "First response within", "3");
        await page.GetByLabel("Unit of First response within").SelectOptionAsync("hours");
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("Version 1, by Carla Lindt")).ToBeVisibleAsync();

        Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inbox" }).ClickAsync();
        await carla.Open(Jana);

        var details = page.GetByRole(AriaRole.Complementary);
        await Expect(details).ToContainTextAsync("target 3 h of working time");
        await Expect(details).ToContainTextAsync("Customer waited");
        await Expect(details).ToContainTextAsync("of 3 h");
        Assert.Empty(carla.Troubles);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_saved()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "Office hours");
        await carla.Button("Add office hours").ClickAsync();
        await Fill(page, "Time zone", "Europe/Atlantis");
        await page.GetByRole(AriaRole.Button, new() { Name = "Monday: add a span" }).ClickAsync();
        await Fill(page, "Monday, span 2: opens", "10:00");
        await Fill(page, "Monday, span 2: closes", "11");

        await carla.Button("Save").ClickAsync();

        await Expect(page.GetByText("There is no time zone “Europe/Atlantis”.")).ToBeVisibleAsync();
        await Expect(page.GetByText("This span overlaps another one of the same day.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Time zone")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(carla.Button("Add office hours")).ToBeVisibleAsync();
        await Expect(page.GetByText("New office hours")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_order_of_policies_is_changed_by_keyboard_and_kept_until_it_is_saved()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "Response times");
        foreach (var name in new[] { "Complaints", "Everything else" })
        {
            await carla.Button("Add a policy").ClickAsync();
            await page.GetByLabel("Name").Last.FillAsync(name);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit Everything else" }).PressAsync("Alt+ArrowUp");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1. Everything else" })).ToBeVisibleAsync();
        await Show(page, "Escalation");
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToBeVisibleAsync();
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await Show(page, "Response times");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1. Everything else" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2. Complaints" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_leads_do_not_overwrite_each_other()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        await using var dario = await Inbox.SignIn("Dario Rossi");
        foreach (var lead in new[] { carla, dario })
        {
            await Show(lead.Page, "Response times");
            await lead.Button("Add a policy").ClickAsync();
        }

        await carla.Page.GetByLabel("Name").FillAsync("Carla's");
        await carla.Button("Save").ClickAsync();
        await Expect(carla.Page.GetByText("Version 1, by Carla Lindt")).ToBeVisibleAsync();
        await dario.Button("Save").ClickAsync();

        await Expect(dario.Page.GetByText("Somebody else has saved meanwhile.")).ToBeVisibleAsync();
        await dario.Button("Show what they saved").ClickAsync();
        await Expect(dario.Page.GetByRole(AriaRole.Heading, new() { Name = "1. Carla's" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Days_of_a_calendar_file_are_looked_at_before_they_are_taken_over()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "Office hours");
        await carla.Button("Add office hours").ClickAsync();
        await page.GetByLabel("Public holidays of").SelectOptionAsync("DE-BY");
        await Expect(page.GetByText("Augsburg Peace Festival", new() { Exact = true })).ToBeVisibleAsync();
        await carla.Button("Closed on Augsburg Peace Festival").ClickAsync();

        await Upload(page, "nonsense");
        await Expect(page.GetByText("This is no calendar file (.ics)")).ToBeVisibleAsync();
        await Upload(page, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{TimeProvider.System.GetUtcNow().Year + 1}0105\nSUMMARY:Fair\nEND:VEVENT\nEND:VCALENDAR");
        await Expect(page.GetByText("1 closed day found.")).ToBeVisibleAsync();
        await carla.Button("Take these days over").ClickAsync();
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit New office hours" }).ClickAsync();
        await Expect(page.GetByText("Fair")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_does_not_lead_changes_no_service_levels()
    {
        await using var anna = await Inbox.SignIn("Anna Albers");
        await Expect(anna.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" })).ToHaveCountAsync(0);

        await anna.Page.GotoAsync("settings/policies");

        await Expect(anna.Page.GetByText("Only team leads and administrators change these settings.")).ToBeVisibleAsync();
    }

    private static async Task Show(IPage page, string section)
    {
        if (await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).CountAsync() == 0) await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = section, Exact = true }).WaitForAsync();
    }

    private static async Task Fill(IPage page, string label, string value)
    {
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        await page.GetByLabel(label, new() { Exact = true }).BlurAsync();
    }

    private static Task Upload(IPage page, string file) =>
        page.GetByLabel("Calendar file (.ics)").SetInputFilesAsync(new FilePayload { Name = "days.ics", MimeType = "text/calendar", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
}
