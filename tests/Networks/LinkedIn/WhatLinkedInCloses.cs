using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

/// <summary>A 403 for one comment or post, while the rest can be read.</summary>
public sealed class WhatLinkedInCloses : IAsyncLifetime
{
    private const string Unauthorized = """{"message":"member is unauthorized on urn:li:activity:7193114279380758528","status":403}""";

    private LinkedInWorld? world;

    private LinkedInWorld World => world!;

    public async Task InitializeAsync() => world = await LinkedInWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_closed_comment_is_shown_to_people_and_the_notices_are_read_on()
    {
        var post = World.BrandSays("Unsere Winterlampen sind da!");
        var open = World.CustomerSays("Gibt es die in Blau?", replyTo: post);
        var closed = World.Find(World.CustomerSays("Und in Grün?", replyTo: post, customer: "tom"))!;
        Closes($"/comments/{closed.Id}");

        var page = await World.ReadPage(World.Network.Feeds[0]);

        Assert.Equal(open, Assert.Single(page.Posts).Id);
        var unreadable = Assert.Single(page.Unreadable);
        Assert.Contains("member is unauthorized", unreadable.Problem, StringComparison.Ordinal);
        Assert.Contains(closed.Id, unreadable.Raw, StringComparison.Ordinal);
        Assert.Empty(page.Gone);
        Assert.Equal(closed.Urn, (await World.Network.ReadItem(World.Account, unreadable.Raw, CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task An_answer_below_a_closed_comment_is_a_question_all_the_same()
    {
        var top = World.Find(World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"), at: World.Clock.GetUtcNow().AddHours(-3)))!;
        await World.PollPosts();
        var deep = World.CustomerSays("Das wüsste ich auch gern", replyTo: top.Urn, customer: "tom");
        Closes($"/comments/{top.Id}");

        var page = await World.ReadPage(World.Network.Feeds[0]);

        Assert.Contains(page.Posts, one => one.Id == deep && one.ParentId == top.Urn);
    }

    [Fact]
    public async Task A_post_with_closed_comments_does_not_stop_the_sweep()
    {
        var closed = World.BrandSays("Intern");
        var open = World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"));
        Closes($"{closed}/comments");

        var page = await World.ReadPage(World.Network.Feeds[1]);

        Assert.Equal(open, Assert.Single(page.Posts).Id);
        Assert.Contains(closed, Assert.Single(page.Unreadable).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_with_closed_answers_does_not_stop_the_sweep()
    {
        var post = World.BrandSays("Unsere Winterlampen sind da!");
        var top = World.CustomerSays("Gibt es die in Blau?", replyTo: post);
        World.CustomerSays("Und in Grün?", replyTo: top);
        var next = World.CustomerSays("Was kosten sie?", replyTo: post, customer: "tom");
        Closes($"{top}/comments");

        var page = await World.ReadPage(World.Network.Feeds[1]);

        Assert.Equal([top, next], page.Posts.Select(one => one.Id).Order());
        Assert.Single(page.Unreadable);
    }

    [Fact]
    public async Task Read_again_a_closed_comment_is_not_gone_and_the_others_are_read()
    {
        var post = World.BrandSays("Unsere Winterlampen sind da!");
        var closed = World.Find(World.CustomerSays("Gibt es die in Blau?", replyTo: post))!;
        var open = World.CustomerSays("Und in Grün?", replyTo: post, customer: "tom");
        var refs = (await World.PollPosts()).Select(one => new PostRef(one.Id, one.RootId, one.NetworkData)).OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        Closes($"/comments/{closed.Id}");

        var reading = await World.Network.ReadAgain(World.Account, refs, CancellationToken.None);

        Assert.Equal(open, Assert.Single(reading.Posts).Id);
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task Where_comments_are_restricted_the_reply_fails_and_the_account_stays_connected()
    {
        World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"));
        var reply = World.Answer((await World.PollPosts())[0], "Ab Montag.");
        World.SendMeets(Trouble.Status(403, """{"status":403,"message":"Comments on this post are restricted"}"""));

        Assert.Contains("restricted", Assert.IsType<SendResult.Rejected>(await World.Send(reply)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_nobody_can_look_for_is_not_taken_for_not_found()
    {
        var top = World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"));
        var reply = World.Answer((await World.PollPosts())[0], "Ab Montag.");
        Closes($"{top}/comments");

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.Network.FindReply(World.Account, reply, CancellationToken.None));

        Assert.IsType<NetworkFailure.Rejected>(failed.Failure);
    }

    private void Closes(string path) => World.Server.Meets(
        request => request.Method == "GET" && Uri.UnescapeDataString(request.Path.Value!).EndsWith(path, StringComparison.Ordinal), Trouble.Status(403, Unauthorized));
}
