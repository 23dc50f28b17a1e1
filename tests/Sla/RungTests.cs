using SocialInbox.Escalation.Ladders;
using SocialInbox.Sla;
using static SocialInbox.Tests.Ledger.Exchange;
using static SocialInbox.Tests.Sla.Climb;

namespace SocialInbox.Tests.Sla;

public sealed class RungTests
{
    [Fact]
    public void Rungs_are_reached_before_at_and_after_the_due_instant()
    {
        var climb = new Climb(
            Tells("half", RungTime.OfTarget(50)), Tells("soon", RungTime.Before(TimeSpan.FromMinutes(10))), Tells("due", RungTime.AtDue), Tells("late", RungTime.After(TimeSpan.FromHours(2))));

        climb.Run(500);

        Assert.Equal([("half", At(30)), ("soon", At(50)), ("due", At(60)), ("late", At(180))], climb.Rungs.Select(rung => (rung.Rung, rung.DueAt)));
        Assert.Equal([StepKind.Rung, StepKind.Warn, StepKind.Rung, StepKind.Breach, StepKind.Rung, StepKind.Rung], climb.Fired.Select(step => step.Kind));
    }

    [Fact]
    public void A_rung_further_before_the_due_instant_than_the_target_is_long_is_reached_at_the_start()
    {
        var climb = new Climb(Tells("early", RungTime.Before(TimeSpan.FromDays(1))));

        Assert.Equal(At(0), Assert.Single(climb.Run(1)).DueAt);
    }

    [Fact]
    public void With_a_ladder_people_are_told_by_its_rungs_and_by_nothing_else()
    {
        var climb = new Climb(Tells("due", RungTime.AtDue));

        climb.Run(60);

        Assert.All(climb.Fired, step => Assert.Equal(step.Kind == StepKind.Rung ? 1 : 0, step.Notices.Length));
        Assert.Equal(new Recipient(RecipientKind.Lead), climb.Fired[^1].Notices[0].To);
    }

    [Fact]
    public void Without_a_ladder_the_administrator_is_told_of_the_warning_and_of_the_breach()
    {
        var ahead = Running(60, null).StepsAhead([]).ToList();

        Assert.Equal([StepKind.Warn, StepKind.Breach], ahead.Select(step => step.Kind));
        Assert.All(ahead, step => Assert.Equal(Recipient.Administrator, Assert.Single(step.Tell)));
    }

    [Fact]
    public void Nobody_who_took_note_is_reminded_and_whoever_did_not_is()
    {
        var climb = new Climb(Tells("due", RungTime.AtDue, TimeSpan.FromMinutes(10), 5), Tells("late", RungTime.After(TimeSpan.FromMinutes(1)), TimeSpan.FromMinutes(10), 5));
        climb.Run(61);
        climb.TakeNote("due", 65);

        for (var minute = 62; minute < 200; minute++) climb.Run(minute);

        Assert.Single(climb.Rungs, rung => rung.Rung == "due");
        Assert.Equal([61, 71, 81, 91, 101, 111], climb.Rungs.Where(rung => rung.Rung == "late").Select(rung => (int)(rung.FiredAt - Nine).TotalMinutes));
    }

    [Fact]
    public void After_an_outage_people_are_reminded_once_and_not_once_for_each_time_missed()
    {
        var climb = new Climb(Tells("due", RungTime.AtDue, TimeSpan.FromMinutes(5), 20));
        climb.Run(60);

        Assert.Single(climb.Run(600));

        Assert.Equal([("due", 0, At(60)), ("due", 1, At(65))], climb.Rungs.Select(rung => (rung.Rung, rung.Repeat, rung.DueAt)));
    }

    [Fact]
    public void An_answer_stops_every_rung_and_every_reminder()
    {
        var climb = new Climb(Tells("due", RungTime.AtDue, TimeSpan.FromMinutes(10), 5), Tells("late", RungTime.After(TimeSpan.FromMinutes(30))));
        climb.Run(60);

        climb.Answer(61);

        Assert.Empty(climb.Run(1000));
    }

    [Fact]
    public void What_fired_stays_fired_when_the_target_moves()
    {
        var climb = new Climb(Tells("half", RungTime.OfTarget(50)), Tells("due", RungTime.AtDue));
        climb.Run(30);

        climb.Target(200);

        Assert.Empty(climb.Run(150));
        climb.Run(200);
        Assert.Equal([("half", At(30)), ("due", At(200))], climb.Rungs.Select(rung => (rung.Rung, rung.DueAt)));
    }

    [Fact]
    public void A_rung_that_a_new_book_puts_into_the_past_is_reached_at_the_change()
    {
        var climb = new Climb(Tells("due", RungTime.AtDue));
        climb.Run(39);

        climb.Ladder(40, Tells("half", RungTime.OfTarget(50)), Tells("due", RungTime.AtDue));
        climb.Run(70);

        Assert.Equal([("half", At(40)), ("due", At(60))], climb.Rungs.Select(rung => (rung.Rung, rung.DueAt)));
    }

    [Fact]
    public void A_clock_that_stands_still_comes_to_no_rung_and_reminds_nobody()
    {
        var climb = new Climb(Tells("half", RungTime.OfTarget(50), TimeSpan.FromMinutes(5), 5), Tells("due", RungTime.AtDue));
        climb.Run(30);

        climb.Pause(31);

        Assert.Empty(climb.Run(500));
    }
}
