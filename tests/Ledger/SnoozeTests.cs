using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Out of sight for a while, and never forgotten: whatever wants a person brings it back, with its true instant.</summary>
public sealed class SnoozeTests
{
    [Fact]
    public void What_is_snoozed_is_out_of_the_open_list_and_its_clock_runs_on()
    {
        var exchange = Snoozed(until: 40);

        Assert.Equal(ConversationState.Snoozed, exchange.Standing.State);
        Assert.Equal("team~snoozed", IndexRows.Worklist(exchange.State).PartitionKey);
        Assert.Equal((At(60), Verdict.Running), (exchange.Clock.DueAt, exchange.Clock.Verdict));
        Assert.Equal(["q"], exchange.Pending);
    }

    [Fact]
    public void It_comes_back_by_itself_at_its_instant_however_late_we_notice()
    {
        var exchange = Snoozed(until: 40);
        Assert.Equal(At(40), IndexRows.NextInstant(exchange.State));

        exchange.Fire(43);

        Assert.Equal(new Woken(WakeReason.TimeCame, At(40)), Ended(exchange));
        Assert.Equal(ConversationState.Open, exchange.Standing.State);
    }

    [Fact]
    public void The_customer_ends_it_always()
    {
        var exchange = Snoozed(until: 40);

        exchange.See(Said.Chatter("thanks", 20));

        Assert.Equal(new Woken(WakeReason.CustomerWrote, At(20)), Ended(exchange));
    }

    [Fact]
    public void An_edit_by_the_customer_ends_it()
    {
        var question = Said.Question("q", 0);
        var exchange = Snoozed(40, question);

        exchange.See(question.Edited(20, asks: true));

        Assert.Equal(new Woken(WakeReason.CustomerWrote, At(20)), Ended(exchange));
    }

    [Fact]
    public void What_the_customer_had_written_before_it_and_nobody_had_seen_ends_it_too()
    {
        var exchange = Snoozed(until: 40);

        exchange.See(Said.Question("late", 5, seen: 15));

        Assert.Equal(new Woken(WakeReason.CustomerWrote, At(10)), Ended(exchange));
    }

    [Fact]
    public void The_same_post_read_again_ends_nothing()
    {
        var question = Said.Question("q", 0);
        var exchange = Snoozed(40, question);

        exchange.See(question.Again(20));

        Assert.Equal(ConversationState.Snoozed, exchange.Standing.State);
    }

    [Fact]
    public void A_warning_ends_it()
    {
        var exchange = Snoozed(until: 600);

        exchange.Fire(47);

        Assert.Equal(new Woken(WakeReason.StepFired, exchange.State.Steps[0].DueAt), Ended(exchange));
        Assert.Equal(ConversationState.Open, exchange.Standing.State);
    }

    [Fact]
    public void Whoever_gets_it_sees_it_and_whoever_snoozed_it_may_take_it_along()
    {
        var mine = Snoozed(until: 40);
        mine.Do(new Claim(mine.NextId(), Ada), 20);
        Assert.Equal(ConversationState.Snoozed, mine.Standing.State);

        mine.Do(new Assign(mine.NextId(), Ben, Ada), 21);

        Assert.Equal(new Woken(WakeReason.Assigned, At(21)), Ended(mine));
        Assert.Equal(Ben, mine.State.ClaimedBy);
    }

    [Fact]
    public void A_reply_that_did_not_go_out_ends_it()
    {
        var exchange = Snoozed(until: 40);
        exchange.Do(new QueueReply(exchange.NextId(), new ReplyId("reply-01"), Said.Key("q"), Ada, exchange.State.Version), 12);
        exchange.Do(new StartReply(exchange.NextId(), new ReplyId("reply-01"), At(14)), 12);

        exchange.Do(new EndReply(exchange.NextId(), new ReplyId("reply-01"), ReplyState.Failed), 13);

        Assert.Equal(new Woken(WakeReason.ReplyFailed, At(13)), Ended(exchange));
    }

    [Fact]
    public void What_is_answered_is_snoozed_no_more_also_when_it_is_taken_up_again()
    {
        var exchange = Snoozed(until: 40);
        exchange.Reply("reply-01", to: "q", 20);
        Assert.Equal(WakeReason.NothingWaits, Ended(exchange).Why);

        exchange.Reopen(30);

        Assert.Equal(ConversationState.Open, exchange.Standing.State);
    }

    [Fact]
    public void Where_only_the_customers_writing_was_named_it_comes_back_after_two_weeks_all_the_same()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Fire(70);
        exchange.Do(new Snooze(exchange.NextId(), null, Ada), 80);

        Assert.Equal((true, At(80).AddDays(14)), (exchange.State.Snooze!.ForCustomer, exchange.State.Snooze.Until));
        Assert.Equal(At(80).AddDays(14), IndexRows.NextInstant(exchange.State));
    }

    [Fact]
    public void A_second_one_replaces_the_first_and_waking_ends_it()
    {
        var exchange = Snoozed(until: 40);
        exchange.Do(new Snooze(exchange.NextId(), At(50), Ben), 20);
        Assert.Equal((At(50), Ben), (exchange.State.Snooze!.Until, exchange.State.Snooze.By));

        exchange.Do(new Wake(exchange.NextId(), Ada), 30);

        Assert.Equal(new Woken(WakeReason.ByPerson, At(30), Ada), Ended(exchange));
        Assert.Empty(exchange.Do(new Wake(exchange.NextId(), Ada), 31));
    }

    [Fact]
    public void It_hides_no_reply_whose_fate_a_person_has_to_find_out()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new QueueReply(exchange.NextId(), new ReplyId("reply-01"), Said.Key("q"), Ada, exchange.State.Version), 1);
        exchange.Do(new StartReply(exchange.NextId(), new ReplyId("reply-01"), At(3)), 1);
        exchange.Do(new EndReply(exchange.NextId(), new ReplyId("reply-01"), ReplyState.Unknown), 4);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new Snooze(exchange.NextId(), At(40), Ada), 5));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5)]
    [InlineData(10 + (367 * 24 * 60))]
    public void It_ends_in_the_future_and_within_a_year(double until) =>
        Assert.Equal(Refusal.WrongState, With(Said.Question("q", 0)).Refused(new Snooze(new CommandId("command-x"), At(until), Ada), 10));

    [Fact]
    public void Nobody_snoozes_what_waits_for_nobody() => Assert.Equal(Refusal.WrongState, With(Said.Chatter("c", 0)).Refused(new Snooze(new CommandId("command-x"), At(40), Ada), 10));

    [Fact]
    public void What_was_on_hold_is_on_hold_again_when_it_comes_back()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Pause(5, PauseReason.WaitingForThirdParty);
        exchange.Do(new Snooze(exchange.NextId(), At(40), Ada), 10);
        Assert.Equal(ConversationState.Snoozed, exchange.Standing.State);

        exchange.Fire(40);

        Assert.Equal(ConversationState.Parked, exchange.Standing.State);
    }

    private static Exchange Snoozed(double until, PostFacts? question = null)
    {
        var exchange = With(question ?? Said.Question("q", 0));
        exchange.Do(new Snooze(exchange.NextId(), At(until), Ada), 10);
        return exchange;
    }

    private static Woken Ended(Exchange exchange) => Assert.Single(exchange.History.OfType<Woken>());
}
