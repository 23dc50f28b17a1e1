using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.Settings;
using SocialInbox.Hosting;

namespace SocialInbox.Rules;

/// <summary>What is wrong with rules that somebody entered, or has become wrong with stored ones: all of it, each at its field. Pure.</summary>
public static class RuleErrors
{
    private const int MostRules = 100, LongestName = 80, MostWords = 50, MostAuthors = 50, LongestAuthor = 200, MostTags = 5;

    public static IEnumerable<FieldError> Of(ImmutableArray<Rule> rules, RuleNames known)
    {
        if (rules.Length > MostRules) yield return TooMany("rules", MostRules);
        foreach (var (index, rule) in rules.Index())
        {
            var field = $"rules[{index}]";
            if (!LadderErrors.IsId(rule.Id)) yield return LadderErrors.BadId($"{field}.id");
            if (rules.Take(index).Any(other => other.Id == rule.Id)) yield return new($"{field}.id", "twice", "Diese Kennung hat schon eine andere Regel.", "Another rule has this id already.");
            if (string.IsNullOrWhiteSpace(rule.Name) || rule.Name.Length > LongestName)
                yield return new($"{field}.name", "name", $"Geben Sie einen Namen mit höchstens {LongestName} Zeichen ein.", $"Enter a name of at most {LongestName} characters.");
            foreach (var error in Of(rule.When, $"{field}.when").Concat(Of(rule.When, rule.Then, $"{field}.then"))) yield return error;
            foreach (var error in Gone(rule, field, known)) yield return error;
        }
    }

    /// <summary>What a rule that is on names and is not there: it does less than it says.</summary>
    public static IEnumerable<FieldError> Gone(Rule rule, string field, RuleNames known)
    {
        if (!rule.On) yield break;
        foreach (var (index, _) in rule.When.Accounts.Index().Where(account => !known.Accounts.Contains(account.Item)))
            yield return new($"{field}.when.accounts[{index}]", "unknown-account", "Dieses Konto ist nicht (mehr) verbunden: Wählen Sie ein anderes.", "This account is not connected (any more): choose another.");
        if (rule.Then.Assign is { } assign && !known.People.ContainsKey(assign))
            yield return new($"{field}.then.assign", "unknown-person", "Diese Person ist nicht (mehr) da oder darf nur lesen: Wählen Sie eine andere.", "This person is not there (any more) or may only read: choose another.");
        foreach (var (index, _) in rule.Then.Tags.Index().Where(tag => !known.Tags.Contains(tag.Item)))
            yield return new($"{field}.then.tags[{index}]", "unknown-tag", "Diesen Tag gibt es nicht (mehr): Wählen Sie einen anderen.", "There is no such tag (any more): choose another.");
        foreach (var (index, to) in rule.Then.Notify.Index())
        {
            if (LadderErrors.Wrong(to, $"{field}.then.notify[{index}]", known.Contacts, known.Targets) is { } error) yield return error;
        }
    }

    private static IEnumerable<FieldError> Of(RuleCondition when, string field)
    {
        if (when.Words.Length > MostWords) yield return TooMany($"{field}.words", MostWords);
        foreach (var (index, _) in when.Words.Index().Where(word => SoughtWords.Of(word.Item) is null))
            yield return new($"{field}.words[{index}]", "word", $"Ein bis fünf Wörter mit zusammen höchstens {SoughtWords.Longest} Zeichen, am Ende vielleicht ein *.", $"One to five words of at most {SoughtWords.Longest} characters together, perhaps a * at the end.");
        if (when.Authors.Length > MostAuthors) yield return TooMany($"{field}.authors", MostAuthors);
        foreach (var (index, _) in when.Authors.Index().Where(author => string.IsNullOrWhiteSpace(author.Item) || author.Item.Length > LongestAuthor))
            yield return new($"{field}.authors[{index}]", "author", "Geben Sie den Namen ein, wie das Netzwerk ihn zeigt.", "Enter the handle as the network shows it.");
        if (when.Hours is { } hours && !PeopleErrors.IsZone(hours.Zone)) yield return PeopleErrors.UnknownZone($"{field}.hours.zone");
        if (when.Hours is { } span && span.From == span.Until)
            yield return new($"{field}.hours.until", "empty", "Die Zeit braucht ein anderes Ende als ihren Anfang.", "The hours need another end than their beginning.");
    }

    private static IEnumerable<FieldError> Of(RuleCondition when, RuleEffect then, string field)
    {
        if (then.IsNone) yield return new(field, "nothing", "Die Regel tut nichts: Wählen Sie, was geschieht.", "The rule does nothing: choose what happens.");
        if (then.Close is not null && when.IsAny)
            yield return new($"{field}.close", "closes-all", "Eine Regel, die schließt, braucht eine Bedingung: Sonst sähe niemand mehr eine Frage.", "A rule that closes needs a condition: else nobody would see a question any more.");
        if (then.Tags.Length > MostTags) yield return TooMany($"{field}.tags", MostTags);
        if (then.Notify.Length > Rung.MostRecipients) yield return TooMany($"{field}.notify", Rung.MostRecipients);
    }

    private static FieldError TooMany(string field, int most) => new(field, "too-many", $"Höchstens {most}.", $"At most {most}.");
}
