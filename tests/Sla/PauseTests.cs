using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;
using SocialInbox.Worklist;
using static SocialInbox.Sla.PauseReason;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>Waiting for the customer or for a third party. The first target is an hour, the next 30 minutes.</summary>
public sealed class PauseTests
{
    private static readonly SlaBook TwoTargets = Books.Says(1, -1, Books.Policy("all", 60, next: 30, resolution: 300));

    [Fact]
    public void A_pause_never_helps_a_first_response()
    {
        var exchange = Under(TwoTargets, Said.Question("q", 0));

        exchange.Pause(10, WaitingForThirdParty);

        Assert.Equal((At(60), null), (Response(exchange).DueAt, Response(exchange).PausedSince));
        Assert.Equal([StepKind.Warn, StepKind.Breach, StepKind.Rung], exchange.Fire(70).OfType<ConversationEvent.StepFired>().Select(e => e.Step.Kind));
    }

    [Fact]
    public void Whoever_was_answered_once_waits_no_longer_than_the_clock_runs()
    {
        var exchange = AnsweredOnceAndAsking();

        exchange.Pause(110, WaitingForThirdParty);
        Assert.Equal(At(110), Response(exchange).PausedSince);
        exchange.Resume(150);

        Assert.Equal((At(170), null), (Response(exchange).DueAt, Response(exchange).PausedSince));
    }

