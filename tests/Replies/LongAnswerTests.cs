using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Replies;

/// <summary>A long answer in parts: each waits for the one before.</summary>
public sealed class LongAnswerTests
{
    private static readonly ReplyId First = new("reply-01");
    private static readonly ReplyId Second = new("reply-02");
    private static readonly ReplyId Third = new("reply-03");

    private readonly Exchange exchange = Exchange.With(Said.Question("q", 0));

    public LongAnswerTests() =>
        exchange.Do(new QueueReply(exchange.NextId(), First, Said.Key("q"), Exchange.Ada, exchange.State.Version) { Following = [Second, Third] }, 1);

    [Fact]
    public void A_part_waits_until_the_one_before_is_sent()
    {
        Assert.Equal([false, true, true], exchange.State.Replies.Select(reply => reply.Waits));
        Assert.Equal([null, First, Second], exchange.State.Replies.Select(reply => reply.After));
        Assert.Null(exchange.State.Reply(Second)!.NextLook);
        Assert.Equal(Refusal.WrongState, exchange.Refused(new StartReply(exchange.NextId(), Second, Exchange.At(9)), 2));

        Sent(First, 2);

        Assert.NotNull(exchange.State.Reply(Second)!.NextLook);
        Assert.Equal("post-reply-01", exchange.State.Reply(First)!.SentId);
        Assert.True(exchange.State.Reply(Third)!.Waits);
        exchange.Do(new StartReply(exchange.NextId(), Second, Exchange.At(9)), 3);
    }

    [Fact]
    public void The_first_part_answers_the_question_in_time()
    {
        Sent(First, 2);

        Assert.Equal(Disposition.Answered, exchange.Standing.Disposition);
        Assert.Equal(Exchange.At(2), exchange.Clock.EndedAt);
    }

    [Fact]
    public void A_part_that_a_poll_finds_on_the_network_lets_the_next_go()
    {
        exchange.Do(new StartReply(exchange.NextId(), First, Exchange.At(4)), 2);
        exchange.Do(new Observe(exchange.NextId(), [], [], [new OwnReply(First, Said.Key("p"), Exchange.At(2), "post-p")]), 3);

        Assert.False(exchange.State.Reply(Second)!.Waits);
        Assert.Equal("post-p", exchange.State.Reply(First)!.SentId);
    }

    [Fact]
    public void Who_drops_a_part_drops_what_comes_after_it()
    {
        exchange.Do(new EndReply(exchange.NextId(), First, ReplyState.Failed), 2);
        exchange.Do(new DecideReply(exchange.NextId(), First, Exchange.Ada, ReplyOutcome.Discard), 3);

        Assert.All(exchange.State.Replies, reply => Assert.Equal(ReplyState.Discarded, reply.State));
    }

    [Fact]
    public void A_part_that_is_sent_after_all_takes_the_others_with_it()
    {
        exchange.Do(new EndReply(exchange.NextId(), First, ReplyState.Unknown), 2);
        exchange.Do(new DecideReply(exchange.NextId(), First, Exchange.Ada, ReplyOutcome.Sent), 3);

        Assert.False(exchange.State.Reply(Second)!.Waits);
        Assert.Equal(ReplyState.Queued, exchange.State.Reply(Third)!.State);
    }

    private void Sent(ReplyId reply, double minute)
    {
        exchange.Do(new StartReply(exchange.NextId(), reply, Exchange.At(minute + 2)), minute);
        exchange.Do(new ReplyWasSent(exchange.NextId(), reply, Said.Key(reply.Value), Exchange.At(minute), SentId: $"post-{reply}"), minute);
    }
}
