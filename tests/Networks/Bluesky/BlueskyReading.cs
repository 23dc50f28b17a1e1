using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Networks.Bluesky;

/// <summary>What a client that only follows the documentation gets wrong.</summary>
public sealed class BlueskyReading : IAsyncLifetime
{
    private BlueskyWorld? world;

    private BlueskyWorld World => world!;

    private Feed Mentions => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await BlueskyWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("not a date at all")]
    [InlineData("")]
    [InlineData("99999-01-01T00:00:00Z")]
    public async Task A_date_that_is_none_is_replaced_by_the_servers(string createdAt)
    {
        var post = World.State.Find(World.CustomerSays("Frage"))!;
        post.Record["createdAt"] = createdAt;

        Assert.Equal(post.SortedAt, Assert.Single((await World.ReadPage(Mentions)).Posts).PostedAt);
    }

    [Fact]
    public async Task Asked_too_often_it_waits_as_the_network_says()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(429, Sample.Text("Bluesky", "error-RateLimitExceeded"), ("RateLimit-Reset", "1789376490")));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));

        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<NetworkFailure.Throttled>(failed.Failure).Until - World.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_reply_that_also_mentions_is_a_reply_and_a_quote_of_ours_a_quote()
    {
        var own = World.BrandSays("Unsere Lampen");
        var reply = World.CustomerSays("Schön!", replyTo: own);
        var quote = World.CustomerSays("Seht mal");
        World.State.Find(quote)!.Record["embed"] = new JsonObject { ["record"] = new JsonObject { ["uri"] = own, ["cid"] = "bafy" }, ["$type"] = "app.bsky.embed.record" };

        var kinds = (await World.ReadPage(Mentions)).Posts.ToDictionary(post => post.Id, post => post.Kind);

        Assert.Equal((PostKind.Reply, PostKind.Quote), (kinds[reply], kinds[quote]));
    }

    [Fact]
    public async Task What_hangs_on_a_post_is_read_tolerantly()
    {
        var id = World.CustomerSays("Bilder");
        var cases = new (string Embed, string[] Kinds)[]
        {
            ("""{"$type":"app.bsky.embed.images","images":[{"alt":"x","image":{"ref":{"$link":"bafk1"}}},{"image":5},7]}""", ["image"]),
            ("""{"media":{"video":{"ref":{"$link":"bafk2"}}},"record":{"record":{"uri":"at://did:plc:x/app.bsky.feed.post/3m","cid":"c"}},"$type":"app.bsky.embed.recordWithMedia"}""", ["video", "quote"]),
            ("""{"external":{"uri":"https://nordlicht.example","title":"Lampen"}}""", ["link"]),
            ("""{"external":{"uri":"javascript:alert(1)"}}""", []),
            ("""{"images":[{"image":{"ref":{"$link":"../../evil"}}}]}""", []),
            ("""{"$type":"app.bsky.embed.ofTomorrow","thing":[]}""", []),
            ("\"nonsense\"", []),
        };
        foreach (var (embed, kinds) in cases)
        {
            World.State.Find(id)!.Record["embed"] = JsonNode.Parse(embed);
            Assert.Equal(kinds, Assert.Single((await World.Network.ReadPage(World.Account, Mentions, null, CancellationToken.None)).Posts).Attachments.Select(attachment => attachment.Kind));
        }
    }

    [Fact]
    public async Task Likes_and_follows_are_none_of_ours()
    {
        World.CustomerSays("Frage");
        World.Server.Meets(_ => true, Trouble.Changed(text => text.Replace("\"reason\":\"mention\"", "\"reason\":\"like\"")));

        var page = await World.ReadPage(Mentions);

        Assert.Empty(page.Posts);
        Assert.Empty(page.Unreadable);
    }

    [Fact]
    public async Task A_short_page_with_a_cursor_is_not_the_end_and_one_without_is()
    {
        var old = World.CustomerSays("Alt", at: World.Clock.GetUtcNow().AddHours(-2));
        World.Server.Meets(_ => true, Trouble.Status(200, $"{{\"notifications\":[],\"cursor\":\"{World.Clock.GetUtcNow().AddHours(-1):o}\"}}"));

        var pages = await World.Poll(Mentions);

        Assert.Equal(old, Assert.Single(pages.SelectMany(page => page.Posts)).Id);
        Assert.Equal([true, true, false], pages.Select(page => page.More));
    }

    [Fact]
    public async Task A_walk_whose_cursor_the_server_no_longer_takes_begins_anew()
    {
        for (var i = 0; i < 150; i++) World.CustomerSays($"Frage {i}", at: World.Clock.GetUtcNow().AddMinutes(-i));
        await World.ReadPage(Mentions);
        for (var i = 0; i < 3; i++) World.Server.Meets(_ => true, Trouble.Status(502, "{\"error\":\"UpstreamFailure\",\"message\":\"bad cursor\"}"));
        await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions));

        World.Clock.Advance(TimeSpan.FromMinutes(16));
        await World.ReadPage(Mentions);

        Assert.DoesNotContain("cursor", World.Server.Requests.Last().Query);
    }

    [Fact]
    public async Task Page_sizes_differ_from_poll_to_poll()
    {
        for (var i = 0; i < 6; i++) await World.Poll(Mentions);

        Assert.Equal(6, World.Server.Requests.Where(request => request.Path.EndsWith("listNotifications", StringComparison.Ordinal)).Select(request => request.Query).Distinct().Count());
    }

    [Fact]
    public async Task A_thread_of_a_hundred_levels_is_read_to_the_bottom()
    {
        var at = World.BrandSays("Oben");
        for (var level = 0; level < 99; level++) at = World.CustomerSays($"Ebene {level}", replyTo: at, mention: false, customer: $"kunde{level % 2}");

        var pages = await World.Poll(World.Network.Feeds[1]);

        Assert.Contains(at, pages.SelectMany(page => page.Posts).Select(post => post.Id));
    }

    [Fact]
    public async Task A_post_that_cannot_be_read_again_is_not_taken_for_deleted()
    {
        World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.State.Broken.Add(post.Id);

        Assert.Empty((await World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, null)], CancellationToken.None)).Gone);
    }
}
