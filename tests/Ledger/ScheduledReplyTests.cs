using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>An answer that waits before it goes out: it can be taken back, and it is not sent to somebody who has gone on.</summary>
public sealed class ScheduledReplyTests
{
    private static readonly ReplyId Reply = new("reply-01");

    [Fact]
    public void Nobody_sends_it_before_its_instant_and_the_customer_waits_until_then()
    {
        var exchange = Scheduled(at: 30);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), Reply, At(32)), 29));
        Assert.Equal(("q", Verdict.Running), (Assert.Single(exchange.Pending), exchange.Clock.Verdict));
        Assert.Equal(At(30) + ReplyFacts.MessageGrace, exchange.State.Replies[0].NextLook);
        exchange.Do(new StartReply(exchange.NextId(), Reply, At(32)), 30);
        Assert.Equal(ReplyState.Sending, exchange.State.Reply(Reply)!.State);
    }

    [Fact]
    public void It_can_be_taken_back_until_it_is_handed_to_the_network()
    {
        var taken = Scheduled(at: 30);
        taken.Do(new DropReply(taken.NextId(), Reply, Ben), 29);
        Assert.Equal(ReplyState.Discarded, taken.State.Reply(Reply)!.State);
        Assert.Empty(taken.Do(new DropReply(taken.NextId(), Reply, Ben), 29));
        Assert.Equal(["q"], taken.Pending);

        var sent = Scheduled(at: 30);
        sent.Do(new StartReply(sent.NextId(), Reply, At(32)), 30);
        Assert.Equal(Refusal.WrongState, sent.Refused(new DropReply(sent.NextId(), Reply, Ben), 30));
    }

    [Fact]
    public void With_it_goes_what_was_to_follow()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), Reply, Said.Key("q"), Ada, 1) { Following = [new ReplyId("reply-02")], SendAt = At(5) }, 4);

        exchange.Do(new DropReply(exchange.NextId(), Reply, Ada), 4);

        Assert.All(exchange.State.Replies, reply => Assert.Equal(ReplyState.Discarded, reply.State));
    }

    [Fact]
    public void A_second_answer_is_stopped_while_the_first_waits()
    {
        var exchange = Scheduled(at: 30);

        Assert.Equal(Refusal.AnsweredMeanwhile, exchange.Refused(new QueueReply(exchange.NextId(), new ReplyId("reply-02"), Said.Key("q"), Ben, exchange.State.Version), 10));
    }

    [Fact]
    public void It_is_held_when_the_customer_writes_again()
    {
        var exchange = Scheduled(at: 600);

        exchange.See(Said.Chatter("never mind", 20));

        Assert.Equal((ReplyState.Failed, true), (exchange.State.Reply(Reply)!.State, exchange.State.Reply(Reply)!.Held));
        Assert.Null(exchange.State.Reply(Reply)!.NextLook);
        exchange.Do(new DecideReply(exchange.NextId(), Reply, Ada, ReplyOutcome.Retry), 21);
        Assert.Equal((ReplyState.Queued, false, At(21)), (exchange.State.Reply(Reply)!.State, exchange.State.Reply(Reply)!.Held, exchange.State.Reply(Reply)!.NotBefore));
    }

    [Fact]
    public void It_is_held_when_the_customer_edits_or_deletes_or_somebody_answers_there()
    {
        var question = Said.Question("q", 0);
        var (edited, deleted, answered) = (Scheduled(600, question), Scheduled(600, question), Scheduled(600, question));

        edited.See(question.Edited(20, asks: true));
        deleted.Miss("q", 20);
        answered.See(Said.ByBrand("native", 20, under: "q"));

        Assert.All(new[] { edited, deleted, answered }, exchange => Assert.True(exchange.State.Reply(Reply)!.Held));
    }

    [Fact]
    public void What_only_waits_for_its_undo_goes_out_all_the_same()
    {
        var exchange = Scheduled(at: 4.2);

        exchange.See(Said.Chatter("thanks", 4.1));

        Assert.Equal(ReplyState.Queued, exchange.State.Reply(Reply)!.State);
    }

    [Fact]
    public void What_rests_because_the_network_takes_nothing_goes_out_all_the_same_though_the_customer_writes()
    {
        var exchange = Scheduled(at: 4.2);
        exchange.Do(new RestReply(exchange.NextId(), Reply, At(64)), 5);

        exchange.See(Said.Chatter("thanks", 20));

        Assert.Equal((ReplyState.Queued, false, At(64)), (exchange.State.Reply(Reply)!.State, exchange.State.Reply(Reply)!.Held, exchange.State.Reply(Reply)!.NotBefore));
    }

    [Fact]
    public void A_scheduled_one_that_rests_too_is_still_held_when_the_customer_writes()
    {
        var exchange = Scheduled(at: 30);
        exchange.Do(new RestReply(exchange.NextId(), Reply, At(90)), 31);

        exchange.See(Said.Chatter("never mind", 40));

        Assert.True(exchange.State.Reply(Reply)!.Held);
    }

    [Fact]
    public void What_a_lead_let_go_out_later_was_not_scheduled_by_that()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), Reply, Said.Key("q"), Ada, 1) { SendAt = At(4.2), ForApproval = true }, 4);
        exchange.Do(new ApproveReply(exchange.NextId(), Reply, Ben, At(60.2)), 60);

        exchange.See(Said.Chatter("thanks", 60.1));

        Assert.Equal(ReplyState.Queued, exchange.State.Reply(Reply)!.State);
    }

    private static Exchange Scheduled(double at, PostFacts? question = null)
    {
        var exchange = With(question ?? Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), Reply, Said.Key("q"), Ada, exchange.State.Version) { SendAt = At(at) }, 4);
        return exchange;
    }
}
