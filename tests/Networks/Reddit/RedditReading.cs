using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Reddit;

/// <summary>Recorded answers, the inbox with its kinds of notices, and what is erased.</summary>
public sealed class RedditReading : IAsyncLifetime
{
    private RedditWorld? world;

    private RedditWorld World => world!;

    private Feed Inbox => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await RedditWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("inbox-mentions")]
    [InlineData("inbox-comments")]
    [InlineData("inbox-selfreply")]
    public async Task The_inbox_becomes_mentions_and_answers(string sample)
    {
        Answers("/message/inbox", Sample.Text("Reddit", sample));

        ApprovedPosts.Match("Reddit", sample, await World.ReadPage(Inbox));
    }

    [Fact]
    public async Task Comments_read_again_show_edits_and_what_is_erased_is_gone()
    {
        Answers("/api/info", Sample.Text("Reddit", "info"));

        ApprovedPosts.Match("Reddit", "info", await World.Network.ReadAgain(
            World.Account, [Ref("t1_nq8k2ab") with { NetworkData = "{\"type\":\"username_mention\",\"link_title\":\"Eure Erfahrungen mit Stehlampen aus Holz?\"}" }, Ref("t1_nq8a000"), Ref("t1_nq8zz10")], CancellationToken.None));
    }

    [Fact]
    public async Task An_answer_that_a_colleague_gave_on_Reddit_is_found_among_the_brands_own_comments()
    {
        var thread = Sample.Json("Reddit", "comments-thread")[1]!["data"]!["children"]![0]!["data"]!["replies"]!;
        Answers("/comments", thread.ToJsonString());

        ApprovedPosts.Match("Reddit", "comments-thread", await World.ReadPage(World.Network.Feeds[1]));
    }

    [Fact]
    public async Task A_private_message_is_no_post_and_stays_unread()
    {
        var listing = Sample.Json("Reddit", "inbox-mentions");
        listing["data"]!["children"]![0]!["kind"] = "t4";
        Answers("/message/inbox", listing.ToJsonString());

        var page = await World.ReadPage(Inbox);

        Assert.Equal("t1_nq7zz01", Assert.Single(page.Posts).Id);
        Assert.Empty(page.Unreadable);
    }

    [Fact]
    public async Task An_answer_to_the_brands_comment_knows_what_it_answers()
    {
        var first = World.CustomerSays("Versendet ihr nach England?");
        var ours = World.BrandSays("Ja, zollfrei.", first);
        var id = World.CustomerSays("Und wie lange dauert es?", replyTo: ours, mention: false);

        var post = (await World.PollPosts()).First(found => found.Id == id);

        Assert.Equal((RedditState.StrangersPost, ours, "Ja, zollfrei.", true), (post.RootId, post.ParentId, post.ParentText, post.ParentIsBrand));
    }

    [Fact]
    public async Task An_answer_below_the_brands_own_post_arrives_though_it_names_nobody()
    {
        var own = World.BrandSays("Die Herbstkollektion ist da!");
        var id = World.CustomerSays("Ist das Holz geölt?", replyTo: own, mention: false);

        var post = Assert.Single((await World.Poll(Inbox)).SelectMany(page => page.Posts));

        Assert.Equal((id, own, own, true), (post.Id, post.RootId, post.ParentId, post.ParentIsBrand));
    }

    [Theory]
    [InlineData("[removed]")]
    [InlineData("[deleted]")]
    public async Task A_comment_whose_words_are_gone_is_gone(string body)
    {
        var id = World.CustomerSays("Frage");
        await World.PollPosts();
        World.State.Find(id)!.Text = body;

        Assert.Equal(id, Assert.Single((await World.Network.ReadAgain(World.Account, [Ref(id)], default)).Gone));
    }

    [Fact]
    public async Task The_first_item_of_the_inbox_may_be_deleted_and_nothing_is_missed()
    {
        foreach (var number in Enumerable.Range(0, 3)) World.CustomerSays($"Frage {number}");
        await World.Poll(Inbox);
        World.Delete(World.State.Comments[^1].Name);
        var id = World.CustomerSays("Neue Frage");

        Assert.Contains(id, (await World.Poll(Inbox)).SelectMany(page => page.Posts).Select(post => post.Id));
    }

    private static PostRef Ref(string id) => new(id, RedditState.StrangersPost, null);

    private void Answers(string path, string body) => World.Server.Meets(request => request.Path.Value!.EndsWith(path, StringComparison.Ordinal), Trouble.Status(200, body));
}
