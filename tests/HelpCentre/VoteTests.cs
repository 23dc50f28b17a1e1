using Microsoft.Extensions.DependencyInjection;
using SocialInbox.HelpCentre.Votes;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.HelpCentre;

public sealed class VoteTests(AzuriteFixture azurite) : Shelf(azurite)
{
    private const string Page = "/help/de/wo-ist-mein-paket";

    [Fact]
    public async Task A_visitor_votes_once_a_day_and_article_and_leads_see_the_count()
    {
        await Published();

        foreach (var said in (string[])["yes", "no", "yes"]) Assert.Equal(200, await Vote(said));
        Assert.Equal((1, 0), await Counts());
        Api.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, await Vote("no"));
        Assert.Equal((1, 1), await Counts());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Accept", "*/*")]
    public async Task A_vote_from_a_foreign_page_or_from_none_is_not_counted(string header, string value)
    {
        await Published();

        Assert.Equal(403, await Vote("yes", header: (header, value)));

        Assert.Equal((0, 0), await Counts());
    }

    [Theory]
    [InlineData("maybe", Page, 400)]
    [InlineData("", Page, 400)]
    [InlineData("yes", "/help/de/gibt-es-nicht", 404)]
    [InlineData("yes", "/help/xx/gibt-es-nicht", 404)]
    public async Task What_is_no_vote_counts_nothing(string said, string page, int status)
    {
        await Published();

        Assert.Equal(status, await Vote(said, page));

        Assert.Equal((0, 0), await Counts());
    }

    [Fact]
    public async Task Whoever_votes_again_and_again_is_told_to_come_later()
    {
        await Published();
        var statuses = new List<int>();

        for (var i = 0; i <= VoteLimit.PerTenMinutes; i++) statuses.Add(await Vote("yes"));

        Assert.Equal((200, 429), (statuses[^2], statuses[^1]));
        Assert.Equal((1, 0), await Counts());
    }

    [Fact]
    public async Task Who_voted_is_forgotten_and_the_counts_stay()
    {
        await Published();
        await Vote("yes");
        Api.Clock.Advance(TimeSpan.FromDays(2));
        Counting.StartOver();

        await Api.Services.GetRequiredService<VoteTable>().RemoveOld(default);
        await Api.Services.GetRequiredService<VoteTable>().RemoveOld(default);

        Assert.Equal("2 × query Articles, 1 × delete Articles", Counting.Summary);
        Assert.Equal((1, 0), await Counts());
    }

    private async Task<int> Vote(string said, string page = Page, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page, UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("helpful", said)]) };
        var (name, value) = header ?? ("Origin", Api.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add(name, value);
        using var answer = await Visitor.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<(int Yes, int No)> Counts()
    {
        var text = (await (await Api.Browse("carla")).Get("/api/help/articles")).Body.GetProperty("articles")[0].GetProperty("texts")[0];
        return (text.GetProperty("yes").GetInt32(), text.GetProperty("no").GetInt32());
    }
}
