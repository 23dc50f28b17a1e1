using System.Text;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

/// <summary>Recorded answers and deliveries, and what the product makes of them.</summary>
public sealed class FacebookSamples : IAsyncLifetime
{
    private FacebookWorld? world;

    private FacebookWorld World => world!;

    public async Task InitializeAsync() => world = await FacebookWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("posts", "/visitor_posts", "visitor-posts")]
    [InlineData("tagged", "/tagged", "tagged")]
    [InlineData("ratings", "/ratings", "ratings")]
    public async Task A_list_becomes_posts(string feed, string path, string sample)
    {
        Answers(path, sample);

        ApprovedPosts.Match("Facebook", sample, await World.ReadPage(World.Network.Feeds.Single(one => one.Name == feed)));
    }

    [Fact]
    public async Task What_stands_below_a_post_comes_with_its_answers()
    {
        World.Clock.Advance(new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero) - World.Clock.GetUtcNow());
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("Facebook", "page-feed")));
        Answers("/104857600112233_122190000000112233/comments", "post-comments");

        ApprovedPosts.Match("Facebook", "post-comments", await World.ReadPage(World.Network.Feeds[1]));
    }

    [Theory]
    [InlineData("webhook-comment")]
    [InlineData("webhook-comment-reply")]
    [InlineData("webhook-comment-own-reply")]
    [InlineData("webhook-comment-edited")]
    [InlineData("webhook-comment-remove")]
    [InlineData("webhook-comment-hide")]
    [InlineData("webhook-comment-unhide")]
    [InlineData("webhook-comment-no-author")]
    [InlineData("webhook-comment-photo")]
    [InlineData("webhook-visitor-post")]
    [InlineData("webhook-reaction")]
    [InlineData("webhook-rating")]
    [InlineData("webhook-batch")]
    public void A_delivery_becomes_posts(string sample) => ApprovedPosts.Match("Facebook", sample, ((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Facebook", sample))));

    [Theory]
    [InlineData("webhook-mention")]
    [InlineData("webhook-mention-post")]
    public async Task A_mention_whose_author_is_not_told_is_asked_for_and_shown_all_the_same(string sample)
    {
        var named = Assert.Single(((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Facebook", sample))).Announced);
        Answers("/v26.0/", "error-200-permission");

        ApprovedPosts.Match("Facebook", sample, new NetworkPage([(await World.Network.ReadItem(World.Account, named.Raw, CancellationToken.None))!], [], [], null, false));
    }

    private void Answers(string path, string sample) => World.Server.Meets(
        request => request.Path.Value!.Contains(path, StringComparison.Ordinal), Trouble.Status(200, Sample.Text("Facebook", sample)));
}
