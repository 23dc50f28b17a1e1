using System.Collections.Immutable;
using SocialInbox.Ledger;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla;

/// <summary>
/// The clocks of a conversation as a pure function of its facts: whatever order the facts arrived in, the verdicts are the same.
/// </summary>
public static class ClockDerivation
{
    /// <summary>Those of responses, ordered by start, then those of resolutions. A clock does not restart when the waiting customer writes again.</summary>
    public static ImmutableArray<Clock> Clocks(this Conversation conversation)
    {
        var waits = Wait.Of(conversation);
        if (waits.IsEmpty) return [];
        var terms = Terms.Of(conversation);
        var pauses = Parking.Of(conversation, waits);
        var clocks = ImmutableArray.CreateBuilder<Clock>();
        foreach (var together in waits.GroupBy(wait => wait.End))
        {
            var (first, end) = (together.First(), together.Key);
            var kind = clocks.Count == 0 ? ClockKind.FirstResponse : ClockKind.NextResponse;
            var skipped = kind == ClockKind.FirstResponse ? [] : OnceAnswered(pauses, waits);
            if (Started(conversation, terms, kind, first, end?.At, skipped, []) is { } clock)
                clocks.Add(clock with { Answered = end?.Answered ?? false, Asked = [.. together.Select(wait => wait.Id)] });
        }

        foreach (var episode in Episode.Of(waits))
        {
            if (Started(conversation, terms, ClockKind.Resolution, episode.Waits[0], episode.End, pauses, episode.Gaps) is { } clock)
                clocks.Add(clock with { Answered = episode.Waits.Any(wait => wait.End is { Answered: true }), Asked = [.. episode.Waits.Select(wait => ClockId.Resolving(wait.Id))] });
        }

        return clocks.ToImmutable();
    }

    private static Clock? Started(
        Conversation conversation, ImmutableArray<Terms> terms, ClockKind kind, Wait first, DateTimeOffset? end, ImmutableArray<Parking> pauses, ImmutableArray<PausedSpan> gaps)
    {
        var question = AskedQuestion.Of(conversation.Origin.Account, first.Said);
        var held = terms.Where((term, i) => (i + 1 == terms.Length || terms[i + 1].Since > first.From) && (term.Since <= first.From || end is null || term.Since < end));
        var stages = held.Select(term => (term, level: term.Rules.For(question, term.Own)))
            .Select(held => held.level.Target(kind) is { } target ? new ClockStage(held.term.Since, held.term.Rules.Version, target, held.level) : null).ToImmutableArray();

        // The present version says whether there is such a clock at all; what earlier ones said of it counts as far as they knew it.
        if (stages[^1] is null) return null;
        var lasting = end is null ? Parking.Lasting(pauses) : null;
        ImmutableArray<PausedSpan> skipped =
        [
            .. pauses.Select(pause => (pause.Facts.From, To: pause.To ?? end)).Where(span => span.To is not null).Select(span => new PausedSpan(span.From, span.To!.Value)), .. gaps,
        ];
        return Clock.Running(kind, first.From, [.. stages.OfType<ClockStage>()], skipped, lasting?.Facts.From) with { EndedAt = end, Idle = gaps };
    }

    // Whoever was never answered waits for us, whatever we wait for.
    private static ImmutableArray<Parking> OnceAnswered(ImmutableArray<Parking> pauses, ImmutableArray<Wait> waits)
    {
        if (pauses.IsEmpty || waits.Where(wait => wait.End is { Answered: true }).Select(wait => (DateTimeOffset?)wait.End!.At).Min() is not { } answered) return [];
        return [.. pauses.Where(pause => !(pause.To <= answered)).Select(pause => pause.Facts.From >= answered ? pause : pause with { Facts = pause.Facts with { From = answered } })];
    }
}
