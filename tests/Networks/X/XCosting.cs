using System.Text;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>X charges for nearly everything: what it takes is counted, and people hear of the dear kinds before they send.</summary>
public sealed class XCosting : IAsyncLifetime
{
    private XWorld? world;

    private XWorld World => world!;

    public async Task InitializeAsync() => world = await XWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public void What_a_reply_costs_and_one_with_a_link_is_declared() =>
        Assert.Equal(new ReplyPrice(1, 20), World.Network.AbilitiesOf(World.Account).ReplyPrice);

    [Theory]
    [InlineData("Sie ist unterwegs.", 1)]
    [InlineData("Sie ist unterwegs: https://nordlicht.com/s/1", 20)]
    [InlineData("Sie ist unterwegs, siehe nordlicht.com", 20)]
    public async Task A_reply_is_billed_as_X_bills_it(string text, double cents)
    {
        var question = await Question();

        Assert.IsType<SendResult.Sent>(await Send(question, text));

        Assert.Equal(cents, Used());
    }

    [Fact]
    public async Task The_further_part_of_a_long_answer_is_a_post_like_any_other()
    {
        var question = await Question();
        var first = Assert.IsType<SendResult.Sent>(await Send(question, "Teil 1"));
        Used();

        await Send(World.Network.Below(question, first.Reply.PostId), "Teil 2");

        Assert.Equal(1.5, Used());
    }

    [Fact]
    public async Task What_may_have_arrived_counts_and_what_was_refused_does_not()
    {
        var question = await Question();
        World.SendMeets(Trouble.Status(503, ""));
        Assert.IsType<SendResult.Unclear>(await Send(question, "Antwort"));
        Assert.Equal(1, Used());

        World.SendMeets(World.Refusals.Text);
        Assert.IsType<SendResult.Rejected>(await Send(question, "Antwort"));
        Assert.Empty(World.Quotas.Take(World.Account.Id));
    }

    [Fact]
    public async Task Hiding_and_what_is_delivered_cost_as_well()
    {
        var question = await Question();
        Assert.IsType<ModerationResult.Done>(await ((IModerates)World.Network).Moderate(World.Account, question, ModerationAct.Hide, default));
        Assert.Equal(0.5, Used());

        Assert.Single(((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("X", "webhook"))).Posts);
        Assert.Equal(0.5, Used());
    }

    private async Task<PostRef> Question()
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        var post = Assert.Single(await World.PollPosts());
        Used();
        return new PostRef(post.Id, post.RootId, post.NetworkData);
    }

    private Task<SendResult> Send(PostRef target, string text) => World.Send(new OutboundReply(new ReplyId("reply-12345"), World.Clock.GetUtcNow(), target, text, "de"));

    private double Used() => Math.Round(Assert.Single(World.Quotas.Take(World.Account.Id)).Used, 6);
}
