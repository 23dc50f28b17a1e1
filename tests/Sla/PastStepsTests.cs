using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;
using SocialInbox.Worklist;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>A long ladder, many reminders, a customer who asks again and again: the snapshot stays small, and nothing fires twice.</summary>
public sealed class PastStepsTests
{
    private const int LongestInBytes = 9 * 1024;

    private static readonly Ladder Long = new("long", "Long",
    [
        new Rung("half", RungTime.OfTarget(50), [new Recipient(RecipientKind.Assignee)]),
        new Rung("due", RungTime.AtDue, [new Recipient(RecipientKind.Lead), new Recipient(RecipientKind.Team)], TimeSpan.FromMinutes(5), 20),
        new Rung("late", RungTime.After(TimeSpan.FromMinutes(10)), [new Recipient(RecipientKind.OnCall)], TimeSpan.FromMinutes(5), 20),
        new Rung("last", RungTime.After(TimeSpan.FromMinutes(20)), [Recipient.Administrator]),
    ]);

    private static readonly SlaBook Book = new(1, At(-1), Ada, [Books.Policy("all", 20, next: 20, resolution: 600)], [], [Long], null);

    private enum What { Ask, Answer, Vanish, Fire, Acknowledge, Wait }

    [Fact]
    public void However_many_waits_a_conversation_comes_to_its_steps_stay_small()
    {
        var exchange = AskedOften(28, NoticeState.None);

        var written = Written.Json(exchange.State);
        var without = Written.Json(exchange.State with { Steps = [], Past = [] });

        Assert.InRange(written.Length - without.Length, 1000, LongestInBytes);
        Assert.True(exchange.History.OfType<ConversationEvent.StepFired>().Count() > 500, "Too few steps fired to show anything.");
        Assert.Distinct(exchange.History.OfType<ConversationEvent.StepFired>().Select(fired => fired.Step.Id));
    }

    [Fact]
    public void A_clock_that_runs_again_fires_nothing_that_it_fired_long_ago()
    {
        var exchange = AskedOften(28, NoticeState.None);
        var fired = exchange.History.OfType<ConversationEvent.StepFired>().Select(happened => happened.Step.Id).ToHashSet();

        foreach (var i in Enumerable.Range(0, 28)) exchange.Miss($"answer-{i}", 28 * 200);
        var again = exchange.Fire((28 * 200) + 1).OfType<ConversationEvent.StepFired>().ToList();

        Assert.Equal(Verdict.Running, exchange.Clocks[0].Verdict);
        Assert.Contains(exchange.State.Past, past => past.Clock == exchange.Clocks[0].Id);
        Assert.DoesNotContain(again, happened => fired.Contains(happened.Step.Id));
    }

