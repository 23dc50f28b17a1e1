using System.Collections.Immutable;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Explaining;

/// <summary>Time that counts towards a target.</summary>
public readonly record struct CountedSpan(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>More are not told: a target of months is hundreds of days.</summary>
    public const int Most = 100;

    private const int MostWalked = 2000;

    /// <summary>What is open between two instants and not paused, in order.</summary>
    public static ImmutableArray<CountedSpan> Of(BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to, ImmutableArray<PausedSpan> pauses)
    {
        var spans = ImmutableArray.CreateBuilder<CountedSpan>();
        for (var at = from; at < to && spans.Count < MostWalked;)
        {
            var turn = calendar.NextTurn(at) is { } next && next < to ? next : to;
            if (calendar.IsOpen(at)) spans.AddRange(Without(pauses, at, turn));
            at = turn;
        }

        return spans.ToImmutable();
    }

    private static IEnumerable<CountedSpan> Without(ImmutableArray<PausedSpan> pauses, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (pause.To <= from) continue;
            if (pause.From >= to) break;
            if (pause.From > from) yield return new CountedSpan(from, pause.From);
            from = pause.To;
            if (from >= to) yield break;
        }

        if (from < to) yield return new CountedSpan(from, to);
    }
}
