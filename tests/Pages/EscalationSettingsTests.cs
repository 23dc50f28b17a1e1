using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>Dario is the administrator, Carla leads the team.</summary>
public sealed class EscalationSettingsTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    [Fact]
    public async Task An_administrator_adds_a_target_tests_it_and_its_secret_is_never_shown_again()
    {
        await using var receiver = await LoopbackServer.Start(http => http.Response.WriteAsync("""{"id":"a"}"""));
        await using var dario = await Inbox.SignIn("Dario Rossi");
        var page = dario.Page;
        await Show(page, "Targets");

        await dario.Button("ntfy").ClickAsync();
        await page.GetByLabel("Server").FillAsync("ftp://nowhere");
        await page.GetByLabel("Topic").FillAsync("shop-alerts-9f2");
        await dario.Button("Save").ClickAsync();
        await Expect(page.GetByText("Enter an address that begins with https://.")).ToBeVisibleAsync();
        await page.GetByLabel("Server").FillAsync(receiver.Address.ToString().TrimEnd('/'));
        await dario.Button("Save").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit ntfy" }).ClickAsync();
        await dario.Button("Send a test").ClickAsync();

        await Expect(page.GetByText("The test was taken.")).ToBeVisibleAsync();
        Assert.Contains(receiver.Requests, request => request.Body.Contains("shop-alerts-9f2", StringComparison.Ordinal));
        await Expect(page.GetByLabel("Topic")).ToHaveValueAsync("");
        await Expect(page.GetByText("One is stored.")).ToBeVisibleAsync();
        Assert.DoesNotContain("shop-alerts-9f2", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_enters_people_with_deputies_and_who_is_on_call()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "People");
        foreach (var (id, name) in new[] { ("anna", "Anna Albers"), ("carla", "Carla Lindt") })
        {
            await carla.Button("Add a person").ClickAsync();
            await page.GetByLabel("Name", new() { Exact = true }).Last.FillAsync(name);
            await page.GetByLabel("Sign-in id").Last.FillAsync(id);
        }

        await page.GetByLabel("Deputy").First.SelectOptionAsync("carla");
        await carla.Button("Add quiet hours").First.ClickAsync();
        await carla.Button("Add a team").ClickAsync();
        await page.GetByLabel("The team lead").SelectOptionAsync("carla");
        await carla.Button("Plan who is on call").ClickAsync();
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit Anna Albers" }).ClickAsync();
        await Expect(page.GetByLabel("Deputy")).ToHaveValueAsync("carla");
        await Expect(page.GetByLabel("From")).ToHaveValueAsync("20:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit team" }).ClickAsync();
        await Expect(page.GetByLabel("Days of a turn")).ToHaveValueAsync("7");
        Assert.Empty(carla.Troubles);
    }

    [Fact]
    public async Task A_ladder_names_people_and_shows_itself_along_the_time()
    {
        await using var carla = await Inbox.SignIn("Carla Lindt");
        var page = carla.Page;
        await Show(page, "People");
        await carla.Button("Add a person").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Kim");
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToHaveCountAsync(0);

        await Show(page, "Escalation");
        await carla.Button("Add a ladder").ClickAsync();
        await page.GetByLabel("Rung 1: recipient 1").SelectOptionAsync("person");
        await page.GetByLabel("Rung 1: who is recipient 1").SelectOptionAsync(new SelectOptionValue { Label = "Kim" });
        await page.GetByLabel("Rung 2: when").SelectOptionAsync("afterDue");
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("There are changes that are not saved yet.")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await Expect(page.GetByText("75 % A person")).ToBeVisibleAsync();
        await Expect(page.GetByText("15 min late The team lead")).ToBeVisibleAsync();
    }

    private static async Task Show(IPage page, string section)
    {
        if (await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).CountAsync() == 0) await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = section, Exact = true }).WaitForAsync();
    }
}
