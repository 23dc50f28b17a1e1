using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Escalation.Alarms;

/// <summary>A blindness that people are told of, rung by rung, until it is over. It climbs its ladder exactly as a waiting customer does.</summary>
/// <param name="Account">Id; null: the inbox itself.</param>
/// <param name="Team">Whose lead, channel and rota are told.</param>
/// <param name="RaisedAt">When we noticed.</param>
public sealed record Alarm(string Id, string? Account, string? AccountName, string Team, SignalKind Kind, DateTimeOffset Since, DateTimeOffset DueAt, DateTimeOffset RaisedAt, string Detail)
{
    private const string DefaultTeam = "team";

    /// <summary>Where the book names none: the administrator, once.</summary>
    public static readonly Ladder DefaultLadder = new("blindness", "Blindness", [new Rung("at-once", RungTime.AtDue, [Recipient.Administrator])]);

    public ImmutableArray<FiredStep> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it was over; kept only until every incident that it opened has heard of it.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Those of this blindness; what an earlier one opened somewhere is kept until it is closed there.</summary>
    public ImmutableArray<FiredStep> Own => [.. Steps.Where(step => step.Clock == ClockId)];

    /// <summary>Somebody may be telling of it this moment, and has yet to note what stays open there.</summary>
    public bool MayBeOnItsWay => Steps.Any(step => step.Notices.Any(notice => notice.State == NoticeState.Pending));

    private ClockId ClockId => new(string.Create(CultureInfo.InvariantCulture, $"{Id}.{Since.ToUnixTimeSeconds()}"));

    public static Alarm Of(BlindnessSignal signal, DateTimeOffset now) => new(
        signal.Id, signal.Account?.Id.Value, signal.Account?.DisplayName, signal.Account?.Team ?? DefaultTeam, signal.Kind, signal.Since, signal.DueAt, now, signal.Detail);

    /// <summary>
    /// The alarm while what raised it goes on: with its beginning, its steps and who took note. A blindness whose known beginning moves, since one
    /// of several feeds is read again, is the same one; what the audit finds anew and a further standstill are not.
    /// </summary>
    public Alarm At(BlindnessSignal signal, DateTimeOffset now) =>
        EndedAt is not null || (signal.Kind is SignalKind.CursorGap or SignalKind.Standstill && signal.Since != Since)
            ? Of(signal, now).Behind(this)
            : this with { DueAt = signal.Kind == SignalKind.CredentialsExpire ? signal.DueAt : DueAt, Detail = signal.Detail };

    /// <summary>The steps that are due by now fire, each once.</summary>
    public Alarm Fire(Ladder ladder, bool anybody, DateTimeOffset now)
    {
        var target = new SlaTarget(DueAt > Since ? DueAt - Since : TimeSpan.Zero, TimeSpan.Zero);
        var clock = new Clock(ClockKind.FirstResponse, Since, DueAt, DueAt, EndedAt, false, [ClockId])
        {
            Stages = [new ClockStage(Since, 0, target, new ServiceLevel(null, target, target, null, BusinessCalendar.Always, ladder))],
        };
        var command = new ConversationCommand.FireSteps(new CommandId("alarm"), now, anybody ? NoticeState.Pending : NoticeState.None);
        return this with { Steps = [.. Steps, .. Escalating.Due(clock.StepsAhead(Steps).Where(step => step.Kind == StepKind.Rung), command, now)] };
    }

    public IEnumerable<NoticeAhead> NoticesAhead() =>
        from step in Steps
        from numbered in step.Notices.Index()
        let notice = numbered.Item
        where IsOver(step) ? notice is { State: NoticeState.Delivered, StaysOpen: true } : notice.State == NoticeState.Pending
        select new NoticeAhead(step, numbered.Index, notice, notice.NotBefore ?? step.FiredAt);

    public bool IsOver(FiredStep step) => EndedAt is not null || step.Clock != ClockId;

    /// <summary>The alarm after a change of one notice; null when that is no news.</summary>
    public Alarm? With(StepId id, int number, Func<StepNotice, StepNotice?> change) =>
        Steps.FirstOrDefault(step => step.Id == id) is { } step && number < step.Notices.Length && change(step.Notices[number]) is { } changed
            ? this with { Steps = Steps.Replace(step, step with { Notices = step.Notices.SetItem(number, changed) }) }
            : null;

    /// <summary>Somebody has taken note: nobody is reminded of what fired until now.</summary>
    public Alarm Acknowledged(Actor by, DateTimeOffset at) =>
        this with { Steps = [.. Steps.Select(step => step.AcknowledgedBy is null ? step with { AcknowledgedBy = by, AcknowledgedAt = at } : step)] };

    private Alarm Behind(Alarm before) => this with { Steps = [.. before.Steps.Where(step => step.Clock == ClockId || step.Notices.Any(notice => notice.StaysOpen || notice.State == NoticeState.Pending))] };
}
