using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>axe-core finds nothing on any page of the settings with everything opened, and nothing is wider than the screen.</summary>
public sealed class SettingsAppearanceTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly (string Section, string? Add)[] Sections =
    [
        ("Response times", "Add a policy"), ("Office hours", "Add office hours"), ("Escalation", "Add a ladder"), ("People", "Add a person"), ("Targets", "E-mail"),
    ];

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Every_page_of_the_settings_is_without_findings(ColorScheme scheme, int width)
    {
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } };
        await using var dario = await Inbox.SignIn("Dario Rossi", options);
        await dario.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        foreach (var (section, add) in Sections)
        {
            await dario.Page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" }).GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
            await dario.Page.GetByRole(AriaRole.Heading, new() { Name = section, Exact = true }).WaitForAsync();
            if (add is not null) await dario.Button(add).ClickAsync();
            await Expect(dario.Page.GetByLabel("Name", new() { Exact = true }).First).ToBeVisibleAsync();

            var findings = (await dario.Page.RunAxe()).Violations;
            Assert.True(findings.Length == 0, $"On {section}:\n{string.Join('\n', findings.Select(finding => $"{finding.Id}: {finding.Help} {string.Join("  ", finding.Nodes.Select(node => node.Html))}"))}");
            Assert.Equal(width, await dario.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth + document.querySelector('main').offsetLeft)"));
        }

        Assert.Empty(dario.Troubles);
    }
}
