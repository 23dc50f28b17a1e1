using System.Text;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Meta;

namespace SocialInbox.Tests.Networks.Threads;

public sealed class ThreadsAnswering : IAsyncLifetime
{
    private ThreadsWorld? world;

    private ThreadsWorld World => world!;

    private IHandshakes Network => (IHandshakes)World.Network;

    public async Task InitializeAsync() => world = await ThreadsWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task What_is_only_prepared_was_certainly_not_sent()
    {
        var reply = World.Answer(await Question(), "Ist unterwegs.");
        World.Server.Meets(request => request.Method == "POST", Trouble.LostAnswer());
        Assert.IsType<SendResult.NotSent>(await World.Send(reply));

        World.Server.Meets(request => request.Path.Value!.Contains("container", StringComparison.Ordinal), Trouble.Status(400, Sample.Text("Threads", "error")));
        Assert.IsType<SendResult.Rejected>(await World.Send(reply));
        Assert.Empty(World.AnswersBelow(reply.Target.Id));
    }

    [Fact]
    public async Task A_prepared_post_is_published_once_it_is_finished_and_never_when_it_failed()
    {
        var post = await Question();
        World.Statuses.Enqueue("IN_PROGRESS");
        World.Statuses.Enqueue("IN_PROGRESS");
        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(post, "Ist unterwegs.")));

        World.Statuses.Enqueue("ERROR");
        Assert.Contains("UNKNOWN", Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Noch etwas"))).Words, StringComparison.Ordinal);
        for (var i = 0; i < 10; i++) World.Statuses.Enqueue("IN_PROGRESS");
        Assert.IsType<SendResult.NotSent>(await World.Send(World.Answer(post, "Noch etwas")));
        Assert.Single(World.AnswersBelow(post.Id));
    }

    [Fact]
    public async Task A_mention_that_the_token_does_not_see_one_by_one_is_gone_only_when_no_list_has_it()
    {
        World.ShowsOwnThreadsOnly = true;
        var stays = await Question();
        var goes = World.CustomerSays("Hat sich erledigt", customer: "tom");
        var posts = await World.PollPosts();
        World.Delete(goes);

        var reading = await World.Network.ReadAgain(World.Account, [.. posts.Select(post => new PostRef(post.Id, post.RootId, post.NetworkData))], CancellationToken.None);

        Assert.Equal([goes], reading.Gone.ToArray());
        Assert.DoesNotContain(stays.Id, reading.Gone);
    }

    [Fact]
    public async Task A_page_that_is_short_because_something_is_filtered_out_is_not_the_last()
    {
        var post = World.BrandSays("Die Lampen sind da!");
        var oldest = World.CustomerSays("Wo?", replyTo: post, mention: false);
        for (var i = 0; i < 100; i++) World.CustomerSays($"Schön {i}", replyTo: post, mention: false);
        World.State.Filtered.Add(World.State.Entries[^1].Id);

        Assert.Contains(oldest, (await World.PollPosts()).Select(found => found.Id));
    }

    [Theory]
    [InlineData("webhook-reply", "27000011122233", "18100000000000003")]
    [InlineData("webhook-mention", "27000011122233", "18100000000000055")]
    public void A_delivery_for_another_account_is_handed_on_whole(string sample, string owner, string id)
    {
        var page = Network.ReadWebhook(World.Account with { AuthorIds = ["1", "somebody"] }, Encoding.UTF8.GetBytes(Sample.Text("Threads", sample)));
        var piece = Assert.Single(page.Elsewhere);

        Assert.Empty(page.Posts);
        Assert.Equal(owner, piece.AuthorId);
        Assert.Equal(id, Assert.Single(Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(piece.Raw)).Posts).Id);
    }

    [Fact]
    public async Task Deletions_are_delivered_the_older_shape_is_read_too_and_what_nobody_knows_is_kept()
    {
        var body = """
        {"entry":[{"id":"27000011122233","time":1,"changes":[
          {"field":"delete","value":{"id":"18"}},
          {"field":"publish","value":{"id":"19"}},
          {"field":"polls","value":{"id":"20"}},
          {"field":"mentions","value":{"id":"21","timestamp":"2026-11-20T18:31:00+0000","username":"kim","text":"Hallo?"}}]}]}
        """u8.ToArray();

        var page = Network.ReadWebhook(World.Account, body);

        Assert.Equal(["18"], page.Gone.ToArray());
        Assert.Equal(["21"], page.Posts.Select(post => post.Id));
        Assert.Contains("polls", Assert.Single(page.Unreadable).Problem, StringComparison.Ordinal);
        Assert.Equal(WebhookVerdict.Genuine, await Network.Verify(World.Account, MetaApp.Delivery(body), MetaApp.Secret, World.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(WebhookVerdict.Forged, await Network.Verify(World.Account, MetaApp.Delivery(body, "sha256=00"), MetaApp.Secret, World.Clock.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public async Task Only_what_stands_below_own_posts_can_be_hidden()
    {
        var below = World.CustomerSays("Unfug", replyTo: World.BrandSays("Die Lampen sind da!"), mention: false);
        var elsewhere = World.CustomerSays("Unfug anderswo");
        var posts = await World.PollPosts();
        Task<ModerationResult> Do(string id, ModerationAct act) => ((IModerates)World.Network).Moderate(
            World.Account, new PostRef(id, id, posts.First(post => post.Id == id).NetworkData), act, CancellationToken.None);

        Assert.IsType<ModerationResult.Done>(await Do(below, ModerationAct.Hide));
        Assert.IsType<ModerationResult.Done>(await Do(below, ModerationAct.Unhide));
        Assert.IsType<ModerationResult.Rejected>(await Do(below, ModerationAct.Like));
        Assert.IsType<ModerationResult.Rejected>(await Do(elsewhere, ModerationAct.Hide));
    }

    [Fact]
    public async Task Each_missing_permission_is_named_and_a_token_that_lasts_is_renewed_each_week()
    {
        World.Refused.UnionWith(["mentions", "threads_publishing_limit"]);
        Assert.Equal(["threads_content_publish", "threads_manage_mentions"], Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(World.Request(), CancellationToken.None)).Missing.ToArray());

        World.Refused.Clear();
        var connected = Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(World.Request() with { Grant = new OAuthGrant("THAAShort", null, null) }, CancellationToken.None));
        Assert.Equal(World.Clock.GetUtcNow().AddSeconds(5183944), connected.ExpiresAt);
        Assert.Equal([ThreadsState.Id, ThreadsState.Name], connected.AuthorIds.ToArray());
        Assert.Equal(MetaApp.Secret, connected.Secrets[SecretNames.Webhook]);

        World.Server.Requests.Clear();
        World.Clock.Advance(TimeSpan.FromDays(8));
        await World.PollPosts();
        Assert.Single(World.Server.Requests, seen => seen.Path == "/refresh_access_token" && seen.Query.Contains("th_refresh_token", StringComparison.Ordinal));
    }

    private async Task<NetworkPost> Question()
    {
        var id = World.CustomerSays("Wo bleibt meine Lampe?");
        return (await World.PollPosts()).First(post => post.Id == id);
    }
}
