using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>A trainee's answer waits for a lead, and the customer waits with it: its clock runs.</summary>
public sealed class ApprovalTests
{
    private static readonly ReplyId Reply = new("reply-01"), Second = new("reply-02");

    [Fact]
    public void It_goes_nowhere_before_a_lead_approves_it()
    {
        var exchange = Written(sendAt: null);

        Assert.Equal((ReplyState.WaitsForApproval, null), (exchange.State.Reply(Reply)!.State, exchange.State.Reply(Reply)!.NextLook));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), Reply, At(90)), 80));
        Assert.Equal(("q", Verdict.Running), (Assert.Single(exchange.Pending), exchange.Clock.Verdict));

        exchange.Do(new ApproveReply(exchange.NextId(), Reply, Ben, At(20)), 19);

        Assert.Equal((ReplyState.Queued, At(20)), (exchange.State.Reply(Reply)!.State, exchange.State.Reply(Reply)!.NotBefore));
        Assert.Equal(Ada, exchange.State.Reply(Reply)!.By);
        Assert.Empty(exchange.Do(new ApproveReply(exchange.NextId(), Reply, Ben, At(25)), 24));
    }

    [Fact]
    public void One_for_later_goes_out_then_and_not_before()
    {
        var exchange = Written(sendAt: 300);

        exchange.Do(new ApproveReply(exchange.NextId(), Reply, Ben, At(20)), 19);

        Assert.Equal(At(300), exchange.State.Reply(Reply)!.NotBefore);
    }

    [Fact]
    public void All_parts_of_a_long_answer_wait_and_go_together()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), Reply, Said.Key("q"), Ada, 1) { Following = [Second], ForApproval = true }, 4);
        Assert.All(exchange.State.Replies, reply => Assert.Equal(ReplyState.WaitsForApproval, reply.State));

        exchange.Do(new ApproveReply(exchange.NextId(), Reply, Ben, At(20)), 19);

        Assert.Equal([(ReplyState.Queued, false), (ReplyState.Queued, true)], exchange.State.Replies.Select(reply => (reply.State, reply.Waits)));
    }

    [Fact]
    public void What_is_sent_back_is_dropped_with_all_its_parts_and_the_customer_still_waits()
    {
        var exchange = Written(sendAt: null);

        exchange.Do(new SendBackReply(exchange.NextId(), Reply, Ben), 19);

        Assert.Equal(ReplyState.Discarded, exchange.State.Reply(Reply)!.State);
        Assert.Equal(["q"], exchange.Pending);
        Assert.Equal(Refusal.WrongState, exchange.Refused(new ApproveReply(exchange.NextId(), Reply, Ben, At(25)), 24));
    }

    [Fact]
    public void While_it_waits_nobody_else_answers_unless_it_is_taken_back()
    {
        var exchange = Written(sendAt: null);
        var second = new QueueReply(exchange.NextId(), Second, Said.Key("q"), Ben, exchange.State.Version);
        Assert.Equal(Refusal.AnsweredMeanwhile, exchange.Refused(second, 10));

        exchange.Do(new DropReply(exchange.NextId(), Reply, Ada), 11);

        exchange.Do(second with { BasedOnVersion = exchange.State.Version }, 12);
        Assert.Equal(ReplyState.Queued, exchange.State.Reply(Second)!.State);
    }

    [Fact]
    public void A_step_of_the_clock_comes_while_it_waits()
    {
        var exchange = Written(sendAt: null);

        exchange.Fire(61);

        Assert.Equal([StepKind.Warn, StepKind.Breach], exchange.State.Steps.Select(step => step.Kind));
    }

    private static Exchange Written(double? sendAt)
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), Reply, Said.Key("q"), Ada, exchange.State.Version) { ForApproval = true, SendAt = sendAt is { } at ? At(at) : null }, 4);
        return exchange;
    }
}
