using SocialInbox.Accounts;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>A network takes nothing from an account for a while because of how it behaved: all its answers wait, none is lost, and people are told.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class BlockedSendingTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    private static readonly SendPlan Blocked = SendPlan.Says(new SendResult.Blocked("To protect the community from spam, you can't comment right now."));

    protected override async Task Begin()
    {
        Network.Asks("q1");
        Network.Asks("q2", "tom");
        await Inbox.Minute();
        Network.PlanSends(Blocked);
        await Write("q1", "kim");
        await Inbox.Minute();
    }

    [Fact]
    public async Task No_further_answer_goes_out_before_the_time_and_then_all_do()
    {
        await Write("q2", "tom");
        await Inbox.Minute(2);
        await Inbox.Minute(50);
        Assert.Single(Network.Received);
        Assert.Equal((ReplyState.Queued, ReplyState.Queued), (await State("q1", "kim"), await State("q2", "tom")));

        await Inbox.Minute(10);

        Assert.Equal((ReplyState.Sent, ReplyState.Sent), (await State("q1", "kim"), await State("q2", "tom")));
        Assert.Equal(3, Network.Received.Count);
        Assert.Null((await Stored()).Health.Pause);
    }

    [Fact]
    public async Task One_that_never_arrived_and_may_be_sent_again_waits_too_and_a_send_from_before_ends_nothing()
    {
        Clock.Advance(TimeSpan.FromHours(2));
        Network.PlanSends(SendPlan.Vanishes, Blocked);
        await Write("q2", "tom");
        await Inbox.Minute();
        Assert.Equal(3, Network.Received.Count);

        await Inbox.Minute(10);
        Assert.Equal(3, Network.Received.Count);
        Assert.NotNull((await Stored()).Health.Pause);

        await Inbox.Minute(120);
        await Inbox.Minute(5);
        Assert.Equal((ReplyState.Sent, ReplyState.Sent), (await State("q1", "kim"), await State("q2", "tom")));
    }

    [Fact]
    public async Task What_arrived_late_while_it_rested_is_found_and_not_sent_a_second_time()
    {
        Clock.Advance(TimeSpan.FromHours(2));
        Network.PlanSends(SendPlan.Vanishes, Blocked);
        await Write("q2", "tom");
        await Inbox.Minute();
        await Inbox.Minute(10);
        Network.ArriveLate(Network.Received[1]);

        await Inbox.Minute(120);
        await Inbox.Minute(5);

        Assert.Equal((ReplyState.Sent, ReplyState.Sent), (await State("q1", "kim"), await State("q2", "tom")));
        Assert.Equal(2, Network.Answers.Count);
    }

    [Fact]
    public async Task An_answer_that_waits_for_the_network_is_not_taken_for_a_scheduled_one_when_its_customer_writes()
    {
        await Inbox.Minute(5);
        await Write("q2", "tom");
        await Inbox.Minute();
        Network.Asks("q2 more", "tom", under: "q2", text: "Thanks in advance!");
        await Inbox.Minute();

        Assert.Equal(ReplyState.Queued, await State("q2", "tom"));
    }

    [Fact]
    public async Task Reading_goes_on_meanwhile()
    {
        Network.Asks("q3", "lea");
        await Inbox.Minute();

        Assert.Equal(3, (await Inbox.Conversations()).Length);
        Assert.Equal(ReadState.Good, (await Stored()).Health.State);
    }

    [Fact]
    public async Task People_are_told_in_the_networks_words_and_when_it_is_tried_again()
    {
        var signal = Assert.Single(Signals(await Stored()));

        Assert.Equal(SignalKind.SendingBlocked, signal.Kind);
        var words = AlarmWords.Detail(signal.Kind, signal.Detail, "en");
        Assert.StartsWith("To protect the community from spam", words, StringComparison.Ordinal);
        Assert.EndsWith($"Tried again from {(await Stored()).Health.Pause!.Until:yyyy-MM-dd HH:mm} UTC on.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocked_again_it_waits_longer_each_time_up_to_a_day_and_gives_no_answer_up()
    {
        var waits = new List<double>();
        for (var round = 0; round < 45; round++)
        {
            var until = (await Stored()).Health.Pause!.Until;
            waits.Add((until - Clock.GetUtcNow()).TotalHours);
            Network.PlanSends(Blocked);
            await Inbox.Minute((until - Clock.GetUtcNow()).TotalMinutes + 1);
        }

        Assert.Equal([1, 1, 2, 4, 8, 24, 24], waits.Where((_, round) => round != 5).Take(7).Select(wait => Math.Round(wait)));
        Assert.InRange(waits[5], 16, 17);
        Assert.Equal(ReplyState.Queued, await State("q1", "kim"));
    }

    [Fact]
    public async Task Once_the_time_has_passed_nobody_is_told_any_more()
    {
        Clock.Advance(TimeSpan.FromHours(2));

        Assert.DoesNotContain(SignalKind.SendingBlocked, Signals(await Stored()).Select(signal => signal.Kind));
    }

    private IEnumerable<BlindnessSignal> Signals(StoredAccount stored) => BlindnessSignals.Of(stored, Inbox.Get<NetworkCatalogue>(), Clock.GetUtcNow());

    private async Task<StoredAccount> Stored() => (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!;

    private async Task<ReplyState> State(string root, string customer) => (await Inbox.Conversation(root, customer)).Replies.Single().State;

    private async Task Write(string root, string customer)
    {
        var conversation = await Inbox.Conversation(root, customer);
        var reply = new ReplyId($"reply-to-{root}");
        await Inbox.Ledger.Execute(
            new LedgerWrite(conversation.Id, new ConversationCommand.QueueReply(new CommandId($"browser-{root}"), reply, PostKey.For(Instance.Shop.Id, root), Exchange.Ada, 1))
                .With(new ReplyText(reply, "It comes tomorrow.", "en", null, null)),
            default);
    }
}
