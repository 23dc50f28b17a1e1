using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Dario is the administrator, Carla leads the team.</summary>
public sealed class DataCareTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    [Fact]
    public async Task An_administrator_decides_how_long_words_are_kept_and_mistakes_are_told_at_their_field()
    {
        await using var dario = await Inbox.SignIn("Dario Rossi");
        var page = dario.Page;
        await Show(page, "Retention");
        var ended = page.GetByLabel("Answered and closed conversations");
        await Expect(ended).ToHaveValueAsync("730");

        await ended.FillAsync("3");
        await dario.Button("Save").ClickAsync();
        await Expect(page.GetByText("Enter at least 14, or leave it empty: then nothing is erased by itself.")).ToBeVisibleAsync();
        await ended.FillAsync("365");
        await page.GetByLabel("What needed no answer").FillAsync("");
        await dario.Button("Save").ClickAsync();

        await Expect(page.GetByText("Dario Rossi: closed 365 days, no answer needed for ever, unreadable 90 days")).ToBeVisibleAsync();
        await using var carla = await Inbox.SignIn("Carla Lindt");
        await Show(carla.Page, "Retention");
        await Expect(carla.Page.GetByLabel("Answered and closed conversations")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_lead_finds_a_customer_saves_what_is_kept_and_has_them_erased_with_what_waits()
    {
        var customer = PracticePerson.German[0];
        Inbox.Asks(customer, "Wo bleibt mein Paket?");
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Expect(page.GetByText("Wo bleibt mein Paket?").First).ToBeVisibleAsync();
        await Show(page, "Customers' rights");

        await carla.Button("Look for them").ClickAsync();
        await Expect(page.GetByText("There is no such network: choose another.")).ToBeVisibleAsync();
        await page.GetByLabel("Network", new() { Exact = true }).SelectOptionAsync("mastodon");
        await page.GetByLabel("Customer", new() { Exact = true }).FillAsync($"@{customer.Acct}");
        await carla.Button("Look for them").ClickAsync();
        await Expect(page.GetByText("1 conversation found")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Save as a file for them").ClickAsync());
        Assert.Contains("Wo bleibt mein Paket?", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await carla.Button("Erase").First.ClickAsync();
        await Expect(page.GetByText("In 1 conversation somebody still waits for an answer.")).ToBeVisibleAsync();
        await page.GetByLabel("Close them and erase them too.").CheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Erased", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByText("Kept: that 1 conversations took place")).ToBeVisibleAsync();
        Assert.DoesNotContain(customer.Acct, await page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task Show(IPage page, string section)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(finding => $"{finding.Id}: {finding.Help}"));
    }
}
