using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

public sealed class ReplyDecisionTests
{
    private static readonly ReplyId First = new("reply-01");
    private static readonly ReplyId Second = new("reply-02");

    [Fact]
    public void A_reply_based_on_an_older_look_is_refused_when_somebody_answered_meanwhile()
    {
        var exchange = With(Said.Question("q", 0));
        var looked = exchange.State.Version;
        exchange.See(Said.ByBrand("native", 5, under: "q"));

        Assert.Equal(Refusal.AnsweredMeanwhile, exchange.Refused(Queue(exchange, First, looked), 6));
        Assert.Null(exchange.Refused(Queue(exchange, First, exchange.State.Version), 6));
    }

    [Fact]
    public void A_reply_based_on_an_older_look_is_taken_when_the_question_still_waits()
    {
        var exchange = With(Said.Question("q", 0));
        var looked = exchange.State.Version;
        exchange.Do(new Claim(exchange.NextId(), Ada), 1);

        Assert.Null(exchange.Refused(Queue(exchange, First, looked), 6));
    }

    [Fact]
    public void A_reply_is_refused_while_another_is_on_its_way()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);

        Assert.Equal(Refusal.AnsweredMeanwhile, exchange.Refused(Queue(exchange, Second, exchange.State.Version), 6));
    }

    [Fact]
    public void The_same_reply_again_is_queued_once()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);

        Assert.Empty(exchange.Do(Queue(exchange, First, exchange.State.Version), 6));
    }

    [Fact]
    public void Nobody_replies_to_a_post_that_is_gone_or_was_never_there()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Miss("q", 5);

        Assert.Equal(Refusal.WrongState, exchange.Refused(Queue(exchange, First, exchange.State.Version), 6));
        Assert.Equal(Refusal.NotFound, exchange.Refused(new QueueReply(exchange.NextId(), First, Said.Key("other"), Ada, 1), 6));
    }

    [Fact]
    public void An_attempt_is_taken_once_and_not_again_before_it_can_be_looked_for()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(8)), 5);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), First, At(10)), 7));
        exchange.Do(new StartReply(exchange.NextId(), First, At(11)), 8);

        Assert.Equal((2, 2), (exchange.State.Reply(First)!.Attempt, exchange.State.Reply(First)!.Unclear));
    }

    [Fact]
    public void An_attempt_that_certainly_did_not_arrive_is_not_counted_as_unclear()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(8)), 5);

        exchange.Do(new DeferReply(exchange.NextId(), First, At(9)), 6);

        Assert.Equal((ReplyState.Queued, 1, 0), (exchange.State.Reply(First)!.State, exchange.State.Reply(First)!.Attempt, exchange.State.Reply(First)!.Unclear));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), First, At(12)), 8));
    }

    [Theory]
    [InlineData(ReplyState.Failed)]
    [InlineData(ReplyState.Unknown)]
    public void What_failed_or_is_unknown_a_person_can_send_again_or_drop(ReplyState state)
    {
        var exchange = Ended(state);

        Assert.Null(exchange.Refused(new DecideReply(exchange.NextId(), First, Ada, ReplyOutcome.Retry), 9));
        Assert.Null(exchange.Refused(new EndReply(exchange.NextId(), First, ReplyState.Discarded, Ada), 9));
        Assert.Null(exchange.Refused(new ReplyWasSent(exchange.NextId(), First, null, At(9), Ada), 9));
    }

    [Theory]
    [InlineData(ReplyState.Failed)]
    [InlineData(ReplyState.Unknown)]
    public void What_failed_or_is_unknown_no_late_attempt_sends_again(ReplyState state)
    {
        var exchange = Ended(state);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new DeferReply(exchange.NextId(), First, At(9)), 9));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new RestReply(exchange.NextId(), First, At(9)), 9));
    }

    [Fact]
    public void A_pause_in_front_of_a_second_attempt_leaves_the_first_as_unclear_as_it_was()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(8)), 5);

        exchange.Do(new RestReply(exchange.NextId(), First, At(60)), 9);

        var reply = exchange.State.Reply(First)!;
        Assert.Equal((ReplyState.Sending, 1, At(60)), (reply.State, reply.Unclear, reply.NextLook));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), First, At(62)), 59));
    }

    [Fact]
    public void After_a_second_attempt_that_certainly_did_not_arrive_the_first_is_looked_for_once_more()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(8)), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(11)), 8);

        exchange.Do(new DeferReply(exchange.NextId(), First, At(20)), 9);

        var reply = exchange.State.Reply(First)!;
        Assert.Equal((ReplyState.Sending, 1, At(20)), (reply.State, reply.Unclear, reply.NextLook));
    }

    [Fact]
    public void What_a_person_dropped_is_neither_sent_again_nor_failed_by_a_late_attempt()
    {
        var exchange = Ended(ReplyState.Discarded);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new DeferReply(exchange.NextId(), First, At(9)), 9));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new EndReply(exchange.NextId(), First, ReplyState.Failed), 9));
    }

    [Fact]
    public void What_a_person_dropped_counts_as_sent_when_it_stands_on_the_network()
    {
        var exchange = Ended(ReplyState.Discarded);

        exchange.Do(new ReplyWasSent(exchange.NextId(), First, Said.Key("sent"), At(6)), 9);

        Assert.Equal(Disposition.Answered, exchange.Standing.Disposition);
    }

    [Fact]
    public void An_unknown_reply_keeps_the_conversation_open_until_a_person_decides()
    {
        var exchange = Ended(ReplyState.Unknown);
        exchange.Miss("q", 20);
        Assert.Equal(ConversationState.Open, exchange.Standing.State);

        exchange.Do(new EndReply(exchange.NextId(), First, ReplyState.Discarded, Ada), 21);

        Assert.Equal(ConversationState.Closed, exchange.Standing.State);
    }

    private static Exchange Ended(ReplyState state)
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(Queue(exchange, First, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), First, At(8)), 5);
        exchange.Do(new EndReply(exchange.NextId(), First, state), 8);
        return exchange;
    }

    private static QueueReply Queue(Exchange exchange, ReplyId reply, int basedOn) => new(exchange.NextId(), reply, Said.Key("q"), Ada, basedOn);
}
