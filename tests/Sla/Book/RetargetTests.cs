using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;
using static SocialInbox.Tests.Sla.Book.Books;

namespace SocialInbox.Tests.Sla.Book;

/// <summary>A lead changes the book while customers wait.</summary>
public sealed class RetargetTests
{
    private static readonly SlaBook Hour = Says(1, -1, Policy("all", 60));

    [Fact]
    public void A_running_clock_is_judged_by_the_new_version()
    {
        var exchange = Under(Hour, Said.Question("q", 0));

        exchange.Retarget(Says(2, 10, Policy("all", 30)), heard: 12);

        Assert.Equal((2, At(22.5), At(30)), (exchange.Clock.Book, exchange.Clock.WarnAt, exchange.Clock.DueAt));
    }

    [Fact]
    public void A_target_that_is_already_past_breaches_at_the_change_and_not_before()
    {
        var exchange = Under(Hour, Said.Question("q", 0));

        exchange.Retarget(Says(2, 40, Policy("all", 30)), heard: 43);
        exchange.Fire(44);

        Assert.Equal([(StepKind.Warn, At(40)), (StepKind.Breach, At(40)), (StepKind.Rung, At(40))], exchange.State.Steps.Select(step => (step.Kind, step.DueAt)));
    }

    [Fact]
    public void What_was_missed_before_the_change_stays_missed_since_then()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Fire(61);

        exchange.Retarget(Says(2, 90, Policy("all", 30)), heard: 91);

