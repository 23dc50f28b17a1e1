using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>The parts of a long answer on their way: in order, each below the one before, none twice.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SendLongAnswerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string[] Texts = ["First.", "Second.", "Third."];

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        network.Asks("q1");
        await instance.Poll();
        var conversation = await instance.Conversation();
        var ids = Texts.Select((_, part) => new ReplyId($"reply-0{part}")).ToArray();
        var write = new LedgerWrite(conversation.Id, new ConversationCommand.QueueReply(new CommandId("command-1"), ids[0], conversation.Posts[0].Key, Exchange.Ada, conversation.Version) { Following = [.. ids[1..]] });
        await instance.Ledger.Execute(ids.Zip(Texts).Aggregate(write, (whole, part) => whole.With(new ReplyText(part.First, part.Second, "en", null, null))), default);
        await instance.Get<OutboxQueue>().Send(new OutboxMessage.Reply(conversation.Id.Value, ids[0].Value), default);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task They_stand_in_order_each_below_the_one_before()
    {
        await instance.WorkOff();

        Assert.Equal(Texts, network.Answers.Select(post => post.Text));
        Assert.Equal(["q1", network.Answers[0].Id, network.Answers[1].Id], network.Answers.Select(post => post.ParentId));
        await TheyAreOurs();
    }

    [Fact]
    public async Task A_part_whose_answer_was_lost_is_found_before_the_next_goes_out()
    {
        network.PlanSends(SendPlan.Arrives, SendPlan.ArrivesUnheard);
        await instance.WorkOff();
        Assert.Equal(2, network.Answers.Count);

        for (var minute = 0; minute < 5; minute++) await instance.Minute();

        Assert.Equal(Texts, network.Answers.Select(post => post.Text));
        await TheyAreOurs();
    }

    [Fact]
    public async Task Nothing_more_goes_out_after_a_refused_part_until_a_person_has_decided()
    {
        network.PlanSends(SendPlan.Arrives, SendPlan.Says(new SendResult.Rejected("No.")));
        await instance.WorkOff();
        for (var minute = 0; minute < 5; minute++) await instance.Minute();

        Assert.Equal([ReplyState.Sent, ReplyState.Failed, ReplyState.Queued], (await instance.Conversation()).Replies.Select(reply => reply.State));
        Assert.Equal("First.", Assert.Single(network.Answers).Text);
    }

    private async Task TheyAreOurs()
    {
        clock.Advance(TimeSpan.FromMinutes(2));
        await instance.Poll();
        var conversation = await instance.Conversation();
        Assert.All(conversation.Replies, reply => Assert.Equal(ReplyState.Sent, reply.State));
        Assert.DoesNotContain(conversation.Posts, post => post.ByBrand);
    }
}
