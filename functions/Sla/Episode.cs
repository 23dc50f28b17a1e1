using System.Collections.Immutable;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla;

/// <summary>
/// All waits that are one matter: each began while another lasted or soon after the last had ended. <paramref name="Gaps"/>: when
/// nobody waited in between; that time is nobody's delay.
/// </summary>
internal sealed record Episode(ImmutableArray<Wait> Waits, ImmutableArray<PausedSpan> Gaps, DateTimeOffset? End)
{
    /// <param name="waits">Oldest first.</param>
    public static ImmutableArray<Episode> Of(ImmutableArray<Wait> waits)
    {
        var episodes = ImmutableArray.CreateBuilder<Episode>();
        foreach (var wait in waits)
        {
            var end = wait.End?.At;
            if (episodes.Count == 0 || wait.From - episodes[^1].End > ServicePolicy.ReopenWindow)
            {
                episodes.Add(new Episode([wait], [], end));
                continue;
            }

            var last = episodes[^1];
            episodes[^1] = new Episode(
                last.Waits.Add(wait),
                last.End < wait.From ? last.Gaps.Add(new PausedSpan(last.End.Value, wait.From)) : last.Gaps,
                last.End is null || end is null ? null : last.End > end ? last.End : end);
        }

        return episodes.ToImmutable();
    }
}
