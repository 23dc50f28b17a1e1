using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Hosting;

namespace SocialInbox.Tests.Escalation.Alarms;

public sealed class AlarmTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Ladder Ladder = new("blindness", "Blindness",
    [
        new Rung("ahead", RungTime.Before(TimeSpan.FromDays(7)), [new Recipient(RecipientKind.Lead)]),
        new Rung("at-once", RungTime.AtDue, [new Recipient(RecipientKind.OnCall)], TimeSpan.FromMinutes(30), 3),
        new Rung("later", RungTime.After(TimeSpan.FromHours(2)), [Recipient.Administrator]),
    ]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_blindness_says_what_it_is_and_what_to_do_in_both_languages(SignalKind kind)
    {
        Assert.NotEqual(AlarmWords.Title("The Shop", kind, "de"), AlarmWords.Title("The Shop", kind, "en"));
        Assert.NotEqual(AlarmWords.ToDo(kind, "de"), AlarmWords.ToDo(kind, "en"));
        Assert.StartsWith("The Shop: ", AlarmWords.Title("The Shop", kind, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_rung_is_reached_once_and_reminders_stop_when_somebody_takes_note()
    {
        var alarm = Raised(SignalKind.NotRead, Nine);
        for (var minute = 0; minute <= 65; minute++) alarm = alarm.Fire(Ladder, true, Nine.AddMinutes(minute));
        Assert.Equal([("ahead", 0), ("at-once", 0), ("at-once", 1), ("at-once", 2)], Rungs(alarm));

        alarm = alarm.Acknowledged(new Actor("carla", "Carla"), Nine.AddMinutes(66));
        for (var minute = 66; minute <= 500; minute++) alarm = alarm.Fire(Ladder, true, Nine.AddMinutes(minute));

        Assert.Equal([("ahead", 0), ("at-once", 0), ("at-once", 1), ("at-once", 2), ("later", 0)], Rungs(alarm));
        Assert.Distinct(alarm.Steps.Select(step => step.Id));
    }

    [Fact]
    public void Credentials_that_will_end_climb_towards_their_end()
    {
        var alarm = Raised(SignalKind.CredentialsExpire, Nine.AddDays(14));

        Assert.Empty(alarm.Fire(Ladder, true, Nine.AddDays(6)).Steps);
        Assert.Equal([("ahead", 0)], Rungs(alarm.Fire(Ladder, true, Nine.AddDays(7))));
        Assert.Equal(Nine.AddDays(7), alarm.Fire(Ladder, true, Nine.AddDays(8)).Steps[0].DueAt);
    }

    [Fact]
    public void The_same_again_later_is_told_under_another_id()
    {
        var first = Raised(SignalKind.NotRead, Nine).Fire(Alarm.DefaultLadder, true, Nine);
        var again = (Raised(SignalKind.NotRead, Nine) with { Since = Nine.AddDays(1), DueAt = Nine.AddDays(1) }).Fire(Alarm.DefaultLadder, true, Nine.AddDays(1));

        Assert.NotEqual(first.Steps[0].Id, again.Steps[0].Id);
    }

    [Fact]
    public void A_blindness_whose_beginning_moves_stays_the_alarm_that_people_took_note_of()
    {
        var alarm = Raised(SignalKind.NotRead, Nine).Fire(Ladder, true, Nine).Acknowledged(new Actor("carla", "Carla"), Nine);

        var moved = alarm.At(Signal(SignalKind.NotRead, Nine.AddMinutes(20), "another feed"), Nine.AddMinutes(31));

        Assert.Equal(alarm with { Detail = "another feed" }, moved);
        Assert.Equal(Rungs(alarm), Rungs(moved.Fire(Ladder, true, Nine.AddMinutes(31))));
        Assert.Equal("later", moved.Fire(Ladder, true, Nine.AddHours(2)).Steps[^1].Rung);
    }

    [Theory]
    [InlineData(SignalKind.CursorGap)]
    [InlineData(SignalKind.Standstill)]
    public void A_further_find_of_the_audit_and_a_further_standstill_are_told_again(SignalKind kind)
    {
        var alarm = Raised(kind, Nine).Fire(Ladder, true, Nine);

        Assert.Equal(alarm.Steps, alarm.At(Signal(kind, Nine, "words"), Nine.AddHours(1)).Steps);
        Assert.Empty(alarm.At(Signal(kind, Nine.AddDays(1), "words"), Nine.AddDays(1)).Own);
    }

    [Fact]
    public void What_is_over_and_comes_again_is_another_alarm()
    {
        var ended = Raised(SignalKind.NotRead, Nine).Fire(Ladder, true, Nine) with { EndedAt = Nine.AddHours(1) };

        var again = ended.At(Signal(SignalKind.NotRead, Nine.AddHours(2), "words"), Nine.AddHours(2));

        Assert.Equal((Nine.AddHours(2), null), (again.Since, again.EndedAt));
        Assert.Empty(again.Own);
    }

    [Fact]
    public void An_incident_that_was_opened_while_the_alarm_ended_is_closed()
    {
        var ended = Raised(SignalKind.NotRead, Nine).Fire(Alarm.DefaultLadder, true, Nine) with { EndedAt = Nine.AddMinutes(1) };
        Assert.Empty(ended.NoticesAhead());
        Assert.True(ended.MayBeOnItsWay);

        var told = ended.With(ended.Steps[0].Id, 0, notice => notice with { State = NoticeState.Delivered, StaysOpen = true })!;

        Assert.Single(told.NoticesAhead());
        Assert.False(told.MayBeOnItsWay);
    }

    [Fact]
    public void An_incident_of_the_one_before_is_closed_though_it_comes_again()
    {
        var open = Raised(SignalKind.NotRead, Nine).Fire(Alarm.DefaultLadder, true, Nine);
        var ended = open.With(open.Steps[0].Id, 0, notice => notice with { State = NoticeState.Delivered, StaysOpen = true })! with { EndedAt = Nine.AddHours(1) };

        var again = ended.At(Signal(SignalKind.NotRead, Nine.AddHours(2), "words"), Nine.AddHours(2)).Fire(Alarm.DefaultLadder, true, Nine.AddHours(2));

        Assert.Equal([(ended.Steps[0].Id, true), (again.Own.Single().Id, false)], again.NoticesAhead().Select(ahead => (ahead.Step.Id, again.IsOver(ahead.Step))));
    }

    [Fact]
    public void Without_any_target_the_alarm_stands_and_nobody_is_told()
    {
        var alarm = Raised(SignalKind.NotRead, Nine).Fire(Alarm.DefaultLadder, false, Nine);

        Assert.Equal(NoticeState.None, alarm.Steps.Single().Notices.Single().State);
        Assert.Empty(alarm.NoticesAhead());
    }

    public static TheoryData<SignalKind> Kinds => [.. Enum.GetValues<SignalKind>()];

    private static BlindnessSignal Signal(SignalKind kind, DateTimeOffset since, string words) => new(RunningApi.Shop, kind, since, since, words);

    private static Alarm Raised(SignalKind kind, DateTimeOffset due) => Alarm.Of(new BlindnessSignal(RunningApi.Shop, kind, Nine, due, "words"), Nine);

    private static IEnumerable<(string, int)> Rungs(Alarm alarm) => alarm.Steps.Select(step => (step.Rung!, step.Repeat));
}
