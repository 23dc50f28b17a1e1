using System.Text;
using System.Text.Json;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Meta;

namespace SocialInbox.Tests.Networks.Facebook;

public sealed class FacebookAnswering : IAsyncLifetime
{
    private FacebookWorld? world;

    private FacebookWorld World => world!;

    private IHandshakes Network => (IHandshakes)World.Network;

    public async Task InitializeAsync() => world = await FacebookWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task An_answer_to_an_answer_stands_beside_it_and_is_still_ours()
    {
        var root = World.BrandSays("Unsere Winterlampen sind da!");
        var comment = World.CustomerSays("Wann kommen die?", replyTo: root);
        var deeper = World.CustomerSays("Das frage ich mich auch", replyTo: comment, customer: "tom");
        var post = (await World.PollPosts()).Single(found => found.Id == deeper);
        var reply = World.Answer(post, "Am Dienstag.");

        await World.Send(reply);
        var read = (await World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None)).Posts.Single(found => found.ByBrand);

        Assert.Equal(["Am Dienstag."], World.AnswersBelow(comment));
        Assert.True(World.Network.IsSame(reply, read));
        Assert.Equal(read.Id, (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!.PostId);
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("Facebook", "post-comments-last-page")));
        Assert.Null(await World.Network.FindReply(World.Account, reply, CancellationToken.None));
    }

    [Fact]
    public async Task A_comment_elsewhere_that_named_the_Page_is_answered_below_what_stands_above_it()
    {
        var root = World.CustomerSays("Wer kennt gute Lampen?", mention: false, customer: "tom");
        var above = World.CustomerSays("Hm", replyTo: root, customer: "lea");
        var comment = World.CustomerSays("Fragt @Nordlicht", replyTo: above);
        var delivery = Delivery("mention", new { item = "comment", verb = "add", post_id = root, comment_id = comment, message = "Fragt @Nordlicht", created_time = 1789376400 });
        var raw = Assert.Single(Network.ReadWebhook(World.Account, delivery).Announced).Raw;
        World.Server.Meets(_ => true, Trouble.Status(400, Sample.Text("Facebook", "error-100-object-gone")));
        var hidden = (await World.Network.ReadItem(World.Account, raw, CancellationToken.None))!;
        var shown = (await World.Network.ReadItem(World.Account, raw, CancellationToken.None))!;

        Assert.Equal(($"unknown-{comment}", root), (hidden.Author.Id, hidden.ParentId));
        Assert.Equal(("jana", above, "Hm", "Fragt @Nordlicht"), (shown.Author.Id, shown.ParentId, shown.ParentText, shown.Text));
        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(hidden, "Gern!")));
        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(shown, "Auch gern!")));
        Assert.Equal(["Gern!", "Auch gern!"], World.AnswersBelow(above));
    }

    [Fact]
    public async Task A_delivery_is_verified_with_the_apps_secret_and_what_is_for_another_Page_is_handed_on()
    {
        var body = Sample.Text("Facebook", "webhook-batch").Replace("\"id\": \"104857600112233\",\n      \"time\": 1795167103", "\"id\": \"999\",\n      \"time\": 1795167103", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.Equal(WebhookVerdict.Genuine, await Network.Verify(World.Account, MetaApp.Delivery(bytes), MetaApp.Secret, World.Clock.GetUtcNow(), CancellationToken.None));

        var page = Network.ReadWebhook(World.Account, bytes);
        var piece = Assert.Single(page.Elsewhere);
        var there = Network.ReadWebhook(World.Account with { AuthorIds = ["999"] }, Encoding.UTF8.GetBytes(piece.Raw));

        Assert.Equal(2, page.Posts.Length);
        Assert.Equal("999", piece.AuthorId);
        Assert.Single(there.Posts);
        Assert.Empty(there.Elsewhere);
    }

    [Fact]
    public async Task Answers_to_what_was_delivered_and_to_what_was_listed_are_the_same_to_us()
    {
        var listed = World.CustomerSays("Habt ihr am Samstag geöffnet?", replyTo: World.BrandSays("Die Lampen sind da!"));
        var read = (await World.PollPosts()).Single(post => post.Id == listed);
        var delivered = Network.ReadWebhook(World.Account, Delivery("feed", new
        {
            item = "comment", verb = "add", post_id = read.RootId, comment_id = listed, parent_id = read.RootId, from = new { id = "jana" }, message = read.Text, created_time = read.PostedAt.ToUnixTimeSeconds(),
        })).Posts[0];

        Assert.Equal((read.Id, read.RootId, read.ParentId, read.Version, read.NetworkData, read.PostedAt), (delivered.Id, delivered.RootId, delivered.ParentId, delivered.Version, delivered.NetworkData, delivered.PostedAt));
    }

    [Fact]
    public async Task A_comment_is_hidden_shown_liked_and_no_longer_liked()
    {
        var id = World.CustomerSays("Unfug", replyTo: World.BrandSays("Die Lampen sind da!"));
        var network = (IModerates)World.Network;
        Task<ModerationResult> Do(ModerationAct act) => network.Moderate(World.Account, new PostRef(id, id, null), act, CancellationToken.None);

        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Hide));
        Assert.Contains(id, World.State.Hidden);
        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Unhide));
        Assert.Empty(World.State.Hidden);
        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Like));
        Assert.Contains(id, World.State.Liked);
        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Unlike));
        Assert.Empty(World.State.Liked);

        World.Server.Meets(_ => true, Trouble.Down());
        Assert.IsType<ModerationResult.TryAgain>(await Do(ModerationAct.Hide));
        World.Server.Meets(_ => true, Trouble.Status(400, Sample.Text("Facebook", "error-200-permission")));
        Assert.IsType<ModerationResult.Rejected>(await Do(ModerationAct.Hide));
    }

    [Fact]
    public async Task What_a_colleague_answered_below_a_post_elsewhere_is_found_and_so_is_its_edit()
    {
        var post = World.CustomerSays("Kennt ihr @Nordlicht?", mention: false, customer: "tom");
        var delivery = Delivery("mention", new { item = "post", verb = "add", post_id = post, message = "Kennt ihr @Nordlicht?", created_time = 1789376400 });
        var mention = (await World.Network.ReadItem(World.Account, Assert.Single(Network.ReadWebhook(World.Account, delivery).Announced).Raw, CancellationToken.None))!;
        var native = World.BrandSays("Das sind wir!", post);
        World.Edit(post, "Kennt ihr @Nordlicht? Liefern die?");

        var reading = await World.Network.ReadAgain(World.Account, [new PostRef(mention.Id, mention.RootId, mention.NetworkData)], CancellationToken.None);

        Assert.Equal((true, post), reading.Posts.Where(found => found.Id == native).Select(found => (found.ByBrand, found.ParentId)).Single());
        Assert.Contains("Liefern die?", reading.Posts.Single(found => found.Id == post).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_elsewhere_and_is_not_shown_is_unknown_and_not_gone()
    {
        var post = World.CustomerSays("Kennt ihr @Nordlicht?", mention: false, customer: "tom");
        const string NoSuchField = """{"error":{"message":"(#100) Tried accessing nonexisting field (message) on node type (OpenGraphStory)","type":"OAuthException","code":100}}""";
        foreach (var answer in new[] { Sample.Text("Facebook", "error-100-object-gone"), Sample.Text("Facebook", "error-200-permission"), NoSuchField })
        {
            World.Server.Meets(_ => true, Trouble.Status(400, answer));
            var reading = await World.Network.ReadAgain(World.Account, [new PostRef(post, post, $$"""{"below":"{{post}}"}""")], CancellationToken.None);
            Assert.True(reading.Posts.IsEmpty && reading.Gone.IsEmpty);
        }
    }

    private static byte[] Delivery(string field, object value) => JsonSerializer.SerializeToUtf8Bytes(
        new { @object = "page", entry = new[] { new { id = FacebookState.Page, time = 1, changes = new[] { new { field, value } } } } });
}
