using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Networks.Http;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>What notices say, in German and English. Pure. What strangers wrote is in it: one line each, bounded, shown as text by every target.</summary>
internal static class Words
{
    public const string DefaultLanguage = "en";

    public static ImmutableArray<string> Languages { get; } = ["de", "en"];

    public static string Title(Conversation conversation, FiredStep step, DateTimeOffset due, DateTimeOffset now, string language) => (language, due <= now) switch
    {
        ("de", _) when step.Kind == StepKind.Rule => $"Regel „{step.RuleName}“: {Who(conversation)}",
        _ when step.Kind == StepKind.Rule => $"Rule “{step.RuleName}”: {Who(conversation)}",
        ("de", true) => $"Überfällig seit {Span(now - due, language)}: {Who(conversation)}",
        ("de", false) => $"Noch {Span(due - now, language)}: {Who(conversation)}",
        (_, true) => $"Overdue for {Span(now - due, language)}: {Who(conversation)}",
        (_, false) => $"{Span(due - now, language)} left: {Who(conversation)}",
    };

    public static ImmutableArray<string> Lines(Conversation conversation, FiredStep step, DateTimeOffset due, string language, string zone)
    {
        var origin = conversation.Origin;
        var lines = ImmutableArray.CreateBuilder<string>();
        if (ServerWords.From(conversation.Face.Excerpt) is { Length: > 0 } excerpt) lines.Add(language == "de" ? $"„{excerpt}“" : $"“{excerpt}”");
        var account = $"{ServerWords.From(origin.AccountName)} ({origin.Network})";
        lines.Add(!conversation.StillWaits(step) ? $"{account}."
            : language == "de" ? $"{account}, zu beantworten bis {Instant(due, language, zone)}." : $"{account}, to be answered by {Instant(due, language, zone)}.");
        if (conversation.ClaimedBy is { } assignee) lines.Add(language == "de" ? $"Übernommen von {assignee.Name}." : $"{assignee.Name} has taken it.");
        if (step.Repeat > 0)
            lines.Add(language == "de" ? $"Erinnerung {step.Repeat}: Noch hat niemand den Empfang bestätigt." : $"Reminder {step.Repeat}: nobody has taken note yet.");
        return lines.ToImmutable();
    }

    public static string Digest(int count, string language) => language == "de" ? $"{count} Fragen warten und sind eskaliert" : $"{count} questions wait and are escalated";

    public static string More(int count, string language) => language == "de" ? $"… und {count} weitere." : $"… and {count} more.";

    public static string Test(string target, string language) =>
        language == "de" ? $"Test: Benachrichtigungen von SocialInbox erreichen „{target}“." : $"Test: notices from SocialInbox reach “{target}”.";

    public static IEnumerable<(string Words, Uri Address)> Links(Message message)
    {
        var german = message.Language == "de";
        if (message.Link is { } link) yield return (german ? "Im Posteingang öffnen" : "Open in the inbox", link);
        if (message.AcknowledgeLink is { } acknowledge) yield return (german ? "Zur Kenntnis nehmen …" : "Take note …", acknowledge);
    }

    public static string Instant(DateTimeOffset at, string language, string zone) =>
        LocalTime.At(at, zone).ToString(language == "de" ? "dd.MM.yyyy HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + $" ({zone})";

    private static string Who(Conversation conversation)
    {
        var face = conversation.Face;
        return ServerWords.From(face.CustomerHandle.Length > 0 ? face.CustomerHandle : face.CustomerName);
    }

    private static string Span(TimeSpan span, string language) => (language, span) switch
    {
        ("de", { TotalDays: >= 2 }) => $"{span.Days} Tage",
        ("de", { TotalHours: >= 2 }) => $"{(int)span.TotalHours} Stunden",
        ("de", _) => $"{Math.Max(0, (int)span.TotalMinutes)} Minuten",
        (_, { TotalDays: >= 2 }) => $"{span.Days} days",
        (_, { TotalHours: >= 2 }) => $"{(int)span.TotalHours} hours",
        _ => $"{Math.Max(0, (int)span.TotalMinutes)} minutes",
    };
}
