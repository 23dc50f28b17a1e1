using System.Text;
using System.Text.Json;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Meta;

namespace SocialInbox.Tests.Networks.Instagram;

public sealed class InstagramAnswering : IAsyncLifetime
{
    private InstagramWorld? world;

    private InstagramWorld World => world!;

    private IHandshakes Network => (IHandshakes)World.Network;

    public async Task InitializeAsync() => world = await InstagramWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_comment_is_delivered_and_listed_as_the_same_and_an_answer_to_an_answer_stands_beside_it()
    {
        var media = World.BrandSays("Winterlampen ✨");
        var comment = World.CustomerSays("Wann wieder lieferbar?", replyTo: media);
        var deeper = World.CustomerSays("@jana das frage ich auch", replyTo: comment, customer: "tom");
        var listed = (await World.PollPosts()).Single(post => post.Id == deeper);
        var delivered = Assert.Single(Network.ReadWebhook(World.Account, Delivery("comments", new
        {
            id = deeper, text = "@jana das frage ich auch", parent_id = comment, from = new { id = "17", username = "tom" }, media = new { id = media },
        })).Posts);

        Assert.Equal((listed.Id, listed.RootId, listed.ParentId, listed.Version, listed.Author, listed.NetworkData), (delivered.Id, delivered.RootId, delivered.ParentId, delivered.Version, delivered.Author, delivered.NetworkData));
        Assert.Equal(["jana"], delivered.Names.ToArray());

        var reply = World.Answer(delivered, "Am Dienstag.");
        await World.Send(reply);
        Assert.Equal(["Am Dienstag."], World.AnswersBelow(comment));
        Assert.NotNull(await World.Network.FindReply(World.Account, reply, CancellationToken.None));
        var again = await World.Network.ReadAgain(World.Account, [new PostRef(delivered.Id, delivered.RootId, delivered.NetworkData)], CancellationToken.None);
        Assert.True(World.Network.IsSame(reply, again.Posts.Single(post => post.ByBrand)));
    }

    [Fact]
    public async Task A_comment_elsewhere_that_names_the_account_is_answered_by_way_of_the_mention()
    {
        var media = World.CustomerSays("Mein Wohnzimmer", mention: false, customer: "tom");
        var comment = World.CustomerSays("@nordlicht.shop meine flackert", replyTo: media);
        var raw = Assert.Single(Network.ReadWebhook(World.Account, Delivery("mentions", new { media_id = media, comment_id = comment })).Announced).Raw;
        var post = (await World.Network.ReadItem(World.Account, raw, CancellationToken.None))!;

        Assert.Equal((comment, media, "@nordlicht.shop meine flackert"), (post.Id, post.RootId, post.Text));
        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(post, "Schreiben Sie uns!")));
        Assert.Equal(["Schreiben Sie uns!"], World.AnswersBelow(comment));

        World.SendMeets(Trouble.LostAnswer());
        Assert.Contains("before you try again", Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Noch einmal"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_that_is_gone_meanwhile_is_no_post() => Assert.Null(await World.Network.ReadItem(
        World.Account, Assert.Single(Network.ReadWebhook(World.Account, Delivery("mentions", new { media_id = "180" })).Announced).Raw, CancellationToken.None));

    [Fact]
    public async Task A_post_that_only_tags_the_account_takes_no_answer_and_says_why()
    {
        World.State.Add("jana", "Gemütlich!", null);
        var post = Assert.Single(await World.PollPosts());

        Assert.Contains("in Instagram", World.Network.WhyNoReply(World.Account, new PostRef(post.Id, post.RootId, post.NetworkData)), StringComparison.Ordinal);
        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Danke!")));
        Assert.DoesNotContain(World.Server.Requests, request => request.Method == "POST" && request.Body.Contains("Danke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_authors_are_withheld_it_is_read_with_what_is_given()
    {
        World.CustomerSays("Wann?", replyTo: World.BrandSays("Winterlampen ✨"));
        World.State.WithholdsAuthors = true;

        Assert.Equal("jana", Assert.Single(await World.PollPosts()).Author.Id);
    }

    [Fact]
    public async Task Comments_that_are_counted_and_not_listed_are_shown_to_people()
    {
        World.CustomerSays("Wann?", replyTo: World.BrandSays("Winterlampen ✨"));
        World.Server.Meets(request => request.Path.Value!.EndsWith("/comments", StringComparison.Ordinal), Trouble.Status(200, """{"data":[]}"""));

        Assert.Contains("Advanced Access", Assert.Single((await World.Poll()).SelectMany(page => page.Unreadable)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_was_made_and_could_not_be_read_back_is_looked_for()
    {
        var id = World.CustomerSays("Wann?", replyTo: World.BrandSays("Winterlampen ✨"));
        var post = (await World.PollPosts()).Single(found => found.Id == id);
        World.SendMeets(Trouble.Status(400, Sample.Text("Instagram", "error-fields-on-post")));

        Assert.IsType<SendResult.Unclear>(await World.Send(World.Answer(post, "Bald")));
    }

    [Fact]
    public async Task A_comment_is_hidden_and_shown_again_and_nothing_else_is_promised()
    {
        var id = World.CustomerSays("Unfug", replyTo: World.BrandSays("Winterlampen ✨"));
        var post = (await World.PollPosts()).Single(found => found.Id == id);
        Task<ModerationResult> Do(ModerationAct act, string? data) => ((IModerates)World.Network).Moderate(World.Account, new PostRef(id, post.RootId, data), act, CancellationToken.None);

        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Hide, post.NetworkData));
        Assert.Contains(id, World.State.Hidden);
        Assert.IsType<ModerationResult.Done>(await Do(ModerationAct.Unhide, post.NetworkData));
        Assert.Empty(World.State.Hidden);
        Assert.IsType<ModerationResult.Rejected>(await Do(ModerationAct.Like, post.NetworkData));
        Assert.IsType<ModerationResult.Rejected>(await Do(ModerationAct.Hide, "{}"));
    }

    [Fact]
    public async Task Deliveries_are_verified_with_the_apps_secret()
    {
        var body = Delivery("comments", new { id = "1", text = "Hallo" });

        Assert.Equal(WebhookVerdict.Genuine, await Network.Verify(World.Account, MetaApp.Delivery(body), MetaApp.Secret, World.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(WebhookVerdict.Forged, await Network.Verify(World.Account, MetaApp.Delivery(body, "sha256=00"), MetaApp.Secret, World.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Single(Network.ReadWebhook(World.Account, body).Unreadable);
    }

    private static byte[] Delivery(string field, object value) => JsonSerializer.SerializeToUtf8Bytes(
        new { @object = "instagram", entry = new[] { new { id = InstagramState.Id, time = 1789376400, changes = new[] { new { field, value } } } } });
}
