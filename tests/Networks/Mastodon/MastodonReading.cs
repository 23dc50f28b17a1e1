using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>What a client that only follows the documentation gets wrong.</summary>
public sealed class MastodonReading : IAsyncLifetime
{
    private MastodonWorld? world;

    private MastodonWorld World => world!;

    private Feed Mentions => World.Network.Feeds[0];

    private Feed Threads => World.Network.Feeds[1];

    public async Task InitializeAsync() => world = await MastodonWorld.Start(MastodonFlavour.Mastodon);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("public", 1)]
    [InlineData("unlisted", 1)]
    [InlineData("private", 0)]
    [InlineData("direct", 0)]
    [InlineData("mutuals_only", 0)]
    [InlineData("local", 0)]
    public async Task Only_what_everybody_may_read_is_a_public_question(string visibility, int posts)
    {
        World.Says("@nordlicht Wo bleibt meine Lampe?", null, true, visibility);

        var page = await World.ReadPage(Mentions);

        Assert.Equal(posts, page.Posts.Length);
        Assert.Empty(page.Unreadable);
    }

    [Fact]
    public async Task Asked_too_often_it_waits_as_the_server_says()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(429, Sample.Text("Mastodon", "error-429"), ("X-RateLimit-Reset", "2026-09-14T09:01:30.000000Z")));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));

        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<NetworkFailure.Throttled>(failed.Failure).Until - World.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_visibility_that_nobody_knows_is_shown_to_people_without_its_words()
    {
        World.Says("@nordlicht Ganz geheim", null, true, "circle");

        var unreadable = Assert.Single((await World.ReadPage(Mentions)).Unreadable);

        Assert.Contains("circle", unreadable.Problem);
        Assert.DoesNotContain("geheim", unreadable.Raw);
    }

    [Theory]
    [InlineData("favourite")]
    [InlineData("follow_request")]
    [InlineData("a_type_of_tomorrow")]
    public async Task Other_notifications_are_none_of_ours_even_when_a_server_sends_them_unasked(string type)
    {
        await using var unfiltered = await MastodonWorld.Start(MastodonFlavour.GoToSocial);
        unfiltered.State.Notify(unfiltered.State.Add("jana", "Schöne Lampe", null), type);
        var question = unfiltered.CustomerSays("Frage");

        var page = await unfiltered.ReadPage(unfiltered.Network.Feeds[0]);

        Assert.Equal(question, Assert.Single(page.Posts).Id);
        Assert.Empty(page.Unreadable);
    }

    [Fact]
    public async Task Filtered_notifications_are_asked_for_too()
    {
        await World.ReadPage(Mentions);

        Assert.Contains("include_filtered=true", World.Server.Requests.Last().Query);
        Assert.Contains("types%5B%5D=mention", World.Server.Requests.Last().Query);
    }

    [Fact]
    public async Task After_a_change_of_server_the_old_position_is_dropped()
    {
        World.CustomerSays("Frage", at: World.Clock.GetUtcNow().AddHours(-1));
        var cursor = (await World.ReadPage(Mentions)).Cursor;
        cursor = (await World.Network.ReadPage(World.Account, Mentions, cursor, CancellationToken.None)).Cursor;
        await using var moved = await MastodonWorld.Start(MastodonFlavour.GoToSocial);
        var question = moved.CustomerSays("Frage auf dem neuen Server");

        var page = await moved.Network.ReadPage(moved.Account, Mentions, cursor, CancellationToken.None);

        Assert.Equal(question, Assert.Single(page.Posts).Id);
        Assert.DoesNotContain("min_id", moved.Server.Requests.Last(request => request.Path.EndsWith("notifications", StringComparison.Ordinal)).Query);
    }

    [Fact]
    public async Task A_reply_whose_parent_is_gone_keeps_that_parent_as_its_root()
    {
        var gone = World.CustomerSays("Ich lösche das gleich", mention: false, customer: "tom");
        var middle = World.CustomerSays("Schade", replyTo: gone, mention: false, customer: "lea");
        var reply = World.CustomerSays("Und ihr?", replyTo: middle);
        World.Delete(gone);

        var post = Assert.Single((await World.ReadPage(Mentions)).Posts);

        Assert.Equal((reply, gone, middle), (post.Id, post.RootId, post.ParentId));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task While_the_root_cannot_be_looked_up_the_page_waits_because_a_wrong_root_stays_wrong(int status)
    {
        var root = World.CustomerSays("Wurzel", mention: false);
        World.CustomerSays("Antwort", replyTo: root);
        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Path.Value!.EndsWith("/context", StringComparison.Ordinal), Trouble.Status(status, "{}"));

        await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions));
    }

    [Fact]
    public async Task A_direct_answer_of_the_brand_counts_though_nobody_else_may_read_it()
    {
        var question = World.CustomerSays("Wo bleibt meine Lampe?");
        await World.Poll();
        var answer = World.State.Add(World.State.ShopId, "@jana Ihre Adresse ist Hafenstraße 5, richtig?", question, "direct").Id;

        var found = (await World.Poll(Threads)).SelectMany(page => page.Posts).Single(post => post.Id == answer);

        Assert.True(found.ByBrand);
        Assert.Equal(question, found.ParentId);
        Assert.DoesNotContain("Hafenstraße", found.Text);
    }

    [Fact]
    public async Task A_private_conversation_stays_private()
    {
        var letter = World.Says("@nordlicht Privat: meine Adresse", null, true, "direct");
        World.State.Add(World.State.ShopId, "@jana Danke, notiert", letter, "direct");

        Assert.Empty(await World.PollPosts());
    }

    [Fact]
    public async Task A_thread_that_the_server_cannot_give_is_shown_and_the_others_are_read()
    {
        var broken = World.BrandSays("Erster Beitrag");
        World.CustomerSays("Antwort", replyTo: broken, mention: false);
        var fine = World.BrandSays("Zweiter Beitrag");
        var answer = World.CustomerSays("Andere Antwort", replyTo: fine, mention: false);
        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Path.Value!.EndsWith($"{broken}/context", StringComparison.Ordinal), Trouble.Status(500, "<html>Oops</html>"));

        var pages = await World.Poll(Threads);

        // Newest first: the broken one was met after the fine one, and both are through.
        Assert.Contains(answer, pages.SelectMany(page => page.Posts).Select(post => post.Id));
        Assert.Contains(broken, Assert.Single(pages.SelectMany(page => page.Unreadable)).Raw);
    }

    [Fact]
    public async Task A_thread_that_the_server_still_gathers_is_read_again_at_the_next_sweep()
    {
        var post = World.BrandSays("Beitrag");
        World.CustomerSays("Erste Antwort", replyTo: post, mention: false);
        World.Server.Meets(request => request.Path.Value!.EndsWith("/context", StringComparison.Ordinal), new Trouble((http, answer) =>
        {
            http.Response.Headers["Mastodon-Async-Refresh"] = "id=\"abc\", retry=5, result_count=2";
            return answer(http);
        }));
        await World.Poll(Threads);
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.NotEmpty((await World.Poll(Threads)).SelectMany(page => page.Posts));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty((await World.Poll(Threads)).SelectMany(page => page.Posts));
    }

    [Fact]
    public async Task Many_threads_are_read_some_at_a_time_and_all_in_the_end()
    {
        var answers = Enumerable.Range(0, 55).Select(number =>
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            return World.CustomerSays($"Antwort {number}", replyTo: World.BrandSays($"Beitrag {number}"), mention: false);
        }).ToList();

        var pages = await World.Poll(Threads);

        Assert.All(pages, page => Assert.True(page.Posts.Length <= 10));
        Assert.Equal(answers.Order(), pages.SelectMany(page => page.Posts).Select(post => post.Id).Order());
    }

    [Fact]
    public async Task Absent_from_a_batch_is_not_deleted_before_the_server_says_so()
    {
        var question = World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.Server.Meets(request => request.Path.Value == "/api/v1/statuses", Trouble.Status(200, "[]"));

        var reading = await World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None);

        Assert.Empty(reading.Gone);
        Assert.Equal(question, Assert.Single(reading.Posts).Id);
    }

    [Fact]
    public async Task Reading_again_leaves_the_last_requests_to_new_mentions()
    {
        World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.Server.Meets(request => request.Path.Value == "/api/v1/statuses", Trouble.Status(
            200, "[]", ("X-RateLimit-Limit", "300"), ("X-RateLimit-Remaining", "59"), ("X-RateLimit-Reset", World.Clock.GetUtcNow().AddMinutes(3).ToString("o"))));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, null)], CancellationToken.None));

        Assert.Equal(World.Clock.GetUtcNow().AddMinutes(3), Assert.IsType<NetworkFailure.Throttled>(failed.Failure).Until);
        await World.ReadPage(Mentions);
    }

    [Fact]
    public async Task What_is_left_of_the_five_minutes_is_told_with_every_answer_to_a_read_and_not_to_a_send()
    {
        World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        var resets = World.Clock.GetUtcNow().AddMinutes(3);
        Trouble Told(string left) => new(async (http, answer) =>
        {
            http.Response.Headers["X-RateLimit-Limit"] = "300";
            http.Response.Headers["X-RateLimit-Remaining"] = left;
            http.Response.Headers["X-RateLimit-Reset"] = resets.ToString("o");
            await answer(http);
        });
        World.Server.Meets(request => request.Method == "GET", Told("287"));
        World.SendMeets(Told("1"));

        await World.ReadPage(Mentions);
        await World.Send(World.Answer(post, "Antwort"));

        Assert.Equal(new SocialInbox.Networks.Quotas.QuotaUse("requests in five minutes", 13, 300, resets), Assert.Single(World.Quotas.Take(World.Account.Id)));
    }
}
