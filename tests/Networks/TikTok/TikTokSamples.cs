using System.Text;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.TikTok;

/// <summary>Recorded answers and deliveries, and what the product makes of them.</summary>
public sealed class TikTokSamples : IAsyncLifetime
{
    private TikTokWorld? world;

    private TikTokWorld World => world!;

    public async Task InitializeAsync() => world = await TikTokWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Comments_become_questions_and_the_brands_answers_below_them()
    {
        World.CustomerSays("Damit es etwas zu lesen gibt");
        World.Server.Meets(request => request.Path.Value!.EndsWith("video/list/", StringComparison.Ordinal), Trouble.Changed(text => text));
        World.Server.Meets(request => request.Path.Value!.EndsWith("comment/list/", StringComparison.Ordinal), Trouble.Status(200, Sample.Text("TikTok", "comments")));

        ApprovedPosts.Match("TikTok", "comments", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task An_answer_of_the_brand_is_found_below_its_comment()
    {
        var reply = new OutboundReply(new("reply-0001"), DateTimeOffset.FromUnixTimeSeconds(1795205600), new PostRef("7580100000000000001", "7580100000000000001", """{"video":"7580000000000112233","thread":"7580100000000000001"}"""), "Ja, sie ist spritzwassergeschützt (IP44).", "de");
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("TikTok", "comment-replies")));

        ApprovedPosts.Match("TikTok", "comment-replies", (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!);
    }

    [Fact]
    public void A_delivery_without_words_asks_for_a_poll()
    {
        var page = World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("TikTok", "webhook-comment")));

        Assert.True(page.PollNow);
        ApprovedPosts.Match("TikTok", "webhook-comment", page);
    }
}
