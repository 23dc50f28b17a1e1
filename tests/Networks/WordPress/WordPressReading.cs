using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Networks.WordPress;

public sealed class WordPressReading : IAsyncLifetime
{
    private WordPressWorld? world;

    private WordPressWorld World => world!;

    public async Task InitializeAsync() => world = await WordPressWorld.Start(hasShop: true);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task What_waits_for_approval_is_taken_once_it_has_it_however_many_came_after()
    {
        var first = World.Site.Add("jana", "Ist das Holz geölt?", null);
        var review = World.Site.Add("tom", "Kabel zu kurz, gibt es ein längeres?", null, isReview: true);
        (first.Status, review.Status) = ("hold", "hold");
        Assert.Empty(await World.PollPosts());
        for (var hour = 0; hour < 3; hour++)
        {
            World.Clock.Advance(TimeSpan.FromHours(1));
            World.Site.Add("lea", $"Frage {hour}", null);
            await World.PollPosts();
        }

        (first.Status, review.Status) = ("approved", "approved");
        var posts = await World.PollPosts();

        Assert.Contains(posts, post => post.Text == "Ist das Holz geölt?");
        Assert.Equal(4, Assert.Single(posts, post => post.Kind == PostKind.Review).Rating);
    }

    [Fact]
    public async Task What_was_called_spam_while_it_waited_is_asked_for_no_more()
    {
        World.Site.Add("bot", "Buy pills", null).Status = "hold";
        await World.PollPosts();
        World.Site.Comments[0].Status = "spam";
        await World.PollPosts();
        var before = World.Server.Requests.Count;

        await World.PollPosts();

        Assert.DoesNotContain(World.Server.Requests.Skip(before), request => request.Query.Contains("include"));
    }

    [Fact]
    public async Task Two_guests_are_two_customers_and_one_is_one_in_comment_and_review()
    {
        var root = World.BrandSays("Die Herbstkollektion ist da!");
        World.Site.Add("jana", "Schön!", root);
        World.Site.Add("tom", "Wann?", root);
        World.CustomerSays("Gute Lampe", customer: "jana");

        var posts = await World.PollPosts();

        Assert.Equal(2, posts.Select(post => post.Author.Id).Distinct().Count());
        Assert.DoesNotContain(posts, post => System.Text.Json.JsonSerializer.Serialize(post).Contains("kunden.example"));
    }

    [Fact]
    public async Task An_answer_to_a_review_stands_below_it_whoever_of_the_shop_gives_it()
    {
        var review = World.CustomerSays("Schirm zerbrochen");
        World.BrandSays("Wir ersetzen ihn.", review);
        World.Server.Meets(request => request.Path == "/wp-json/wp/v2/comments" && request.Query.ContainsKey("page"), Trouble.Changed(text => text.Replace("\"author\":5", "\"author\":8")));

        var answer = (await World.PollPosts()).Single(post => post.ByBrand);

        Assert.Equal((review, review, "Schirm zerbrochen"), (answer.ParentId, answer.RootId, answer.ParentText));
    }

    [Fact]
    public async Task What_an_agent_types_is_text_and_no_markup()
    {
        var post = await Question();
        const string Text = "1 < 2 & <b>nicht fett</b> -- 'so' https://shop.example/?a=1&b=2";
        var reply = World.Answer(post, Text);

        Assert.IsType<SendResult.Sent>(await World.Send(reply));

        Assert.DoesNotContain("<b>", World.Server.Requests.Last().Body);
        Assert.Equal(Text, Assert.Single(World.AnswersBelow(post.Id)));
        Assert.NotNull(await World.Network.FindReply(World.Account, reply, CancellationToken.None));
        Assert.True(World.Network.IsSame(reply, (await World.PollPosts()).Single(found => found.ByBrand)));
    }

    [Fact]
    public async Task The_same_words_twice_are_taken_for_a_reply_that_may_stand_there()
    {
        var post = await Question();
        var reply = World.Answer(post, "Bitte nennen Sie uns die Bestellnummer.");
        Assert.IsType<SendResult.Sent>(await World.Send(reply));

        Assert.IsType<SendResult.Unclear>(await World.Send(reply));
        Assert.Single(World.AnswersBelow(post.Id));
    }

    [Theory]
    [InlineData("spam", true)]
    [InlineData("trash", true)]
    [InlineData("hold", false)]
    public async Task What_the_shop_took_from_sight_is_not_gone_and_what_it_threw_away_is(string status, bool gone)
    {
        var posts = new[] { World.Site.Add("jana", "Frage", null), World.Site.Add("tom", "Bewertung", null, isReview: true) };
        var refs = (await World.PollPosts()).Select(post => new PostRef(post.Id, post.RootId, post.NetworkData)).ToList();
        foreach (var post in posts) post.Status = status;

        var reading = await World.Network.ReadAgain(World.Account, refs, CancellationToken.None);

        Assert.Equal((0, gone ? 2 : 0), (reading.Posts.Length, reading.Gone.Length));
    }

    [Theory]
    [InlineData(ModerationAct.Hide, "hold")]
    [InlineData(ModerationAct.Unhide, "approved")]
    public async Task A_comment_is_taken_from_sight_and_shown_again(ModerationAct act, string status)
    {
        var comment = World.Site.Add("jana", "Frage", null);

        Assert.IsType<ModerationResult.Done>(await ((IModerates)World.Network).Moderate(World.Account, new PostRef($"{comment.Id}", $"{comment.Id}", null), act, CancellationToken.None));
        Assert.Equal(status, comment.Status);
    }

    [Fact]
    public async Task A_site_without_a_shop_is_asked_for_no_reviews()
    {
        await using var blog = await WordPressWorld.Start(hasShop: false);
        var before = blog.Server.Requests.Count;

        await blog.ReadPage(blog.Network.Feeds[1]);

        Assert.Equal(before, blog.Server.Requests.Count);
    }

    [Fact]
    public async Task The_title_of_the_page_says_what_a_comment_is_about()
    {
        World.Site.Add("jana", "Gibt es die auch in Blau?", null);
        World.Server.Meets(request => request.Query.ContainsKey("page"), Trouble.Changed(text => text.Replace("\"parent\":0", "\"parent\":0,\"_embedded\":{\"up\":[{\"title\":{\"rendered\":\"Herbst &amp; Licht\"}}]}")));

        Assert.Equal("Herbst & Licht", Assert.Single((await World.ReadPage(World.Network.Feeds[0])).Posts).ParentText);
    }

    private async Task<NetworkPost> Question()
    {
        World.Site.Add("jana", "Wo bleibt meine Lampe?", null);
        return Assert.Single(await World.PollPosts());
    }
}
