using System.Text;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>Recorded answers and events, and what the product makes of them.</summary>
public sealed class XSamples : IAsyncLifetime
{
    private XWorld? world;

    private XWorld World => world!;

    public async Task InitializeAsync() => world = await XWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("mentions")]
    [InlineData("mentions-spec-2.167-naming")]
    [InlineData("mentions-empty")]
    public async Task Mentions_become_posts_under_both_names_that_X_has_for_them(string sample)
    {
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("X", sample)));

        ApprovedPosts.Match("X", sample, await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task The_brands_own_answer_is_found_among_its_posts()
    {
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("X", "search-recent")));

        ApprovedPosts.Match("X", "search-recent", await World.ReadPage(World.Network.Feeds[1]));
    }

    [Fact]
    public async Task Of_posts_read_again_those_that_are_gone_are_told()
    {
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("X", "error-partial-not-found")));

        ApprovedPosts.Match("X", "error-partial-not-found", await World.Network.ReadAgain(
            World.Account, [new PostRef("2123707922641846273", "2123687789982646272", null), new PostRef("2123704189711286273", "2123704189711286273", null)], CancellationToken.None));
    }

    [Theory]
    [InlineData("webhook")]
    [InlineData("webhook-reply")]
    [InlineData("webhook-quote")]
    [InlineData("webhook-own-post")]
    [InlineData("webhook-delete")]
    [InlineData("webhook-aaa-tweet-create-legacy")]
    public void Events_become_posts(string sample) =>
        ApprovedPosts.Match("X", sample, World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("X", sample))));
}