    [Fact]
    public void What_fired_long_ago_is_shown_again_when_the_customer_waits_again_and_somebody_can_take_note()
    {
        var exchange = AskedOften(28, NoticeState.None);
        foreach (var i in Enumerable.Range(0, 28)) exchange.Miss($"answer-{i}", 28 * 200);
        var breach = StepId.For(exchange.Clocks[0].Id, StepKind.Breach);
        Assert.Contains(WorklistItem.Of(exchange.State, exchange.Standing).Escalations, step => step.Step == breach);

        exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), breach, Ben), (28 * 200) + 1);

        Assert.DoesNotContain(WorklistItem.Of(exchange.State, exchange.Standing).Escalations, step => step.Step == breach);
    }

    [Fact]
    public void The_link_in_the_first_message_takes_note_although_people_were_reminded_often_since()
    {
        var exchange = Under(Book, Said.Question("q", 0));
        for (var minute = 0; minute < 100; minute++) exchange.Fire(minute);
        var first = StepId.For(exchange.Clocks[0].Id, StepKind.Rung, "due");
        Assert.DoesNotContain(exchange.State.Steps, step => step.Id == first);

        exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), first, Ben), 100);

        Assert.DoesNotContain(exchange.Fire(300).OfType<ConversationEvent.StepFired>(), fired => fired.Step.Rung == "due" && fired.Step.Clock == exchange.Clocks[0].Id);
    }

    [Fact]
    public void Whom_nobody_has_told_yet_is_not_forgotten()
    {
        var exchange = AskedOften(10, NoticeState.Pending);

        Assert.Equal(
            exchange.History.OfType<ConversationEvent.StepFired>().Sum(fired => fired.Step.Notices.Length),
            exchange.State.Steps.Sum(step => step.Notices.Count(notice => notice.State == NoticeState.Pending)));
    }

    [Fact]
    public void What_was_opened_elsewhere_is_closed_there_at_the_end_however_often_people_were_reminded()
    {
        var exchange = Under(Book, Said.Question("q", 0));
        var opened = 0;
        for (var minute = 0; minute < 100; minute++)
        {
            exchange.Fire(minute, NoticeState.Pending);
            foreach (var told in exchange.State.NoticesAhead().ToList())
            {
                exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), told.Step.Id, NoticeState.Delivered, null) { Number = told.Number, StaysOpen = true }, minute);
                opened++;
            }
        }

        exchange.See(Said.ByBrand("answer", 100, under: "q"));

        Assert.InRange(opened, Conversation.MostSteps + 1, 200);
        Assert.Equal(opened, exchange.State.NoticesAhead().Count());
    }

    [Fact]
    public void Whatever_happens_a_step_fires_once_and_the_events_come_to_the_snapshot()
    {
        var acts =
            from what in Gen.Frequency((3, Gen.Constant(What.Ask)), (3, Gen.Constant(What.Answer)), (1, Gen.Constant(What.Vanish)), (6, Gen.Constant(What.Fire)), (1, Gen.Constant(What.Acknowledge)), (2, Gen.Constant(What.Wait)))
            from which in Gen.Choose(0, 50)
            select (what, which);
        var passed = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true), Prop.ForAll(acts.ArrayOf(120).ToArbitrary(), lived =>
        {
            var exchange = Lived(lived);
            passed += exchange.State.Past.Length;
            Assert.Distinct(exchange.History.OfType<ConversationEvent.StepFired>().Select(fired => fired.Step.Id));
            var replayed = (Conversation.Empty(exchange.State.Id, exchange.State.Origin) with { Books = exchange.State.Books }).Apply(exchange.History) with { Version = exchange.State.Version };
            Assert.Equal(Written.Json(exchange.State), Written.Json(replayed));
            Assert.Empty(exchange.State.Past.SelectMany(past => past.Steps.Select(step => step.On(past.Clock).Id)).Intersect(exchange.State.Steps.Select(step => step.Id)));
        }));
        Assert.True(passed > 200, $"Only {passed} clocks had passed: that shows little.");
    }

    private static Exchange Lived(IEnumerable<(What What, int Which)> acts)
    {
        var exchange = Under(Book, Said.Question("q0", 0));
        var (minute, asked, answers) = (1.0, 1, 0);
        foreach (var (what, which) in acts)
        {
            minute += 1 + (which % 7);
            if (what == What.Ask && asked < 28) exchange.See(Said.Question($"q{asked++}", minute));
            else if (what == What.Answer) exchange.See(Said.ByBrand($"answer-{answers++}", minute, under: $"q{asked - 1}"));
            else if (what == What.Vanish && answers > 0) exchange.Miss($"answer-{which % answers}", minute);
            else if (what == What.Fire) exchange.Fire(minute);
            else if (what == What.Wait) minute += which * 4;
            else if (what == What.Acknowledge && exchange.State.Steps is [_, ..] steps) exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), steps[which % steps.Length].Id, Ben), minute);
        }

        return exchange;
    }

    // Each question waits for two and a half hours, reminded of every five minutes, and is answered on the network.
    private static Exchange AskedOften(int times, NoticeState notice)
    {
        var exchange = Under(Book);
        for (var i = 0; i < times; i++)
        {
            exchange.See(Said.Question($"q{i}", i * 200));
            for (var minute = 5; minute < 150; minute += 5) exchange.Fire((i * 200) + minute, notice);
            exchange.See(Said.ByBrand($"answer-{i}", (i * 200) + 150, under: $"q{i}"));
        }

        return exchange;
    }
}
