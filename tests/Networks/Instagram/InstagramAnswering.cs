using System.Text;
using System.Text.Json;
using SocialInbox.Networks;
using SocialInbox.Networks.Instagram;
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

        Assert.Equal((listed.Id, listed.RootId, listed.ParentId, listed.Version, listed.Author, Below(listed)), (delivered.Id, delivered.RootId, delivered.ParentId, delivered.Version, delivered.Author, Below(delivered)));
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
        var again = World.Answer(post, "Noch einmal");
        Assert.Contains("before you try again", Assert.IsType<SendResult.Rejected>(await World.Send(again)).Words, StringComparison.Ordinal);
        Assert.IsType<NetworkFailure.Rejected>(await LookFails(again));
    }

    [Fact]
    public async Task Where_nobody_is_shown_what_stands_below_a_mention_a_lost_answer_is_not_taken_for_missing()
    {
        World.CustomerSays("wo bleibt meine Lampe?");
        var reply = World.Answer(Assert.Single(await World.PollPosts()), "Unterwegs.");
        World.SendMeets(Trouble.LostAnswer());
        Assert.IsType<SendResult.Unclear>(await World.Send(reply));
        World.Server.Meets(request => request.Query["fields"].ToString().Contains("comments{", StringComparison.Ordinal), Trouble.Status(400, """{"error":{"message":"(#100) Tried accessing nonexisting field (comments)","code":100}}"""));

        Assert.IsType<NetworkFailure.Rejected>(await LookFails(reply));
        Assert.NotNull(await World.Network.FindReply(World.Account, reply, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_said_in_a_live_broadcast_takes_no_answer_and_says_why()
    {
        var media = World.BrandSays("Wir sind live");
        var comment = World.CustomerSays("Was kostet die?", replyTo: media);
        var post = Assert.Single(Network.ReadWebhook(World.Account, Delivery("live_comments", new { id = comment, text = "Was kostet die?", from = new { id = "17", username = "jana" }, media = new { id = media } })).Posts);
        var again = Assert.Single((await World.Network.ReadAgain(World.Account, [Ref(post)], CancellationToken.None)).Posts, read => read.Id == comment);

        Assert.Contains("live broadcast", World.Network.WhyNoReply(World.Account, Ref(post))!.English, StringComparison.Ordinal);
        Assert.Contains("live broadcast", World.Network.WhyNoReply(World.Account, Ref(again))!.English, StringComparison.Ordinal);
        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "20 Euro")));
        Assert.Empty(World.AnswersBelow(comment));
        World.Delete(comment);
        Assert.Empty((await World.Network.ReadAgain(World.Account, [Ref(again)], CancellationToken.None)).Gone);
    }

    [Fact]
    public async Task A_comment_that_was_only_delivered_and_is_never_shown_is_not_gone_and_one_that_was_shown_is()
    {
        var media = World.BrandSays("Winterlampen ✨");
        var hidden = Assert.Single(Network.ReadWebhook(World.Account, Delivery("comments", new { id = "18099", text = "Wann?", from = new { id = "17", username = "tom" }, media = new { id = media } })).Posts);
        var listed = World.CustomerSays("Wann wieder lieferbar?", replyTo: media);
        var shown = (await World.PollPosts()).Single(post => post.Id == listed);
        World.Delete(listed);

        Assert.Equal([listed], (await World.Network.ReadAgain(World.Account, [Ref(hidden), Ref(shown)], CancellationToken.None)).Gone.ToArray());
    }

    [Fact]
    public async Task A_mention_that_is_gone_meanwhile_is_no_post() => Assert.Null(await World.Network.ReadItem(
        World.Account, Assert.Single(Network.ReadWebhook(World.Account, Delivery("mentions", new { media_id = "180" })).Announced).Raw, CancellationToken.None));

    [Fact]
    public async Task A_post_that_only_tags_the_account_takes_no_answer_and_says_why()
    {
        World.State.Add("jana", "Gemütlich!", null);
        var post = Assert.Single(await World.PollPosts());

        Assert.Contains("in Instagram", World.Network.WhyNoReply(World.Account, new PostRef(post.Id, post.RootId, post.NetworkData))!.English, StringComparison.Ordinal);
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

    private async Task<NetworkFailure> LookFails(OutboundReply reply) =>
        (await Assert.ThrowsAsync<NetworkFailedException>(() => World.Network.FindReply(World.Account, reply, CancellationToken.None))).Failure;

    private static PostRef Ref(NetworkPost post) => new(post.Id, post.RootId, post.NetworkData);

    private static string? Below(NetworkPost post) => InstagramPosts.TargetOf(Ref(post))?.Below;

    private static byte[] Delivery(string field, object value) => JsonSerializer.SerializeToUtf8Bytes(
        new { @object = "instagram", entry = new[] { new { id = InstagramState.Id, time = 1789376400, changes = new[] { new { field, value } } } } });
}
