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
    /// before it stays where it was.
    /// </summary>
    internal static DateTimeOffset Reach(ImmutableArray<ClockStage> stages, Func<ClockStage, DateTimeOffset> of)
    {
        var at = of(stages[0]);
        if (at < stages[0].Since) at = stages[0].Since;
        foreach (var stage in stages.Skip(1))
        {
            var anew = of(stage);
            at = anew > stage.Since ? anew : at < stage.Since ? at : stage.Since;
        }

        return at;
    }

    internal DateTimeOffset After(DateTimeOffset start, TimeSpan business, ImmutableArray<PausedSpan> pauses) => Level.Calendar.AddSkipping(start, business, pauses);
}
