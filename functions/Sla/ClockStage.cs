using System.Collections.Immutable;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla;

/// <summary>What one version of the book says of a clock that it holds for.</summary>
/// <param name="Since">From when it holds; a clock's first stage holds from its start.</param>
public sealed record ClockStage(DateTimeOffset Since, int Book, SlaTarget Target, ServiceLevel Level)
{
    /// <summary>
    /// An instant of a clock through all that held while it ran. What a change puts into the past comes at the change; what had come
    /// before it stays where it was, unless the change puts it into the future.
    /// </summary>
    /// <param name="still">Since when the clock stands still; null: it does not.</param>
    internal static DateTimeOffset Reach(ImmutableArray<ClockStage> stages, ImmutableArray<PausedSpan> pauses, DateTimeOffset? still, Func<ClockStage, DateTimeOffset> of)
    {
        var at = of(stages[0]);
        if (at < stages[0].Since) at = stages[0].Since;
        foreach (var stage in stages.Skip(1))
        {
            var anew = of(stage);
            var since = stage.HoldsFrom(pauses);
            if (still is not { } stopped || since < stopped) at = anew > since ? anew : at < since ? at : since;

            // It comes when time counts again; until then it stands right behind the instant at which it stopped, so that nothing reaches it.
            else at = anew > stopped ? anew : at <= stopped ? at : stopped.AddTicks(1);
        }

        return at;
    }

    /// <summary>From when it holds for a clock that may stand still at the change: nothing comes while it does, so it comes when time counts again.</summary>
    internal DateTimeOffset HoldsFrom(ImmutableArray<PausedSpan> pauses)
    {
        var since = Since;
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (pause.From <= since && since < pause.To) since = pause.To;
        }

        return since;
    }

    internal DateTimeOffset After(DateTimeOffset start, TimeSpan business, ImmutableArray<PausedSpan> pauses) => Level.Calendar.AddSkipping(start, business, pauses);
}
