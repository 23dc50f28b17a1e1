using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Book;

/// <summary>What is wrong with a book that somebody entered: all of it, each at its field.</summary>
public static class SlaBookErrors
{
    private const int MostPolicies = 100;
    private const int MostOthers = 50;
    private const int LongestName = 100;
    private const int MostConditions = 100;

    /// <param name="people">The ids of the people that there are.</param>
    /// <param name="targets">The ids of the targets that there are.</param>
    /// <param name="accounts">The ids of the accounts that a policy may name.</param>
    public static IEnumerable<FieldError> Of(SlaBook book, IReadOnlySet<string> people, IReadOnlySet<string> targets, IReadOnlySet<string> accounts)
    {
        if (TooMany(book.Policies.Length, MostPolicies, "policies") is { } policies) yield return policies;
        if (TooMany(book.Calendars.Length, MostOthers, "calendars") is { } calendars) yield return calendars;
        if (TooMany(book.Ladders.Length, MostOthers, "ladders") is { } ladders) yield return ladders;
        foreach (var error in Twice(book.Policies, policy => policy.Id, "policies").Concat(Twice(book.Calendars, calendar => calendar.Id, "calendars")).Concat(Twice(book.Ladders, ladder => ladder.Id, "ladders")))
            yield return error;
        for (var i = 0; i < book.Calendars.Length; i++)
        {
            foreach (var error in CalendarCheck.Of(book.Calendars[i], $"calendars[{i}]")) yield return error;
        }

        for (var i = 0; i < book.Ladders.Length; i++)
        {
            foreach (var error in LadderErrors.Of(book.Ladders[i], $"ladders[{i}]", people, targets)) yield return error;
        }

        for (var i = 0; i < book.Policies.Length; i++)
        {
            foreach (var error in Of(book.Policies[i], $"policies[{i}]", book, accounts)) yield return error;
        }

        if (book.BlindnessLadder is { } blindness && book.Ladder(blindness) is null) yield return NoLadder("blindnessLadder", blindness);
    }

    private static IEnumerable<FieldError> Of(ServicePolicy policy, string field, SlaBook book, IReadOnlySet<string> accounts)
    {
        if (!IsName(policy.Id)) yield return new($"{field}.id", "missing", $"Die Regel braucht eine Kennung mit höchstens {LongestName} Zeichen.", $"The policy needs an id of at most {LongestName} characters.");
        if (!IsName(policy.Name)) yield return new($"{field}.name", "missing", $"Geben Sie einen Namen mit höchstens {LongestName} Zeichen ein.", $"Enter a name of at most {LongestName} characters.");
        foreach (var error in Of(policy.FirstResponse, $"{field}.firstResponse").Concat(Of(policy.NextResponse, $"{field}.nextResponse")).Concat(Of(policy.Resolution, $"{field}.resolution")).Concat(Of(policy.When, $"{field}.when", accounts)))
            yield return error;
        if (policy.Calendar is { } calendar && book.Calendars.All(known => known.Id != calendar))
            yield return new($"{field}.calendar", "unknown-calendar", "Diesen Kalender gibt es nicht: Wählen Sie einen anderen.", "There is no such calendar: choose another.");
        if (policy.Ladder is { } ladder && book.Ladder(ladder) is null) yield return NoLadder($"{field}.ladder", ladder);
    }

    private static IEnumerable<FieldError> Of(SlaTarget? target, string field)
    {
        if (target is null) yield break;
        if (target.Within < SlaTarget.Shortest) yield return new($"{field}.within", "too-short", "Ein Ziel ist mindestens eine Minute lang.", "A target is at least one minute.");
        else if (target.Within > SlaTarget.Longest) yield return new($"{field}.within", "too-long", "Ein Ziel ist höchstens ein Jahr lang.", "A target is at most a year.");
        else if (target.WarnBefore < TimeSpan.Zero || target.WarnBefore >= target.Within)
            yield return new($"{field}.warnBefore", "outside", "Gewarnt wird nach dem Beginn und nicht nach dem Ziel: Geben Sie weniger als das Ziel ein.", "The warning comes after the start and not after the target: enter less than the target.");
    }

    private static IEnumerable<FieldError> Of(PolicyMatch when, string field, IReadOnlySet<string> accounts)
    {
        foreach (var (list, name) in new[] { (when.Accounts, "accounts"), (when.Languages, "languages"), (when.Tiers, "tiers") })
        {
            if (TooMany(list.Length, MostConditions, $"{field}.{name}") is { } error) yield return error;
            for (var i = 0; i < list.Length; i++)
            {
                if (!IsName(list[i])) yield return new($"{field}.{name}[{i}]", "missing", "Lassen Sie die Zeile weg oder füllen Sie sie aus.", "Leave the line out or fill it in.");
            }
        }

        for (var i = 0; i < when.Accounts.Length; i++)
        {
            if (IsName(when.Accounts[i]) && !accounts.Contains(when.Accounts[i])) yield return new($"{field}.accounts[{i}]", "unknown-account", "Dieses Konto ist nicht verbunden: Wählen Sie ein anderes.", "This account is not connected: choose another.");
        }

        if (!when.Tiers.IsEmpty)
            yield return new($"{field}.tiers", "no-tiers", "Kundengruppen gibt es noch nicht: Eine solche Regel träfe auf niemanden zu.", "Customers have no tiers yet: such a policy would match nobody.");
        for (var i = 0; i < when.Languages.Length; i++)
        {
            if (IsName(when.Languages[i]) && !IsLanguage(when.Languages[i]))
                yield return new($"{field}.languages[{i}]", "no-language", "Gemeint ist ein Kürzel mit zwei Buchstaben wie de.", "A code of two letters such as de is meant.");
        }
    }

    private static IEnumerable<FieldError> Twice<T>(ImmutableArray<T> list, Func<T, string> idOf, string field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Length; i++)
        {
            if (!seen.Add(idOf(list[i]))) yield return new($"{field}[{i}].id", "twice", "Diese Kennung gibt es schon.", "There is this id already.");
        }
    }

    private static FieldError? TooMany(int number, int most, string field) => number <= most ? null : new(field, "too-many", $"Höchstens {most}.", $"At most {most}.");

    private static FieldError NoLadder(string field, string ladder) =>
        new(field, "unknown-ladder", $"Die Eskalation „{ladder}“ gibt es nicht: Wählen Sie eine andere.", $"There is no ladder “{ladder}”: choose another.");

    private static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName;

    private static bool IsLanguage(string text) => text.Length == 2 && text.All(char.IsAsciiLetterLower);
}