    [Fact]
    public void Paused_business_time_is_the_time_in_which_the_office_is_open()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("office", 60, next: 480, calendar: "office")), Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 60));

        // From two hours before the office closes until an hour after it opens again.
        exchange.Pause(300, WaitingForThirdParty);
        exchange.Resume((24 * 60) - 60 + 60);

        // Four hours went before, four are left.
        Assert.Equal(At((24 * 60) + 240), Response(exchange).DueAt);
    }

    [Fact]
    public void Nothing_fires_while_it_stands_still_but_what_had_been_due()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(125, WaitingForThirdParty);

        Assert.Equal(StepKind.Warn, Assert.Single(exchange.Fire(1000).OfType<ConversationEvent.StepFired>()).Step.Kind);
        exchange.Resume(1000);

        Assert.Equal(At(1005), Response(exchange).DueAt);
        Assert.Equal(At(1005), Assert.Single(exchange.Fire(1006).OfType<ConversationEvent.StepFired>(), e => e.Step.Clock == Response(exchange).Id && e.Step.Kind == StepKind.Breach).Step.DueAt);
    }

    [Fact]
    public void Waiting_for_the_customer_ends_when_the_customer_writes()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForCustomer);
        Assert.Equal(ConversationState.Parked, exchange.Standing.State);

        exchange.See(Said.Chatter("here you are", 140));

        Assert.Equal((ConversationState.Open, At(160)), (exchange.Standing.State, Response(exchange).DueAt));
    }

    [Fact]
    public void Waiting_for_somebody_else_goes_on_when_the_customer_writes_and_says_who_wrote_last()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        exchange.See(Said.Question("q3", 140));

        Assert.Equal(ConversationState.Parked, exchange.Standing.State);
        Assert.True(WorklistItem.Of(exchange.State, exchange.Standing).Parked!.CustomerWroteLast);
    }

    [Fact]
    public void A_pause_ends_with_the_wait_and_stops_no_later_question()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);
        exchange.Reply("reply-02", to: "q2", 120);

        exchange.See(Said.Question("q3", 500));

        Assert.Equal((ConversationState.Open, At(530), null), (exchange.Standing.State, exchange.Clocks.Last(c => c.Kind == ClockKind.NextResponse).DueAt, Parking.Lasting(exchange.State)));
    }

    [Fact]
    public void An_answer_during_a_pause_is_in_time_when_the_target_was_not_past_before_it()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        exchange.Reply("reply-02", to: "q2", 900);

        Assert.Equal(Verdict.Met, exchange.Clocks.Last(c => c.Kind == ClockKind.NextResponse).Verdict);
    }

    [Fact]
    public void A_parked_conversation_stands_in_a_list_of_its_own_in_the_order_in_which_it_is_due()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        var row = IndexRows.Worklist(exchange.State);

        Assert.Equal("team~parked", row.PartitionKey);
        Assert.StartsWith(At(130).UtcTicks.ToString("D19", System.Globalization.CultureInfo.InvariantCulture), row.RowKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_pause_where_nobody_waits()
    {
        var exchange = Under(TwoTargets, Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 10);

        Assert.Equal(SocialInbox.Ledger.Decisions.Refusal.WrongState, exchange.Refused(new ConversationCommand.Pause(exchange.NextId(), WaitingForCustomer, Ada), 20));
    }

    [Fact]
    public void Pausing_twice_for_the_same_reason_is_one_pause_and_for_another_reason_the_next()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        Assert.Empty(exchange.Pause(112, WaitingForThirdParty));
        Assert.Equal(["Resumed", "Paused"], exchange.Pause(115, WaitingForCustomer).Take(2).Select(happened => happened.GetType().Name));
        Assert.Equal(WaitingForCustomer, Parking.Lasting(exchange.State)!.Facts.Reason);
    }

    [Fact]
    public void Who_paused_and_why_stays_in_the_history()
    {
        var exchange = AnsweredOnceAndAsking();

        var paused = Assert.Single(exchange.Pause(110, WaitingForThirdParty).OfType<ConversationEvent.Paused>());

        Assert.Equal((Ada, WaitingForThirdParty, At(110)), (paused.By, paused.Reason, paused.At));
    }

    [Fact]
    public void Closing_what_is_parked_closes_it()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        exchange.Close(200);

        Assert.Equal((ConversationState.Closed, null), (exchange.Standing.State, Parking.Lasting(exchange.State)));
    }

    [Fact]
    public void That_the_customer_ended_it_by_writing_is_told_with_the_instant_of_the_post()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForCustomer);

        var change = exchange.See(Said.Chatter("here you are", 140, seen: 143));

        Assert.Equal(new ConversationEvent.PauseEnded(0, At(140), PauseEnd.CustomerWrote), Assert.Single(change.OfType<ConversationEvent.PauseEnded>()));
        Assert.Contains((ClockMomentKind.Resumed, At(140)), Moments(exchange));
    }

    [Fact]
    public void That_it_ended_with_the_wait_is_told_and_that_a_person_ended_it_by_that_person_only()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);
        Assert.DoesNotContain(exchange.Resume(115), happened => happened is ConversationEvent.PauseEnded);
        exchange.Pause(118, WaitingForThirdParty);

        Assert.Equal(new ConversationEvent.PauseEnded(1, At(120), PauseEnd.NothingWaits), Assert.Single(exchange.See(Said.ByBrand("native", 120, under: "q2")).OfType<ConversationEvent.PauseEnded>()));
        Assert.Equal(new ConversationEvent.PauseEnded(1, null, PauseEnd.Person), Assert.Single(exchange.Miss("native", 130).OfType<ConversationEvent.PauseEnded>()));
    }

    [Fact]
    public void A_target_that_is_past_once_it_is_shortened_in_a_pause_runs_out_when_time_counts_again()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(115, WaitingForThirdParty);

        exchange.Retarget(Books.Says(2, 140, Books.Policy("all", 60, next: 10, resolution: 300)), heard: 141);
        Assert.DoesNotContain(exchange.Fire(142).OfType<ConversationEvent.StepFired>(), fired => fired.Step.Clock == Response(exchange).Id);
        exchange.Resume(160);

        Assert.Equal(At(160), Response(exchange).DueAt);
        Assert.All(exchange.Fire(161).OfType<ConversationEvent.StepFired>().Where(fired => fired.Step.Clock == Response(exchange).Id), fired => Assert.Equal(At(160), fired.Step.DueAt));
    }

    [Fact]
    public void A_target_whose_end_lay_ahead_when_it_was_shortened_in_a_pause_is_not_missed_before_time_counts_again()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);
        Assert.Equal(At(130), Response(exchange).DueAt);

        exchange.Retarget(Books.Says(2, 120, Books.Policy("all", 60, next: 5, resolution: 300)), heard: 121);
        Assert.False(Response(exchange).Reaches(Response(exchange).DueAt));
        exchange.Resume(160);

        Assert.Equal(At(160), Response(exchange).DueAt);
    }

    [Fact]
    public void A_target_that_is_changed_in_a_pause_grants_what_is_left_of_it()
    {
        var exchange = AnsweredOnceAndAsking();
        exchange.Pause(110, WaitingForThirdParty);

        exchange.Retarget(Books.Says(2, 140, Books.Policy("all", 60, next: 20, resolution: 300)), heard: 141);
        exchange.Resume(160);

        Assert.Equal(At(170), Response(exchange).DueAt);
    }

    private static IEnumerable<(ClockMomentKind Kind, DateTimeOffset At)> Moments(Exchange exchange) =>
        ClockHistory.Of(Response(exchange), [new StoredChange(new CommandId("command-1"), 1, At(1000), [.. exchange.History])]).Select(moment => (moment.Kind, moment.At));

    private static Clock Response(Exchange exchange) => exchange.Clocks.Last(clock => clock.Kind != ClockKind.Resolution);

    // The second question is of minute 100, and due at 130.
    private static Exchange AnsweredOnceAndAsking()
    {
        var exchange = Under(TwoTargets, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 100));
        return exchange;
    }
}
