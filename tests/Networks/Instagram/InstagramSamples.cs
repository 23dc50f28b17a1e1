using System.Text;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Instagram;

/// <summary>Recorded answers and deliveries, and what the product makes of them.</summary>
public sealed class InstagramSamples : IAsyncLifetime
{
    private InstagramWorld? world;

    private InstagramWorld World => world!;

    public async Task InitializeAsync() => world = await InstagramWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Posts_that_tag_the_account_become_posts()
    {
        Answers("/tags", "tags");

        ApprovedPosts.Match("Instagram", "tags", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task Comments_come_with_the_answers_below_them()
    {
        World.Clock.Advance(new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero) - World.Clock.GetUtcNow());
        Answers("/media", "media-list");
        World.Server.Meets(
            request => request.Path.Value!.Contains("/comments", StringComparison.Ordinal),
            Trouble.Status(200, Sample.Text("Instagram", "media-comments").Replace("\"next\"", "\"former_next\"", StringComparison.Ordinal)));

        ApprovedPosts.Match("Instagram", "media-comments", await World.ReadPage(World.Network.Feeds[1]));
    }

    [Theory]
    [InlineData("webhook-comment")]
    [InlineData("webhook-comment-reply")]
    [InlineData("webhook-comment-iglogin")]
    [InlineData("webhook-comment-ad")]
    public void A_delivered_comment_becomes_a_post(string sample) => ApprovedPosts.Match("Instagram", sample, Deliver(sample));

    [Theory]
    [InlineData("webhook-mention", "mentioned-comment")]
    [InlineData("webhook-mention-caption", "mentioned-media")]
    public async Task A_mention_of_which_only_the_id_is_delivered_is_read_before_it_is_taken_in(string sample, string answer)
    {
        var announced = Assert.Single(Deliver(sample).Announced);
        Answers($"/{InstagramState.Id}", answer);

        ApprovedPosts.Match("Instagram", sample, (await World.Network.ReadItem(World.Account, announced.Raw, CancellationToken.None))!);
    }

    private NetworkPage Deliver(string sample) => ((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Instagram", sample)));

    private void Answers(string path, string sample) => World.Server.Meets(
        request => request.Path.Value!.Contains(path, StringComparison.Ordinal), Trouble.Status(200, Sample.Text("Instagram", sample)));
}
