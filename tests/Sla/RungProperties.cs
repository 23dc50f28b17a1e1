using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>Timers that fire twice, late or not for hours, runs that see an older state: whatever they do, a step is recorded once.</summary>
public sealed class RungProperties
{
    private static Gen<Rung> Rungs =>
        from moment in Gen.Elements(Enum.GetValues<RungMoment>())
        from percent in Gen.Choose(1, 99)
        from distance in Gen.Choose(1, 180)
        from every in Gen.Choose(1, 40)
        from most in Gen.Choose(0, 6)
        select new Rung("", new RungTime(moment, percent, TimeSpan.FromMinutes(distance)), [Recipient.Administrator], most == 0 ? null : TimeSpan.FromMinutes(every), most);

    private static Gen<Ladder> Ladders => Gen.ArrayOf(Rungs, 5).Select(rungs => new Ladder("any", "Any", [.. rungs.Select((rung, i) => rung with { Id = $"r{i}" })]));

    /// <summary>How long after the run before; whether the timer fires twice; whether the run works on the state before that of the last run and loses; what a person does.</summary>
    private static Gen<(int Pass, bool Twice, bool Stale, int Person)[]> Runs => Gen.ArrayOf(
        from pass in Gen.Frequency((6, Gen.Choose(0, 3)), (2, Gen.Choose(10, 60)), (1, Gen.Choose(200, 900)))
        from twice in Gen.Elements(true, false)
        from stale in Gen.Elements(true, false)
        from person in Gen.Choose(0, 40)
        select (pass, twice, stale, person), 60);

    [Fact]
    public void A_step_is_recorded_once_with_its_true_instant_and_not_before_it() => ForAnyClimb(climb =>
    {
        Assert.Distinct(climb.Fired.Select(step => step.Id));
        Assert.All(climb.Fired, step => Assert.True(step.DueAt <= step.FiredAt, "It fired before its time."));
        foreach (var step in climb.Fired.Where(step => step is { Kind: StepKind.Rung, Repeat: 0 }))
            Assert.Equal(climb.Clock.At(climb.Clock.Ladder!.Rung(step.Rung!)!), step.DueAt);
    });

    [Fact]
    public void Nothing_that_fell_due_is_left_out_however_late_the_run() => ForAnyClimb(climb =>
    {
        climb.Run(100_000);
        if (climb.Clock.Verdict != Verdict.Running) return;
        var rungs = climb.Clock.Ladder!.Rungs;
        Assert.Equal(rungs.Select(rung => rung.Id).Order(), climb.Fired.Where(step => step is { Kind: StepKind.Rung, Repeat: 0 }).Select(step => step.Rung!).Order());
        Assert.Equal([StepKind.Warn, StepKind.Breach], climb.Fired.Where(step => step.Rung is null).Select(step => step.Kind).Order());
    });

    [Fact]
    public void Reminders_follow_one_another_at_their_distance_and_never_more_than_wanted() => ForAnyClimb(climb =>
    {
        foreach (var rung in climb.Clock.Ladder!.Rungs)
        {
            var fired = climb.Fired.Where(step => step.Rung == rung.Id).ToList();
            Assert.Equal(Enumerable.Range(0, fired.Count), fired.Select(step => step.Repeat));
            Assert.True(fired.Count <= 1 + rung.MostRepeats);
            Assert.All(fired.Zip(fired.Skip(1)), pair => Assert.Equal(pair.First.FiredAt + rung.RepeatEvery!.Value, pair.Second.DueAt));
            Assert.True(fired.Count < 2 || fired.Take(fired.Count - 1).All(step => step.AcknowledgedAt is null || step.AcknowledgedAt >= fired[^1].FiredAt), "Somebody who took note was reminded.");
        }
    });

    [Fact]
    public void After_the_answer_nothing_fires() => ForAnyClimb(climb =>
    {
        if (climb.Clock.EndedAt is { } ended) Assert.All(climb.Fired, step => Assert.True(step.FiredAt <= ended));
    });

    private static void ForAnyClimb(Action<Climb> holds) => Check.One(Generated.Thousand, Prop.ForAll(Gen.Zip(Ladders, Runs).ToArbitrary(), any =>
    {
        var climb = new Climb([.. any.Item1.Rungs]);
        double minute = 0;
        foreach (var (pass, twice, stale, person) in any.Item2)
        {
            minute += pass;
            var before = climb.Fired;
            climb.Run(minute);
            // What the run that lost would have fired on the state before is the very same: its write is refused, and its repetition finds nothing.
            if (stale) Assert.Equal(climb.Fired.Skip(before.Length).Select(step => step.Id), climb.Again(before, minute).Select(step => step.Id));
            if (twice) Assert.Empty(climb.Run(minute));
            if (person == 1) climb.Answer(minute);
            else if (person < 8 && climb.Fired.Length > 0) climb.TakeNote(climb.Fired[person % climb.Fired.Length].Rung ?? "none", minute);
        }

        holds(climb);
    }));
}
