using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>The target is an hour, the warning comes a quarter before it.</summary>
public sealed class ClockTests
{
    [Fact]
    public void A_question_starts_the_clock_at_the_networks_instant()
    {
        var exchange = With(Said.Question("q", at: 0, seen: 7));

        Assert.Equal((At(0), At(45), At(60)), (exchange.Clock.StartedAt, exchange.Clock.WarnAt, exchange.Clock.DueAt));
        Assert.Equal((ClockKind.FirstResponse, Verdict.Running), (exchange.Clock.Kind, exchange.Clock.Verdict));
    }

    [Fact]
    public void What_asks_nothing_has_no_clock() => Assert.Empty(With(Said.Chatter("c", 0)).Clocks);

    [Fact]
    public void A_customer_who_writes_again_while_waiting_does_not_restart_the_clock()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.See(Said.Question("hello?", 30));

        Assert.Equal((At(0), At(60)), (exchange.Clock.StartedAt, exchange.Clock.DueAt));
    }

    [Theory]
    [InlineData(59, Verdict.Met)]
    [InlineData(60, Verdict.Met)]
    [InlineData(61, Verdict.Missed)]
    public void An_answer_until_the_target_meets_it(double minute, Verdict verdict)
    {
        var exchange = With(Said.Question("q", 0));

        exchange.Reply("reply-01", to: "q", minute);

        Assert.Equal((verdict, At(minute)), (exchange.Clock.Verdict, exchange.Clock.EndedAt));
    }

    [Theory]
    [InlineData(20, Verdict.Cancelled)]
    [InlineData(61, Verdict.Missed)]
    public void Closing_in_time_cancels_the_clock_and_closing_late_has_missed_it(double minute, Verdict verdict)
    {
        var exchange = With(Said.Question("q", 0));

        exchange.Close(minute);

        Assert.Equal(verdict, exchange.Clock.Verdict);
    }

    [Fact]
    public void The_next_question_after_an_answer_has_its_own_clock()
    {
        var exchange = With(Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);

        exchange.See(Said.Question("q2", 300));

        Assert.Equal([(ClockKind.FirstResponse, Verdict.Met), (ClockKind.NextResponse, Verdict.Running)], exchange.Clocks.Select(c => (c.Kind, c.Verdict)));
        Assert.Equal(At(360), exchange.Clocks[1].DueAt);
    }

    [Fact]
    public void An_answer_to_the_first_question_leaves_the_later_one_waiting_since_its_own_instant()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 20));

        exchange.Reply("reply-01", to: "q1", 30);

        Assert.Equal(["q2"], exchange.Pending);
        Assert.Equal((ClockKind.NextResponse, At(20), Verdict.Running), exchange.Clocks.Select(c => (c.Kind, c.StartedAt, c.Verdict)).Last());
    }

    [Fact]
    public void An_answer_to_the_later_question_answers_the_earlier_one_too()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 20));

        exchange.Reply("reply-01", to: "q2", 30);

        Assert.Empty(exchange.Pending);
        Assert.Equal((At(0), At(30)), (exchange.Clock.StartedAt, exchange.Clock.EndedAt));
    }

    [Fact]
    public void All_that_waits_is_one_clock_though_a_post_in_between_was_deleted()
    {
        var exchange = With(Said.Question("q1", 0), Said.Question("q2", 10), Said.Question("q3", 20));

        exchange.Miss("q2", 15);

        Assert.Equal(At(0), Assert.Single(exchange.Clocks, c => c.Verdict == Verdict.Running).StartedAt);
        Assert.Equal(2, exchange.Fire(70).OfType<ConversationEvent.StepFired>().Count());
    }

    [Fact]
    public void A_question_that_an_edit_brings_starts_its_clock_at_the_edit()
    {
        var praise = Said.Chatter("p", 0);
        var exchange = With(praise);

        exchange.See(praise.Edited(90, asks: true));

        Assert.Equal((At(90), At(150)), (exchange.Clock.StartedAt, exchange.Clock.DueAt));
    }

    [Fact]
    public void Correcting_a_question_while_it_waits_keeps_its_clock()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);

        exchange.See(question.Edited(30, asks: true));
        exchange.Reply("reply-01", to: "q", 50);

        Assert.Equal((At(0), At(50), Verdict.Met), (exchange.Clock.StartedAt, exchange.Clock.EndedAt, exchange.Clock.Verdict));
    }

    [Fact]
    public void Closing_again_after_an_edit_leaves_the_first_verdict_as_it_was()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);
        exchange.Close(10);
        exchange.See(question.Edited(200, asks: true));

        exchange.Close(400);

        Assert.Equal([(At(0), At(10), Verdict.Cancelled), (At(200), At(400), Verdict.Missed)], exchange.Clocks.Select(c => (c.StartedAt, c.EndedAt!.Value, c.Verdict)));
    }

    [Fact]
    public void Taking_it_up_twice_keeps_the_verdict_of_the_first_time()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 10);
        exchange.Reopen(20);
        exchange.Reply("reply-02", to: "q", 200);

        exchange.Reopen(300);

        Assert.Equal([Verdict.Met, Verdict.Missed, Verdict.Running], exchange.Clocks.Select(c => c.Verdict));
        Assert.Equal([At(0), At(20), At(300)], exchange.Clocks.Select(c => c.StartedAt));
    }

    [Fact]
    public void A_verdict_is_corrected_when_an_earlier_answer_becomes_known_and_names_it_as_evidence()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 70);
        Assert.Equal(Verdict.Missed, exchange.Clock.Verdict);

        var change = exchange.See(Said.ByBrand("native", 30, under: "q"));

        Assert.Equal((Verdict.Met, At(30)), (exchange.Clock.Verdict, exchange.Clock.EndedAt));
        Assert.Equal((Verdict.Missed, Verdict.Met), change.OfType<ConversationEvent.VerdictCorrected>().Select(e => (e.From, e.To)).Single());
        Assert.Equal(Said.Key("native"), change.OfType<ConversationEvent.PostSeen>().Single().Facts.Key);
    }

    [Fact]
    public void An_answer_that_was_deleted_answers_no_longer()
    {
        var exchange = With(Said.Question("q", 0), Said.ByBrand("native", 10, under: "q"));
        Assert.Equal(Verdict.Met, exchange.Clock.Verdict);

        exchange.Miss("native", 20);

        Assert.Equal((Verdict.Running, At(60)), (exchange.Clock.Verdict, exchange.Clock.DueAt));
    }

    [Fact]
    public void A_back_dated_answer_ends_the_wait_no_earlier_than_it_began()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.See(Said.ByBrand("native", -500, under: "q"));

        Assert.Equal((At(0), At(0), Verdict.Met), (exchange.Clock.StartedAt, exchange.Clock.EndedAt, exchange.Clock.Verdict));
    }
}
