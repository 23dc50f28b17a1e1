using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>A clock of an hour that starts at nine, climbing a ladder. Instants are minutes after nine.</summary>
internal sealed class Climb(params Rung[] rungs)
{
    private static readonly ClockId Question = ClockId.Rescued(Said.Key("q"));

    public ImmutableArray<FiredStep> Fired { get; private set; } = [];

    public Clock Clock { get; private set; } = Running(60, new Ladder("usual", "The usual", [.. rungs]));

    public IEnumerable<(string Rung, int Repeat, DateTimeOffset DueAt, DateTimeOffset FiredAt)> Rungs =>
        Fired.Where(step => step.Kind == StepKind.Rung).Select(step => (step.Rung!, step.Repeat, step.DueAt, step.FiredAt));

    public static Rung Tells(string id, RungTime at, TimeSpan? every = null, int repeats = 0) => new(id, at, [new Recipient(RecipientKind.Lead)], every, repeats);

    /// <summary>A run of the timer at this minute.</summary>
    /// <returns>What it fired.</returns>
    public ImmutableArray<FiredStep> Run(double minute)
    {
        var fired = Again(Fired, minute);
        Fired = Fired.AddRange(fired);
        return fired;
    }

    /// <summary>What a run fires that sees these steps as the fired ones.</summary>
    public ImmutableArray<FiredStep> Again(ImmutableArray<FiredStep> seen, double minute) =>
        [.. Escalating.Due(Clock.StepsAhead(seen), new ConversationCommand.FireSteps(new CommandId("run"), At(minute), NoticeState.Pending), At(minute))];

    public void Answer(double minute) => Clock = Clock with { EndedAt = At(minute), Answered = true };

    public void Pause(double minute) => Clock = Clock with { PausedSince = At(minute) };

    public void TakeNote(string rung, double minute) =>
        Fired = [.. Fired.Select(step => step.Rung == rung && step.AcknowledgedBy is null ? step with { AcknowledgedBy = Ada, AcknowledgedAt = At(minute) } : step)];

    public void Target(double minutes) => Clock = Running(minutes, Clock.Ladder);

    /// <summary>A version of the book brings another ladder at this minute.</summary>
    public void Ladder(double minute, params Rung[] others) => Clock = Clock with { Stages = [.. Clock.Stages, Stage(At(minute), 60, new Ladder("other", "Other", [.. others]))] };

    public static Clock Running(double minutes, Ladder? ladder) => Clock.Running(ClockKind.FirstResponse, At(0), [Stage(At(0), minutes, ladder)], []) with { Asked = [Question] };

    private static ClockStage Stage(DateTimeOffset since, double minutes, Ladder? ladder)
    {
        var target = new SlaTarget(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(15));
        return new ClockStage(since, 1, target, new ServiceLevel("policy", target, target, null, BusinessCalendar.Always, ladder));
    }
}
