using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

public sealed class HostilePostTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];

    [Theory]
    [InlineData("<script>document.title='owned'</script> Wann kommt mein Paket?")]
    [InlineData("<img src=x onerror=\"document.title='owned'\"> Wann kommt mein Paket?")]
    [InlineData("\"><svg onload=document.title='owned'> [Paket](javascript:document.title='owned') wo bleibt es?")]
    [InlineData("Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘! wo bleibt mein Paket? https://shop.example/?a=<b>&c='d'")]
    [InlineData("{{constructor.constructor('document.title=1')()}} \u202Etekap\u202C wo bleibt es?")]
    public async Task A_hostile_post_is_shown_as_the_text_it_is(string text)
    {
        Inbox.Asks(Jana, text);
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        await Expect(anna.Thread.Locator("p").First).ToHaveTextAsync($"@nordlicht {text}");
        await Expect(anna.Row(Jana)).ToContainTextAsync(text[..12]);
        Assert.Equal("Inbox · SocialInbox", await anna.Page.TitleAsync());
        Assert.Equal(0, await anna.Page.Locator("#root script, #root svg[onload], img[onerror], a[href^='javascript']").CountAsync());
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Even_a_script_that_got_into_the_page_would_not_run()
    {
        await using var anna = await Inbox.SignIn();

        await anna.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.title=1\"><a id=trap href=\"javascript:document.title=1\">x</a>')");
        await anna.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))");
        await anna.Page.EvaluateAsync("document.getElementById('trap').click()");

        Assert.Equal("Inbox · SocialInbox", await anna.Page.TitleAsync());
        Assert.Contains(anna.Troubles, trouble => trouble.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_to_the_post_tells_the_page_behind_it_nothing()
    {
        var question = Inbox.Asks(Jana, "Habt ihr am Samstag geöffnet?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        var link = anna.Thread.GetByRole(AriaRole.Link, new() { Name = "Open on Mastodon" });

        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
        Assert.EndsWith(question.Id, await link.GetAttributeAsync("href"), StringComparison.Ordinal);
    }
}
