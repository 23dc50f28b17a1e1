using SocialInbox.Escalation.Ladders;

namespace SocialInbox.Tests.Escalation.Ladders;

public sealed class LadderErrorsTests
{
    private static readonly HashSet<string> People = ["carla"];
    private static readonly HashSet<string> Targets = ["team-channel"];

    [Fact]
    public void A_good_ladder_has_nothing_wrong() => Assert.Empty(Fields(new Ladder("usual", "Usual",
    [
        new Rung("half", RungTime.OfTarget(50), [new Recipient(RecipientKind.Assignee), new Recipient(RecipientKind.Person, "carla")]),
        new Rung("soon", RungTime.Before(TimeSpan.FromMinutes(10)), [new Recipient(RecipientKind.Channel, "team-channel")]),
        new Rung("due", RungTime.AtDue, [new Recipient(RecipientKind.OnCall)], TimeSpan.FromMinutes(15), 4),
    ])));

    [Fact]
    public void A_ladder_without_rungs_reaches_nobody() => Assert.Equal(["ladders[0].rungs"], Fields(new Ladder("usual", "Usual", [])));

    [Fact]
    public void A_rung_that_tells_nobody_is_said_at_its_field() =>
        Assert.Equal(["ladders[0].rungs[0].tell"], Fields(new Ladder("usual", "Usual", [new Rung("due", RungTime.AtDue, [])])));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_each_at_its_field() => Assert.Equal(
        [
            "ladders[0].id", "ladders[0].name", "ladders[0].rungs[0].at.percent", "ladders[0].rungs[0].id", "ladders[0].rungs[0].tell[0].id", "ladders[0].rungs[1].at.by",
            "ladders[0].rungs[1].mostRepeats", "ladders[0].rungs[1].repeatEvery", "ladders[0].rungs[1].tell[0].id", "ladders[0].rungs[2].id",
        ],
        Fields(new Ladder("The Usual", " ",
        [
            new Rung("Half", RungTime.OfTarget(100), [new Recipient(RecipientKind.Person, "gone")]),
            new Rung("late", RungTime.After(TimeSpan.Zero), [new Recipient(RecipientKind.Channel)], TimeSpan.FromSeconds(10), 0),
            new Rung("late", RungTime.AtDue, [new Recipient(RecipientKind.Lead)]),
        ])));

    [Fact]
    public void More_rungs_and_recipients_than_anybody_can_follow_are_refused()
    {
        Assert.Equal(["ladders[0].rungs"], Fields(new Ladder("usual", "Usual", [.. Enumerable.Range(0, 13).Select(i => new Rung($"r{i}", RungTime.AtDue, [Recipient.Administrator]))])));
        Assert.Equal(["ladders[0].rungs[0].tell"], Fields(new Ladder("usual", "Usual", [new Rung("due", RungTime.AtDue, [.. Enumerable.Repeat(Recipient.Administrator, 7)])])));
    }

    private static IEnumerable<string> Fields(Ladder ladder)
    {
        var errors = LadderErrors.Of(ladder, "ladders[0]", People, Targets).ToList();
        Assert.All(errors, error => Assert.NotEqual(error.De, error.En));
        return errors.Select(error => error.Field).Order(StringComparer.Ordinal);
    }
}
