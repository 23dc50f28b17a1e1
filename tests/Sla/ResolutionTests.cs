using NodaTime;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Explaining;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>Everything that a customer asks in one matter is to be settled within five hours.</summary>
public sealed class ResolutionTests
{
    private const double Day = 24 * 60;

    private static readonly SlaBook Book = Books.Says(1, -1, Books.Policy("all", 60, resolution: 300));

    [Fact]
    public void It_runs_from_the_first_question_to_the_end_of_the_last_wait()
    {
        var exchange = Under(Book, Said.Question("q1", 0), Said.Question("q2", 30));
        exchange.Reply("reply-01", to: "q1", 40);
        Assert.Equal((At(0), At(300), Verdict.Running), Seen(exchange));

        exchange.Reply("reply-02", to: "q2", 90);

        Assert.Equal((At(0), At(300), Verdict.Met), Seen(exchange));
        Assert.Equal(At(90), Resolution(exchange).EndedAt);
    }

    [Fact]
    public void The_time_in_which_nobody_waited_is_not_called_a_hold()
    {
        var exchange = Under(Book, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 40);
        exchange.See(Said.Question("q2", 100));

        var sum = DueExplanation.Of(Resolution(exchange), DateTimeZone.Utc, At(0));

        Assert.Contains("answered 09:40 UTC, asked again 10:40 UTC", sum.En, StringComparison.Ordinal);
        Assert.Contains("beantwortet 09:40 UTC, neue Frage 10:40 UTC", sum.De, StringComparison.Ordinal);
        Assert.DoesNotContain("on hold", sum.En, StringComparison.Ordinal);
        Assert.Equal(At(360), Resolution(exchange).DueAt);
    }

    [Fact]
    public void A_question_soon_after_belongs_to_the_same_and_the_correction_names_it()
    {
        var exchange = Under(Book, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 40);

        var change = exchange.See(Said.Question("q2", 40 + (2 * Day)));

        Assert.Equal(Verdict.Running, Resolution(exchange).Verdict);
        var corrected = Assert.Single(change.OfType<ConversationEvent.VerdictCorrected>());
        Assert.Equal((Verdict.Met, Verdict.Running, Said.Key("q2")), (corrected.From, corrected.To, corrected.Evidence?.Post));
    }

    [Fact]
    public void The_time_in_which_nobody_waited_does_not_count()
    {
        var exchange = Under(Book, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 40);

        exchange.See(Said.Question("q2", 40 + (2 * Day)));

        Assert.Equal(At(300 + (2 * Day)), Resolution(exchange).DueAt);
    }

    [Fact]
    public void A_question_more_than_three_days_later_is_another_matter()
    {
        var exchange = Under(Book, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 40);

        exchange.See(Said.Question("q2", 41 + (3 * Day)));

        Assert.Equal([Verdict.Met, Verdict.Running], exchange.Clocks.Where(clock => clock.Kind == ClockKind.Resolution).Select(clock => clock.Verdict));
    }

    [Fact]
    public void It_has_steps_of_its_own_that_fire_once()
    {
        var exchange = Under(Book, Said.Question("q1", 0));

        exchange.Fire(400);

        // Warning, breach and the ladder's rung, for the response and for the resolution.
        Assert.Equal(6, exchange.State.Steps.Select(step => step.Id).Distinct().Count());
        Assert.Empty(exchange.Fire(500));
    }

    [Fact]
    public void It_stands_still_while_we_wait_for_somebody_else_even_before_the_first_answer()
    {
        var exchange = Under(Book, Said.Question("q1", 0));
        exchange.Pause(10, PauseReason.WaitingForThirdParty);

        exchange.Resume(70);

        Assert.Equal(At(360), Resolution(exchange).DueAt);
    }

    [Fact]
    public void What_was_closed_without_an_answer_was_not_resolved_and_not_missed()
    {
        var exchange = Under(Book, Said.Question("q1", 0));

        exchange.Close(20);

        Assert.Equal(Verdict.Cancelled, Resolution(exchange).Verdict);
    }

    [Fact]
    public void Without_such_a_target_there_is_no_such_clock() =>
        Assert.DoesNotContain(Under(Books.Says(1, -1, Books.Policy("all", 60)), Said.Question("q1", 0)).Clocks, clock => clock.Kind == ClockKind.Resolution);

    private static Clock Resolution(Exchange exchange) => exchange.Clocks.Single(clock => clock.Kind == ClockKind.Resolution);

    private static (DateTimeOffset, DateTimeOffset, Verdict) Seen(Exchange exchange) => (Resolution(exchange).StartedAt, Resolution(exchange).DueAt, Resolution(exchange).Verdict);
}
