using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

/// <summary>What is peculiar to comments below videos.</summary>
public sealed class YouTubeTalking : IAsyncLifetime
{
    private YouTubeWorld? world;

    private YouTubeWorld World => world!;

    public async Task InitializeAsync() => world = await YouTubeWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_question_below_another_is_found_and_an_answer_to_it_names_who_asked()
    {
        var top = World.CustomerSays("Schöne Lampe!");
        var below = World.CustomerSays("Gibt es die in Blau?", replyTo: top, customer: "lea");
        var question = (await World.PollPosts()).Single(post => post.Id == below);
        Assert.Equal((top, top, "Schöne Lampe!", false), (question.RootId, question.ParentId, question.ParentText, question.ParentIsBrand));

        var reply = World.Answer(question, "Ja, ab Oktober.");
        await World.Send(reply);

        Assert.Equal("@lea Ja, ab Oktober.", Assert.Single(World.AnswersBelow(top)));
        var read = (await World.PollPosts()).Single(post => post.ByBrand);
        Assert.True(World.Network.IsSame(reply, read));
        Assert.Equal("UClea", Assert.Single(read.Names));
        Assert.Equal(read.Id, (await World.Network.FindReply(World.Account, reply, default))!.PostId);
        Assert.Null(await World.Network.FindReply(World.Account, World.Answer(question, "Nie gesendet", "reply-0002"), default));
    }

    [Fact]
    public async Task An_answer_that_names_nobody_is_for_whoever_began_the_thread()
    {
        var top = World.CustomerSays("Gibt es die in Blau?");
        World.CustomerSays("Das wüsste ich auch gern", replyTo: top, customer: "lea");
        World.BrandSays("Ja, ab Oktober.", top);

        Assert.Equal("UCjana", Assert.Single((await World.PollPosts()).Single(post => post.ByBrand).Names));
    }

    [Fact]
    public async Task Many_replies_are_read_in_full_and_once()
    {
        var top = World.CustomerSays("Wer hat sie schon?");
        foreach (var number in Enumerable.Range(0, 130)) World.CustomerSays($"Ich! {number}", replyTo: top, customer: $"kunde{number}");

        Assert.Equal(131, (await World.PollPosts()).DistinctBy(post => post.Id).Count());
        var before = World.Server.Requests.Count;
        await World.PollPosts();

        Assert.Equal(1, World.Server.Requests.Count - before);
    }

    [Fact]
    public async Task A_reply_to_an_old_comment_is_found_though_it_stays_far_down_the_list()
    {
        World.CustomerSays("Alte Frage", at: World.Clock.GetUtcNow().AddDays(-6), customer: "lea");
        var old = World.State.Comments[0].Id;
        foreach (var number in Enumerable.Range(0, 120)) World.CustomerSays($"Frage {number}", at: World.Clock.GetUtcNow().AddDays(-2));
        await World.PollPosts();
        var late = World.CustomerSays("Und jetzt?", replyTo: old, customer: "lea");

        World.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Contains(late, (await World.PollPosts()).Select(post => post.Id));
    }

