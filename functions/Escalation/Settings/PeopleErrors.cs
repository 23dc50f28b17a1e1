using System.Collections.Immutable;
using System.Net.Mail;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Hosting;

namespace SocialInbox.Escalation.Settings;

/// <summary>What is wrong with a directory that somebody entered: all of it, each at its field. Pure.</summary>
internal static class PeopleErrors
{
    private const int Most = 500;
    private const int LongestName = 100;

    public static ImmutableArray<FieldError> Of(EscalationDirectory directory, IReadOnlySet<string> targets)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        if (directory.People.Length > Most || directory.Teams.Length > Most) errors.Add(new("people", "too-many", $"Höchstens {Most} Personen und {Most} Teams.", $"At most {Most} people and {Most} teams."));
        var people = directory.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < directory.People.Length; i++)
        {
            var (person, at) = (directory.People[i], $"people[{i}]");
            if (directory.People.Take(i).Any(other => other.Id == person.Id)) errors.Add(Twice($"{at}.id"));
            errors.AddRange(OfPerson(person, at, people, targets));
        }

        for (var i = 0; i < directory.Teams.Length; i++)
        {
            var (team, at) = (directory.Teams[i], $"teams[{i}]");
            if (!LadderErrors.IsId(team.Id)) errors.Add(Missing($"{at}.id", "Geben Sie die Kennung des Teams ein.", "Enter the id of the team."));
            if (directory.Teams.Take(i).Any(other => other.Id == team.Id)) errors.Add(Twice($"{at}.id"));
            errors.AddRange(Known(team.Reach, $"{at}.reach", targets, UnknownTarget));
            if (team.Lead is { } lead && !people.Contains(lead)) errors.Add(UnknownPerson($"{at}.lead"));
            if (team.OnCall is { } rota) errors.AddRange(OfRota(rota, $"{at}.onCall", people));
        }

        errors.AddRange(Known(directory.Administrators, "administrators", targets, UnknownTarget));
        return errors.ToImmutable();
    }

    private static IEnumerable<FieldError> OfPerson(Contact person, string at, HashSet<string> people, IReadOnlySet<string> targets)
    {
        if (string.IsNullOrWhiteSpace(person.Id) || person.Id.Length > LongestName || person.Id.Any(char.IsControl))
            yield return Missing($"{at}.id", "Geben Sie die Kennung ein, unter der die Person sich anmeldet.", "Enter the id under which the person signs in.");
        if (string.IsNullOrWhiteSpace(person.Name) || person.Name.Length > LongestName) yield return Missing($"{at}.name", "Geben Sie einen Namen mit höchstens 100 Zeichen ein.", "Enter a name of at most 100 characters.");
        if (person.Email is { } email && !IsEmail(email)) yield return new($"{at}.email", "email", "Das ist keine E-Mail-Adresse.", "This is no mail address.");
        if (!IsZone(person.Zone)) yield return UnknownZone($"{at}.zone");
        if (!Words.Languages.Contains(person.Language)) yield return UnknownLanguage($"{at}.language");
        foreach (var error in Known(person.Reach, $"{at}.reach", targets, UnknownTarget)) yield return error;
        if (person.Deputy == person.Id) yield return new($"{at}.deputy", "self", "Niemand vertritt sich selbst: Wählen Sie eine andere Person.", "Nobody is their own deputy: choose somebody else.");
        else if (person.Deputy is { } deputy && !people.Contains(deputy)) yield return UnknownPerson($"{at}.deputy");
        for (var i = 0; i < person.Absent.Length; i++)
        {
            if (person.Absent[i].Until < person.Absent[i].From) yield return new($"{at}.absent[{i}].until", "order", "Das Ende liegt vor dem Anfang.", "The end lies before the beginning.");
        }

        if (person.Quiet is { } quiet && quiet.From == quiet.Until)
            yield return new($"{at}.quiet.until", "empty", "Ruhezeiten brauchen ein anderes Ende als ihren Anfang.", "Quiet hours need another end than their beginning.");
    }

    private static IEnumerable<FieldError> OfRota(Rota rota, string at, HashSet<string> people)
    {
        if (rota.People.IsEmpty) yield return new($"{at}.people", "nobody", "Wählen Sie, wer sich abwechselt.", "Choose who takes turns.");
        foreach (var error in Known(rota.People, $"{at}.people", people, UnknownPerson)) yield return error;
        if (!IsZone(rota.Zone)) yield return UnknownZone($"{at}.zone");
        if (rota.Days is < 1 or > 365) yield return new($"{at}.days", "days", "Eine Schicht dauert 1 bis 365 Tage.", "A turn lasts 1 to 365 days.");
    }

    internal static bool IsEmail(string text) => text.Length <= 254 && !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    internal static FieldError UnknownLanguage(string field) => new(field, "language", "Wählen Sie Deutsch (de) oder Englisch (en).", "Choose German (de) or English (en).");

    internal static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    private static IEnumerable<FieldError> Known(ImmutableArray<string> ids, string field, IReadOnlySet<string> known, Func<string, FieldError> error) =>
        ids.Index().Where(id => !known.Contains(id.Item)).Select(id => error($"{field}[{id.Index}]"));

    private static FieldError UnknownPerson(string field) => new(field, "unknown-person", "Diese Person gibt es nicht (mehr): Wählen Sie eine andere.", "There is no such person (any more): choose another.");

    private static FieldError UnknownTarget(string field) => new(field, "unknown-target", "Dieses Ziel gibt es nicht (mehr): Wählen Sie ein anderes.", "There is no such target (any more): choose another.");

    internal static FieldError UnknownZone(string field) => new(field, "zone", "Geben Sie eine IANA-Zeitzone ein, etwa Europe/Berlin.", "Enter an IANA time zone, such as Europe/Berlin.");

    private static FieldError Twice(string field) => new(field, "twice", "Diese Kennung steht schon in der Liste.", "This id is in the list already.");

    private static FieldError Missing(string field, string de, string en) => new(field, "missing", de, en);
}
