using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>The parts of a long answer on their way: in order, each below the one before, none twice.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SendLongAnswerTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    private static readonly string[] Texts = ["First.", "Second.", "Third."];

    protected override async Task Begin()
    {
        Network.Asks("q1");
        await Inbox.Poll();
        var conversation = await Inbox.Conversation();
        var ids = Texts.Select((_, part) => new ReplyId($"reply-0{part}")).ToArray();
        var write = new LedgerWrite(conversation.Id, new ConversationCommand.QueueReply(new CommandId("command-1"), ids[0], conversation.Posts[0].Key, Exchange.Ada, conversation.Version) { Following = [.. ids[1..]] });
        await Inbox.Ledger.Execute(ids.Zip(Texts).Aggregate(write, (whole, part) => whole.With(new ReplyText(part.First, part.Second, "en", null, null))), default);
        await Inbox.Get<OutboxQueue>().Send(new OutboxMessage.Reply(conversation.Id.Value, ids[0].Value), default);
    }

    [Fact]
    public async Task They_stand_in_order_each_below_the_one_before()
    {
        await Inbox.WorkOff();

        Assert.Equal(Texts, Network.Answers.Select(post => post.Text));
        Assert.Equal(["q1", Network.Answers[0].Id, Network.Answers[1].Id], Network.Answers.Select(post => post.ParentId));
        await TheyAreOurs();
    }

    [Fact]
    public async Task A_part_whose_answer_was_lost_is_found_before_the_next_goes_out()
    {
        Network.PlanSends(SendPlan.Arrives, SendPlan.ArrivesUnheard);
        await Inbox.WorkOff();
        Assert.Equal(2, Network.Answers.Count);

        for (var minute = 0; minute < 5; minute++) await Inbox.Minute();

        Assert.Equal(Texts, Network.Answers.Select(post => post.Text));
        await TheyAreOurs();
    }

    [Fact]
    public async Task Nothing_more_goes_out_after_a_refused_part_until_a_person_has_decided()
    {
        Network.PlanSends(SendPlan.Arrives, SendPlan.Says(new SendResult.Rejected("No.")));
        await Inbox.WorkOff();
        for (var minute = 0; minute < 5; minute++) await Inbox.Minute();

        Assert.Equal([ReplyState.Sent, ReplyState.Failed, ReplyState.Queued], (await Inbox.Conversation()).Replies.Select(reply => reply.State));
        Assert.Equal("First.", Assert.Single(Network.Answers).Text);
    }

    private async Task TheyAreOurs()
    {
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Inbox.Poll();
        var conversation = await Inbox.Conversation();
        Assert.All(conversation.Replies, reply => Assert.Equal(ReplyState.Sent, reply.State));
        Assert.DoesNotContain(conversation.Posts, post => post.ByBrand);
    }
}
