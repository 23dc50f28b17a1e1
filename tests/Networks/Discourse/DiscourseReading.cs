using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Networks.Discourse;

public sealed class DiscourseReading : IAsyncLifetime
{
    private DiscourseWorld? world;

    private DiscourseWorld World => world!;

    public async Task InitializeAsync() => world = await DiscourseWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task What_members_say_to_one_another_is_none_of_ours_until_the_category_is_the_brands()
    {
        var id = World.CustomerSays("Welche Lampe nehmt ihr?", mention: false);
        Assert.Empty(await World.PollPosts());

        await using var whole = await DiscourseWorld.Start(("categories", "*"));
        id = whole.CustomerSays("Welche Lampe nehmt ihr?", mention: false);
        Assert.Equal(id, Assert.Single(await whole.PollPosts()).Id);
    }

    [Fact]
    public async Task A_quote_of_the_brand_addresses_it()
    {
        World.Server.Meets(request => request.Path == "/posts.json", Page("""<aside class=\"quote no-group\" data-username=\"nordlicht_support\" data-post=\"2\" data-topic=\"814\"><div class=\"title\">nordlicht_support:</div><blockquote><p>Versand ist kostenlos.</p></blockquote></aside><p>Gilt das noch?</p>"""));

        Assert.Contains("Gilt das noch?", Assert.Single((await World.ReadPage(World.Network.Feeds[0])).Posts).Text);
    }

    [Fact]
    public async Task Where_the_forum_does_not_say_what_a_colleague_answers_it_is_the_post_above()
    {
        var question = World.CustomerSays("Wo bleibt meine Lampe?");
        var answer = World.BrandSays("Sie ist unterwegs.", question);
        World.Forum.Unaimed.Add(long.Parse(answer, null));

        var post = (await World.PollPosts()).First(found => found.Id == answer);

        Assert.Equal((question, question, true), (post.ParentId, post.RootId, post.ByBrand));
    }

    [Fact]
    public async Task Our_reply_is_known_again_though_the_forum_renders_it_and_forgets_what_it_answers()
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        var question = Assert.Single(await World.PollPosts());
        var reply = World.Answer(question, "**Unterwegs** :smile:\n\n- heute\n- spätestens morgen");
        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply));
        World.Forum.Unaimed.Add(long.Parse(sent.Reply.PostId, null));

        var read = (await World.PollPosts()).First(post => post.Id == sent.Reply.PostId);

        Assert.True(World.Network.IsSame(reply, read));
        Assert.False(World.Network.IsSame(reply with { Text = "Unterwegs" }, read));
        Assert.Equal(sent.Reply.PostId, (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!.PostId);
    }

    [Fact]
    public async Task The_same_words_to_another_customer_of_the_topic_are_another_reply()
    {
        var first = World.CustomerSays("Wo bleibt meine Lampe?");
        World.CustomerSays("Meine fehlt auch", replyTo: first, customer: "tom");
        var posts = await World.PollPosts();
        var toJana = World.Answer(posts.First(post => post.Id == first), "Bitte nennt uns die Bestellnummer.");
        var toTom = World.Answer(posts.First(post => post.Id != first), "Bitte nennt uns die Bestellnummer.", "reply-0002");

        Assert.IsType<SendResult.Sent>(await World.Send(toTom));

        Assert.Null(await World.Network.FindReply(World.Account, toJana, CancellationToken.None));
        Assert.DoesNotContain(await World.PollPosts(), post => World.Network.IsSame(toJana, post));
    }

    [Fact]
    public async Task A_post_moved_to_another_topic_is_not_gone_and_a_hidden_one_is()
    {
        var id = World.CustomerSays("Wo bleibt meine Lampe?");
        var post = Assert.Single(await World.PollPosts());
        World.Server.Meets(request => request.Path.Value!.StartsWith("/t/", StringComparison.Ordinal), Trouble.Status(404, Sample.Text("Discourse", "error-404")));

        var reading = await World.Network.ReadAgain(World.Account, [new PostRef(id, id, post.NetworkData)], CancellationToken.None);

        Assert.Equal((1, 0), (reading.Posts.Length, reading.Gone.Length));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        World.Server.Meets(request => request.Path.Value!.StartsWith("/t/", StringComparison.Ordinal), Trouble.Changed(text => text.Replace("\"hidden\":false", "\"hidden\":true")));
        Assert.Equal(id, Assert.Single((await World.Network.ReadAgain(World.Account, [new PostRef(id, id, post.NetworkData)], CancellationToken.None)).Gone));
    }

    [Fact]
    public async Task A_reading_that_the_forum_cut_short_goes_on_where_it_stopped()
    {
        var ids = Enumerable.Range(0, 6).Select(number => World.CustomerSays($"Frage {number}")).ToList();
        var refs = (await World.PollPosts()).Select(post => new PostRef(post.Id, post.RootId, post.NetworkData)).ToList();
        for (var i = 0; i < 3; i++) await World.Network.ReadAgain(World.Account, [refs[i]], CancellationToken.None);
        var before = World.Server.Requests.Count;

        await World.Network.ReadAgain(World.Account, refs, CancellationToken.None);

        Assert.Equal(ids.Count - 3, World.Server.Requests.Count - before);
    }

    [Fact]
    public async Task Small_actions_and_private_messages_are_no_posts()
    {
        World.Server.Meets(request => request.Path == "/posts.json", Page("@shop", postType: 3));
        World.Server.Meets(request => request.Path == "/posts.json", Page("<a class=\\\"mention\\\" href=\\\"/u/nordlicht_support\\\">@nordlicht_support</a>", more: ",\"topic_archetype\":\"private_message\""));

        Assert.Empty((await World.ReadPage(World.Network.Feeds[0])).Posts);
        Assert.Empty((await World.ReadPage(World.Network.Feeds[0])).Posts);
    }

    [Fact]
    public async Task An_answer_to_a_member_stands_below_that_member_and_a_mention_is_a_mention()
    {
        var root = World.CustomerSays("Wer kennt gute Lampen?", mention: false, customer: "tom");
        World.CustomerSays("Was meint ihr?", replyTo: root);

        var post = Assert.Single((await World.ReadPage(World.Network.Feeds[0])).Posts);

        Assert.Equal((root, PostKind.Mention, "Wer kennt gute Lampen?"), (post.ParentId, post.Kind, post.ParentText));
    }

    private static Trouble Page(string cooked, int postType = 1, string more = "") => Trouble.Status(
        200, $"{{\"latest_posts\":[{{\"id\":4500,\"topic_id\":820,\"post_number\":1,\"reply_to_post_number\":\"1\",\"user_id\":9,\"username\":\"jana_m\",\"post_type\":{postType},\"cooked\":\"{cooked}\",\"created_at\":\"2026-09-14T08:00:00Z\"{more}}}]}}");
}
