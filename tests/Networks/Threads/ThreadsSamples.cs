using System.Text;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Threads;

/// <summary>Recorded answers and deliveries, and what the product makes of them.</summary>
public sealed class ThreadsSamples : IAsyncLifetime
{
    private ThreadsWorld? world;

    private ThreadsWorld World => world!;

    public async Task InitializeAsync() => world = await ThreadsWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Mentions_become_posts()
    {
        Answers("/mentions", "mentions");

        ApprovedPosts.Match("Threads", "mentions", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("replies")]
    public async Task What_stands_below_a_post_comes_with_its_answers(string sample)
    {
        World.Clock.Advance(new DateTimeOffset(2026, 11, 20, 20, 0, 0, TimeSpan.Zero) - World.Clock.GetUtcNow());
        World.Server.Meets(request => request.Path.Value!.EndsWith("/me/threads", StringComparison.Ordinal), Trouble.Status(200, """{"data":[{"id":"18100000000112233","text":"Unsere Lampen","username":"nordlicht.shop","timestamp":"2026-11-20T17:00:00+0000","has_replies":true}]}"""));
        Answers("/conversation", sample);

        ApprovedPosts.Match("Threads", sample, await World.ReadPage(World.Network.Feeds[1]));
    }

    [Theory]
    [InlineData("webhook-reply")]
    [InlineData("webhook-reply-array-variant")]
    [InlineData("webhook-mention")]
    public void A_delivery_becomes_posts(string sample) => ApprovedPosts.Match("Threads", sample, ((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Threads", sample))));

    private void Answers(string path, string sample) => World.Server.Meets(
        request => request.Path.Value!.Contains(path, StringComparison.Ordinal), Trouble.Status(200, Sample.Text("Threads", sample)));
}