        Assert.Equal(At(60), exchange.Clock.DueAt);
        Assert.Empty(exchange.Fire(92));
    }

    [Fact]
    public void What_fired_stays_fired_though_the_target_is_longer_now()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Fire(61);

        exchange.Retarget(Says(2, 90, Policy("all", 300)), heard: 91);

        Assert.Equal([At(45), At(60), At(60)], exchange.State.Steps.Select(step => step.DueAt));
        Assert.Equal(At(300), exchange.Clock.DueAt);
        Assert.Empty(exchange.Fire(301).OfType<ConversationEvent.StepFired>());
    }

    [Fact]
    public void That_a_clock_which_had_run_out_runs_again_names_the_version_that_did_it()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Fire(61);

        var change = exchange.Retarget(Says(2, 90, Policy("all", 300)), heard: 91);

        Assert.Equal(
            new ConversationEvent.VerdictCorrected(exchange.Clock.Id, Verdict.Missed, Verdict.Running, new VerdictEvidence(Book: 2)), Assert.Single(change.OfType<ConversationEvent.VerdictCorrected>()));
        exchange.Reply("reply-01", to: "q", 200);
        Assert.Equal(Verdict.Met, exchange.Clock.Verdict);
        Assert.Equal(
            [ClockMomentKind.Activated, ClockMomentKind.Warned, ClockMomentKind.Breached, ClockMomentKind.Retargeted, ClockMomentKind.Corrected, ClockMomentKind.Fulfilled],
            ClockHistory.Of(exchange.Clock, [new StoredChange(new CommandId("command-1"), 1, At(91), [.. exchange.History])]).Select(moment => moment.Kind).Distinct());
    }

    [Fact]
    public void A_clock_that_ended_too_late_stays_missed_however_long_the_target_becomes()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 70);

        exchange.Rules = new SlaRules(Says(2, 90, Policy("all", 300)));
        exchange.See(Said.Question("q2", 100));

        Assert.Equal(Verdict.Missed, exchange.Clocks[0].Verdict);
        Assert.DoesNotContain(exchange.History, happened => happened is ConversationEvent.VerdictCorrected);
    }

    [Fact]
    public void A_clock_that_ended_keeps_the_version_it_ended_under()
    {
        var exchange = Under(Hour, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 50);

        exchange.Rules = new SlaRules(Says(2, 100, Policy("all", 30, next: 20)));
        var change = exchange.See(Said.Question("q2", 200));

        Assert.Equal([(1, Verdict.Met, At(60)), (2, Verdict.Running, At(220))], exchange.Clocks.Select(clock => (clock.Book, clock.Verdict, clock.DueAt)));
        Assert.DoesNotContain(change, happened => happened is ConversationEvent.VerdictCorrected);
    }

    [Fact]
    public void An_answer_from_before_the_change_is_judged_by_what_held_then()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Retarget(Says(2, 55, Policy("all", 30)), heard: 56);

        exchange.See(Said.ByBrand("native", 50, under: "q") with { FirstSeenAt = At(70), SeenAt = At(70) });

        Assert.Equal((Verdict.Met, 1, At(60)), (exchange.Clock.Verdict, exchange.Clock.Book, exchange.Clock.DueAt));
    }

    [Fact]
    public void Nothing_that_no_customer_waits_in_is_touched()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 10);

        Assert.Empty(exchange.Retarget(Says(2, 100, Policy("all", 5)), heard: 101));
    }

    [Fact]
    public void The_history_names_the_versions_and_when_the_new_one_began_to_hold()
    {
        var exchange = Under(Hour, Said.Question("q", 0));

        var change = exchange.Retarget(Says(2, 10, Policy("all", 30)), heard: 12);

        var retargeted = Assert.Single(change.OfType<ConversationEvent.Retargeted>());
        Assert.Equal((1, 2, At(10)), (retargeted.FromBook, retargeted.Book, retargeted.At));
        Assert.Equal(At(30), Assert.Single(change.OfType<ConversationEvent.ClockMoved>()).DueAt);
    }

    [Fact]
    public void An_instance_that_has_not_heard_of_the_change_undoes_nothing()
    {
        var exchange = Under(Hour, Said.Question("q", 0));
        exchange.Retarget(Says(2, 10, Policy("all", 30)), heard: 12);

        exchange.Rules = new SlaRules(Hour);
        exchange.Do(new ConversationCommand.Claim(exchange.NextId(), Ada), 13);

        Assert.Equal((2, At(30)), (exchange.State.Book, exchange.Clock.DueAt));
    }

    [Fact]
    public void Whatever_began_under_a_version_is_judged_by_it_though_it_was_asked_before()
    {
        var exchange = Under(Says(2, 10, Policy("all", 30)), Said.Question("q", 0, seen: 12));

        Assert.Equal((2, At(30)), (exchange.Clock.Book, exchange.Clock.DueAt));
        Assert.Empty(exchange.State.Earlier);
    }

    [Fact]
    public void However_often_the_book_changes_the_snapshot_stays_small()
    {
        var exchange = Under(Hour, Said.Question("q", 0));

        for (var version = 2; version < 100; version++) exchange.Retarget(Says(version, version, Policy("all", 1000 + version)), heard: version);

        Assert.True(exchange.State.Earlier.Length <= 20);
        Assert.Equal(At(1099), exchange.Clock.DueAt);
    }

    [Fact]
    public void A_target_for_resolution_that_is_removed_ends_its_clock_for_the_history_too()
    {
        var exchange = Under(Says(1, -1, Policy("all", 60, resolution: 100)), Said.Question("q", 0));
        var resolution = exchange.Clocks.Single(clock => clock.Kind == ClockKind.Resolution).Id;

        var change = exchange.Retarget(Says(2, 50, Policy("all", 60)), heard: 51);

        Assert.Equal(new ConversationEvent.ClockEnded(resolution, Verdict.Cancelled, At(51)), Assert.Single(change.OfType<ConversationEvent.ClockEnded>()));
        Assert.Equal(Verdict.Cancelled, ClockHistory.Replay(exchange.History)[resolution].Verdict);
    }

    [Fact]
    public void A_target_for_resolution_that_comes_later_counts_from_the_question_and_never_before_the_change()
    {
        var exchange = Under(Hour, Said.Question("q", 0));

        exchange.Retarget(Says(2, 50, Policy("all", 60, resolution: 40)), heard: 51);

        Assert.Equal(At(50), exchange.Clocks.Single(clock => clock.Kind == ClockKind.Resolution).DueAt);
    }
}
