using System.Text.RegularExpressions;
using SocialInbox.Hosting;

namespace SocialInbox.Escalation.Ladders;

/// <summary>What is wrong with a ladder that somebody entered: all of it, each at its field.</summary>
public static partial class LadderErrors
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <param name="field">The path of the ladder itself, as in <c>ladders[0]</c>.</param>
    /// <param name="people">The ids of the people that there are.</param>
    /// <param name="targets">The ids of the targets that there are.</param>
    public static IEnumerable<FieldError> Of(Ladder ladder, string field, IReadOnlySet<string> people, IReadOnlySet<string> targets)
    {
        if (!IsId(ladder.Id)) yield return BadId($"{field}.id");
        if (string.IsNullOrWhiteSpace(ladder.Name) || ladder.Name.Length > 80)
            yield return new($"{field}.name", "name", "Geben Sie einen Namen mit höchstens 80 Zeichen ein.", "Enter a name of at most 80 characters.");
        if (ladder.Rungs.IsDefaultOrEmpty)
            yield return new($"{field}.rungs", "no-rungs", "Eine Eskalation ohne Stufe erreicht niemanden: Fügen Sie eine Stufe hinzu.", "A ladder without rungs reaches nobody: add one.");
        else if (ladder.Rungs.Length > Ladder.MostRungs)
            yield return new($"{field}.rungs", "too-many", $"Höchstens {Ladder.MostRungs} Stufen.", $"At most {Ladder.MostRungs} rungs.");
        else
        {
            for (var i = 0; i < ladder.Rungs.Length; i++)
            {
                var at = $"{field}.rungs[{i}]";
                if (ladder.Rungs.Take(i).Any(other => other.Id == ladder.Rungs[i].Id))
                    yield return new($"{at}.id", "twice", "Diese Kennung hat schon eine andere Stufe.", "Another rung has this id already.");
                foreach (var error in Of(ladder.Rungs[i], at, people, targets)) yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> Of(Rung rung, string field, IReadOnlySet<string> people, IReadOnlySet<string> targets)
    {
        if (!IsId(rung.Id)) yield return BadId($"{field}.id");
        if (rung.At is not { } at) yield return new($"{field}.at", "missing", "Wählen Sie, wann die Stufe erreicht ist.", "Choose when the rung is reached.");
        else if (at.Moment == RungMoment.PercentOfTarget && at.Percent is < 1 or > 99)
            yield return new($"{field}.at.percent", "percent", "Wählen Sie 1 bis 99 Prozent der Zielzeit.", "Choose 1 to 99 percent of the target.");
        else if (at.Moment is RungMoment.BeforeDue or RungMoment.AfterDue && (at.By <= TimeSpan.Zero || at.By > Longest))
            yield return new($"{field}.at.by", "duration", "Geben Sie eine Dauer über null und bis 90 Tage ein.", "Enter a duration above zero and up to 90 days.");
        if (rung.RepeatEvery is { } every && (every < Rung.ShortestRepeat || every > Longest))
            yield return new($"{field}.repeatEvery", "duration", "Wiederholen geht frühestens nach einer Minute und spätestens nach 90 Tagen.", "Repeat after one minute at the earliest, after 90 days at the latest.");
        if (rung.RepeatEvery is not null && rung.MostRepeats is < 1 or > Rung.MostRepeatsAllowed)
            yield return new($"{field}.mostRepeats", "repeats", $"Wählen Sie 1 bis {Rung.MostRepeatsAllowed} Wiederholungen.", $"Choose 1 to {Rung.MostRepeatsAllowed} repeats.");
        if (rung.Tell.IsDefaultOrEmpty)
            yield return new($"{field}.tell", "nobody", "Wählen Sie, wer benachrichtigt wird.", "Choose who is told.");
        else if (rung.Tell.Length > Rung.MostRecipients)
            yield return new($"{field}.tell", "too-many", $"Höchstens {Rung.MostRecipients} Empfänger je Stufe.", $"At most {Rung.MostRecipients} recipients on a rung.");
        else
        {
            for (var i = 0; i < rung.Tell.Length; i++)
            {
                if (Wrong(rung.Tell[i], $"{field}.tell[{i}]", people, targets) is { } error) yield return error;
            }
        }
    }

    internal static FieldError? Wrong(Recipient recipient, string field, IReadOnlySet<string> people, IReadOnlySet<string> targets) => recipient.Kind switch
    {
        RecipientKind.Person when recipient.Id is null || !people.Contains(recipient.Id) =>
            new($"{field}.id", "unknown-person", "Diese Person gibt es nicht (mehr): Wählen Sie eine andere.", "There is no such person (any more): choose another."),
        RecipientKind.Channel when recipient.Id is null || !targets.Contains(recipient.Id) =>
            new($"{field}.id", "unknown-target", "Dieses Ziel gibt es nicht (mehr): Wählen Sie ein anderes.", "There is no such target (any more): choose another."),
        _ => null,
    };

    internal static FieldError BadId(string field) =>
        new(field, "id", "Eine Kennung besteht aus höchstens 40 Kleinbuchstaben, Ziffern und Bindestrichen.", "An id is at most 40 lower-case letters, digits and hyphens.");

    internal static bool IsId(string? id) => id is not null && Id().IsMatch(id);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
