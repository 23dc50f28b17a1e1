using SocialInbox.Ledger;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>The brand answers directly on the network, past the inbox.</summary>
public sealed class NativeAnswerTests
{
    [Fact]
    public void An_answer_under_the_question_answers_it()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.See(Said.ByBrand("native", 10, under: "q"));

        Assert.Equal((ConversationState.Closed, Disposition.AnsweredOnNetwork), (exchange.Standing.State, exchange.Standing.Disposition));
    }

    [Fact]
    public void An_answer_under_an_earlier_post_leaves_the_later_question_open()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 10));

        exchange.See(Said.ByBrand("native", 20, under: "q1"));

        Assert.Equal(["q2"], exchange.Pending);
    }

    [Fact]
    public void An_answer_that_names_the_customer_answers_all_that_was_asked_until_then()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 10), Said.Question("q3", 30));

        exchange.See(Said.ByBrand("native", 20, names: true));

        Assert.Equal(["q3"], exchange.Pending);
    }

    [Fact]
    public void A_question_that_shows_up_after_the_answer_waits_however_far_back_it_is_dated()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 10));
        exchange.See(Said.ByBrand("native", 20, under: "q2", names: true));

        exchange.See(Said.Question("slow clock", 5, seen: 30));

        Assert.Equal(["slow clock"], exchange.Pending);
    }

    [Fact]
    public void What_was_written_before_an_answered_post_is_answered_with_it()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 10));

        exchange.See(Said.ByBrand("native", 20, under: "q2"));

        Assert.Empty(exchange.Pending);
    }

    [Fact]
    public void A_question_that_nobody_had_read_when_our_reply_was_written_waits()
    {
        var exchange = With(Said.Question("q", 10));
        exchange.Reply("reply-01", to: "q", 20);

        exchange.See(Said.Question("back-dated", 5, seen: 30));

        Assert.Equal(["back-dated"], exchange.Pending);
    }

    [Fact]
    public void An_answer_directly_under_a_question_answers_it_whatever_was_read_first()
    {
        var exchange = With(Said.ByBrand("native", 20, under: "q"));

        exchange.See(Said.Question("q", 10, seen: 30));

        Assert.Empty(exchange.Pending);
    }

    [Fact]
    public void Another_post_of_the_brand_in_the_thread_closes_nothing()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.See(Said.ByBrand("elsewhere", 10, under: "somebody else's post"), Said.ByBrand("news", 11));

        Assert.Equal(["q"], exchange.Pending);
    }

    [Fact]
    public void A_post_that_is_our_reply_settles_that_reply_and_is_not_native()
    {
        var exchange = With(Said.Question("q", 0));
        var reply = new ReplyId("reply-01");
        exchange.Do(new QueueReply(exchange.NextId(), reply, Said.Key("q"), Ada, 1), 5);
        exchange.Do(new StartReply(exchange.NextId(), reply, At(8)), 5);

        exchange.Do(new Observe(exchange.NextId(), [Said.ByBrand("sent", 6, under: "q")], [], [new OwnReply(reply, Said.Key("sent"), At(6))]), 7);

        Assert.Equal((ReplyState.Sent, At(6)), (exchange.State.Reply(reply)!.State, exchange.State.Reply(reply)!.SentAt));
        Assert.Equal(Disposition.Answered, exchange.Standing.Disposition);
        Assert.DoesNotContain(exchange.State.Posts, post => post.ByBrand);
    }

    [Fact]
    public void A_post_that_was_taken_for_native_counts_once_when_it_turns_out_to_be_ours()
    {
        var exchange = With(Said.Question("q", 0), Said.ByBrand("sent", 6, under: "q"));
        var reply = new ReplyId("reply-01");
        exchange.Do(new QueueReply(exchange.NextId(), reply, Said.Key("q"), Ada, exchange.State.Version), 5);
        exchange.Do(new StartReply(exchange.NextId(), reply, At(8)), 5);

        exchange.Do(new ReplyWasSent(exchange.NextId(), reply, Said.Key("sent"), At(6)), 7);
        exchange.See(Said.ByBrand("sent", 6, under: "q"));

        Assert.Equal(Disposition.Answered, exchange.Standing.Disposition);
        Assert.DoesNotContain(exchange.State.Posts, post => post.ByBrand);
    }
}
