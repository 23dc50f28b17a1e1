using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

/// <summary>Recorded answers, and what the product makes of them.</summary>
public sealed class BlueskySamples : IAsyncLifetime
{
    private BlueskyWorld? world;

    private BlueskyWorld World => world!;

    public async Task InitializeAsync() => world = await BlueskyWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Notifications_become_mentions_replies_and_quotes()
    {
        Answers("listNotifications", "listNotifications");

        ApprovedPosts.Match("Bluesky", "listNotifications", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Theory]
    [InlineData("getPostThread")]
    [InlineData("getPostThread-parent-deleted")]
    public async Task A_thread_of_the_brand_gives_its_answers_from_customers_and_colleagues(string thread)
    {
        Answers("getAuthorFeed", "getAuthorFeed");
        Answers("getPostThread", thread);

        ApprovedPosts.Match("Bluesky", thread, await World.ReadPage(World.Network.Feeds[1]));
    }

    [Fact]
    public async Task Posts_read_again_show_what_they_say_now_and_which_are_gone()
    {
        Answers("getPosts", "getPosts");
        var ids = Sample.Json("Bluesky", "getPosts")["posts"]!.AsArray().Select(post => (string)post!["uri"]!).Append("at://did:plc:gone/app.bsky.feed.post/3mvhgone");

        ApprovedPosts.Match("Bluesky", "getPosts", await World.Network.ReadAgain(World.Account, [.. ids.Select(id => new PostRef(id, id, null))], CancellationToken.None));
    }

    private void Answers(string method, string sample) =>
        World.Server.Meets(request => request.Path.Value!.EndsWith(method, StringComparison.Ordinal), Trouble.Status(200, Sample.Text("Bluesky", sample)));
}