    [Fact]
    public async Task A_comment_that_takes_no_replies_says_so()
    {
        var id = World.CustomerSays("Hallo?");
        World.State.Closed.Add(id);
        var post = Assert.Single(await World.PollPosts());

        Assert.Contains("takes no replies", World.Network.WhyNoReply(World.Account, new PostRef(post.Id, post.RootId, post.NetworkData))!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_hidden_and_shown_again()
    {
        var post = await Question();
        var moderates = Assert.IsAssignableFrom<IModerates>(World.Network);

        Assert.IsType<ModerationResult.Done>(await moderates.Moderate(World.Account, post, ModerationAct.Hide, default));
        Assert.Equal("heldForReview", World.State.Moderated[post.Id]);
        await moderates.Moderate(World.Account, post, ModerationAct.Unhide, default);
        Assert.Equal("published", World.State.Moderated[post.Id]);
    }

    [Theory]
    [InlineData("heldForReview")]
    [InlineData("likelySpam")]
    public async Task What_is_kept_from_sight_is_not_gone_says_what_it_said_and_is_marked_until_it_is_deleted(string kind)
    {
        var top = World.CustomerSays("Schöne Lampe!");
        var below = World.CustomerSays("Gibt es die in Blau?", replyTo: top, customer: "lea");
        var posts = (await World.PollPosts()).Select(post => new PostRef(post.Id, post.RootId, post.NetworkData)).ToList();
        World.State.Moderated[top] = World.State.Moderated[below] = kind;

        var hidden = await World.Network.ReadAgain(World.Account, posts, default);
        Assert.Empty(hidden.Gone);
        Assert.Equal(new[] { (below, true, "Gibt es die in Blau?"), (top, true, "Schöne Lampe!") }.OrderBy(post => post.Item1), hidden.Posts.Select(post => (post.Id, post.Withheld, post.Text)).OrderBy(post => post.Id));

        World.Delete(below);
        Assert.Equal(below, Assert.Single((await World.Network.ReadAgain(World.Account, posts, default)).Gone));
        World.State.Moderated[top] = "published";
        var shown = Assert.Single((await World.Network.ReadAgain(World.Account, posts, default)).Posts);
        Assert.Equal((top, false), (shown.Id, shown.Withheld));
    }

    [Fact]
    public async Task A_reply_that_the_spam_filter_holds_was_sent_and_is_not_sent_again()
    {
        var question = await Question();
        var reply = new OutboundReply(new SocialInbox.Ledger.ReplyId("reply-1"), World.Clock.GetUtcNow(), question, "Siehe https://nordlicht.example", "de");
        World.SendMeets(Trouble.LostAnswer());
        await World.Send(reply);
        var held = World.State.Comments[^1].Id;
        World.State.Moderated[held] = "likelySpam";

        Assert.Equal(held, (await World.Network.FindReply(World.Account, reply, default))!.PostId);
    }

    [Fact]
    public async Task What_calls_cost_is_counted_failed_ones_too()
    {
        var post = await Question();
        World.Quotas.Take(World.Account.Id);
        World.Server.Meets(request => request.Method == "GET", YouTubeWorld.Refusal(403, "somethingNew"));
        await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));
        await World.Send(new OutboundReply(new SocialInbox.Ledger.ReplyId("reply-1"), World.Clock.GetUtcNow(), post, "Antwort", "de"));

        var use = Assert.Single(World.Quotas.Take(World.Account.Id));
        Assert.Equal(("units a day", 51, 10_000, true), (use.Name, use.Used, use.Limit, use.AddsUp));
        Assert.Equal(new DateTimeOffset(2026, 9, 15, 7, 0, 0, TimeSpan.Zero), use.ResetsAt);
    }

    [Fact]
    public async Task An_author_whom_nobody_knows_any_more_is_nobody_else()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Changed(text => text.Replace("\"authorChannelId\":{\"value\":\"UCjana\"},", "", StringComparison.Ordinal)));
        var id = World.CustomerSays("Hallo?");

        var post = Assert.Single((await World.ReadPage(World.Network.Feeds[0])).Posts);

        Assert.Equal(($"unknown:{id}", false), (post.Author.Id, post.ByBrand));
    }

    [Fact]
    public async Task Connecting_without_what_lasts_or_without_a_channel_is_refused_in_words()
    {
        var request = YouTubeWorld.Request(World.Token);
        Assert.Contains("no token that lasts", await Refused(request with { Secrets = request.Secrets.Remove("refreshToken") }), StringComparison.Ordinal);

        World.Server.Meets(seen => seen.Path.Value!.EndsWith("channels", StringComparison.Ordinal), Trouble.Status(200, "{\"items\":[]}"));
        Assert.Contains("no YouTube channel", await Refused(request), StringComparison.Ordinal);

        var grant = new SocialInbox.Networks.OAuth.OAuthGrant(World.Token, null, null) { Scopes = ["openid"] };
        Assert.Contains("youtube.force-ssl", await Refused(request with { Grant = grant }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_channels_a_person_chooses_one()
    {
        var channels = Sample.Json("YouTube", "channels-list-mine");
        var second = channels["items"]![0]!.DeepClone();
        second["id"] = "UCother";
        channels["items"]!.AsArray().Add(second);
        for (var i = 0; i < 2; i++) World.Server.Meets(seen => seen.Path.Value!.EndsWith("channels", StringComparison.Ordinal), Trouble.Status(200, channels.ToJsonString()));

        var choice = Assert.IsType<ConnectResult.Choose>(await World.Network.Connect(YouTubeWorld.Request(World.Token), default));
        var chosen = YouTubeWorld.Request(World.Token) with { Settings = NetworkWorld.Words(("choice", "UCother")) };

        Assert.Equal(["UCnordlichtInvented00001", "UCother"], choice.Options.Select(option => option.Value));
        Assert.Equal("UCother", Assert.Single(Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(chosen, default)).AuthorIds));
    }

    private async Task<string> Refused(ConnectRequest request) => Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(request, default)).Words.English;

    private async Task<PostRef> Question()
    {
        World.CustomerSays("Hallo?");
        var post = Assert.Single(await World.PollPosts());
        return new PostRef(post.Id, post.RootId, post.NetworkData);
    }
}
