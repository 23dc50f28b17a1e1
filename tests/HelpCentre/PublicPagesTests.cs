using System.Xml.Linq;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.HelpCentre;

public sealed class PublicPagesTests(AzuriteFixture azurite) : Shelf(azurite)
{
    private static readonly string[] Pages = ["/help", "/help/de", "/help/de/wo-ist-mein-paket", "/help/sitemap.xml", "/help/style.css", "/help/de?q=paket"];

    [Fact]
    public async Task Until_somebody_publishes_there_is_no_help_centre()
    {
        await Write(Agent, Parcel, "0", ("de", "Wo ist mein Paket?", "Geheim"));

        foreach (var page in Pages)
        {
            using var answer = await Visitor.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.Contains("There is nothing here.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_published_is_read_without_sign_in_and_without_cookies_by_a_strict_policy()
    {
        await Published();

        foreach (var page in Pages)
        {
            using var answer = await Visitor.GetAsync(new Uri(page, UriKind.Relative));
            Assert.True((int)answer.StatusCode is 200 or 302, page);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Contains("max-age", answer.Headers.GetValues("Cache-Control").Single() + " max-age", StringComparison.Ordinal);
            if (page != "/help") Assert.Equal("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        }

        Assert.Contains("Die <strong>Sendungsnummer</strong> steht", await Read("/help/de/wo-ist-mein-paket"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_leaks_by_no_page_no_search_no_sitemap_and_no_tag()
    {
        await Published();
        var before = await Everything();
        await Write(Agent, Parcel, "3", ("de", "Streng geheimer Titel", "geheimnisvoll"), ("en", "Where is my parcel?", "The tracking number is in the e-mail."), ("fr", "Secret", "geheimnisvoll"));
        await Write(Agent, "draft-0001", "0", ("de", "Geheim", "geheimnisvoll"));
        Api.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before, await Everything());
        Assert.DoesNotContain("articles", await Read("/help/de?q=geheimnisvoll"), StringComparison.Ordinal);
        Assert.Equal(404, await Status("/help/de/geheim"));
        Assert.Equal(404, await Status("/help/de/streng-geheimer-titel"));
        Assert.Equal(404, await Status("/help/fr"));
    }

    [Fact]
    public async Task Whoever_has_a_page_asks_by_its_tag_and_gets_it_only_when_it_has_changed()
    {
        await Published();
        using var first = await Visitor.GetAsync(new Uri("/help/de/wo-ist-mein-paket", UriKind.Relative));

        Assert.Equal(304, await Again(first));
        await Write(Agent, Parcel, "3", ("de", "Wo ist mein Paket?", "Neu"), ("en", "Where is my parcel?", "New"));
        await Publish(Parcel, "de", 4);
        Assert.Equal(200, await Again(first));
    }

    [Fact]
    public async Task A_page_costs_one_read_and_nothing_for_the_next_ten_seconds()
    {
        await Published();
        Api.Clock.Advance(TimeSpan.FromSeconds(11));
        Counting.StartOver();

        foreach (var page in Pages.Skip(1)) await Read(page);

        Assert.Equal("1 × read Articles", Counting.Summary);
    }

    [Fact]
    public async Task Search_engines_find_each_page_once_with_its_other_languages()
    {
        await Published();
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";

        var pages = XDocument.Parse(await Read("/help/sitemap.xml")).Root!.Elements(map + "url").Select(url => new Uri(url.Element(map + "loc")!.Value).AbsolutePath);
        var article = await Read("/help/de/wo-ist-mein-paket");

        Assert.Equal(["/help/de", "/help/en", "/help/en/where-is-my-parcel", "/help/de/wo-ist-mein-paket"], pages);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Api.Address}help/de/wo-ist-mein-paket\">", article, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"en\" href=\"{Api.Address}help/en/where-is-my-parcel\"", article, StringComparison.Ordinal);
        Assert.DoesNotContain("robots", article, StringComparison.Ordinal);
        Assert.Contains("noindex", await Read("/help/de?q=paket"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-AT,en;q=0.5", "/help/de")]
    [InlineData("fr,en;q=0.5,de;q=0.8", "/help/de")]
    [InlineData("fr", "/help/en")]
    public async Task The_start_leads_to_the_visitors_language(string wanted, string led)
    {
        await Published();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/help", UriKind.Relative));
        request.Headers.Add("Accept-Language", wanted);

        using var answer = await Visitor.SendAsync(request);

        Assert.Equal((302, led), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task What_is_searched_for_comes_back_as_text_only()
    {
        await Published();

        var page = await Read($"/help/de?q={Uri.EscapeDataString("\"><script>alert(1)</script>")}");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_stays_good_when_the_title_changes_and_two_of_a_title_have_two_links()
    {
        await Published();
        await Write(Agent, Parcel, "3", ("de", "Anderer Titel", "Neu"), ("en", "Where is my parcel?", "New"));
        await Publish(Parcel, "de", 4);
        await Write(Agent, "other-0001", "0", ("de", "Wo ist mein Paket?", "Zweiter"));
        await Publish("other-0001", "de", 1);

        Assert.Contains("Anderer Titel", await Read("/help/de/wo-ist-mein-paket"), StringComparison.Ordinal);
        Assert.Contains("Zweiter", await Read("/help/de/wo-ist-mein-paket-2"), StringComparison.Ordinal);
    }

    private async Task<string> Everything()
    {
        var all = new List<string>();
        foreach (var page in Pages.Skip(1).Append("/help/en"))
        {
            using var answer = await Visitor.GetAsync(new Uri(page, UriKind.Relative));
            all.Add($"{page} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync()}");
        }

        return string.Join('\n', all);
    }

    private async Task<int> Again(HttpResponseMessage had)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, had.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(had.Headers.ETag!);
        using var answer = await Visitor.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
