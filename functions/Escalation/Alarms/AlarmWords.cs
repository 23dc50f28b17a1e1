using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Escalation.Alarms;

/// <summary>What an alarm says, and what to do about it, in German and English. Pure.</summary>
internal static class AlarmWords
{
    /// <summary>Of the instant at which sending is tried again, before the network's words.</summary>
    private const int InstantLength = 16;

    public static string Title(string? account, SignalKind kind, string language) =>
        $"{(account is null ? "SocialInbox" : ServerWords.From(account))}: {Short(kind, language == "de")}";

    public static string Detail(SignalKind kind, string detail, string language)
    {
        var words = ServerWords.From(detail);
        return (kind, language == "de") switch
        {
            (SignalKind.SubscriptionLost, true) => $"{words} Beiträge wurden beim Nachlesen gefunden, die keine Lieferung gebracht hatte.",
            (SignalKind.SubscriptionLost, false) => $"{words} posts were found by reading that no delivery had brought.",
            (SignalKind.SendingBlocked, true) => $"{words[InstantLength..].TrimStart()} Erneut versucht wird ab {words[..InstantLength]} UTC.",
            (SignalKind.SendingBlocked, false) => $"{words[InstantLength..].TrimStart()} Tried again from {words[..InstantLength]} UTC on.",
            (SignalKind.UnusualSilence, true) => $"Seit {words} Stunden hat niemand geschrieben: mehr als doppelt so lange wie die längste Pause der letzten zwei Wochen.",
            (SignalKind.UnusualSilence, false) => $"Nobody has written for {words} hours: more than twice the longest silence of the last two weeks.",
            (SignalKind.CursorGap, true) => $"Die nächtliche Prüfung fand {words} Beiträge, die beim Lesen fehlten. Sie sind nachgetragen.",
            (SignalKind.CursorGap, false) => $"The nightly audit found {words} posts that reading had passed over. They are taken in.",
            (SignalKind.PoisonMessages, true) => $"{words} Nachrichten sind zu oft gescheitert und warten.",
            (SignalKind.PoisonMessages, false) => $"{words} messages failed too often and wait.",
            (SignalKind.Standstill, true) => "Fristen wurden in dieser Zeit nicht geprüft. Was fällig wurde, wird jetzt nachgeholt.",
            (SignalKind.Standstill, false) => "Deadlines were not watched in that time. What fell due is worked off now.",
            (SignalKind.WorkUndone, true) => "Jede Minute scheitert etwas von dem, was zu tun ist. Alles andere geht weiter.",
            (SignalKind.WorkUndone, false) => "Each minute something of what is to be done fails. All else goes on.",
            _ => words,
        };
    }

    public static string Digest(int count, string language) => language == "de" ? $"{count} Alarme: hier sehen wir nichts oder bald nichts mehr" : $"{count} alarms: here we see nothing, or soon nothing";

    /// <summary>What a person does now.</summary>
    public static string ToDo(SignalKind kind, string language) => (kind, language == "de") switch
    {
        (SignalKind.CredentialsRefused, true) => "Verbinden Sie das Konto neu. Bis dahin wird nichts gelesen und nichts gesendet.",
        (SignalKind.CredentialsRefused, false) => "Connect the account again. Until then nothing is read and nothing is sent.",
        (SignalKind.CredentialsExpire, true) => "Verbinden Sie das Konto neu, bevor der Zugang endet.",
        (SignalKind.CredentialsExpire, false) => "Connect the account again before its access ends.",
        (SignalKind.NotRead, true) => "Prüfen Sie, ob das Netzwerk erreichbar ist, und sehen Sie dort selbst nach Fragen. Gelesen wird weiter versucht.",
        (SignalKind.NotRead, false) => "See whether the network can be reached, and look there for questions yourself. Reading is tried on.",
        (SignalKind.ThrottledForLong, true) => "Das Netzwerk bremst seit langem. Prüfen Sie sein Kontingent und ob andere Programme dasselbe Konto benutzen.",
        (SignalKind.ThrottledForLong, false) => "The network has slowed us down for long. Check its quota, and whether other programs use the same account.",
        (SignalKind.PageUnreadable, true) => "Das Netzwerk antwortet, wie niemand es versteht. Sehen Sie dort nach Fragen und melden Sie es dem Betreiber des Posteingangs.",
        (SignalKind.PageUnreadable, false) => "The network answers in a way that nobody understands. Look there for questions, and tell whoever runs the inbox.",
        (SignalKind.SubscriptionLost, true) => "Prüfen Sie beim Netzwerk, ob die Lieferungen (Webhook) noch eingerichtet sind. Haben Sie sie abgeschaltet, verbinden Sie das Konto neu.",
        (SignalKind.SubscriptionLost, false) => "Check on the network whether deliveries (webhook) are still set up. If you ended them yourself, connect the account again.",
        (SignalKind.SendingBlocked, true) => "Antworten warten im Ausgang und gehen danach von selbst hinaus. Sehen Sie beim Netzwerk nach, was es dem Konto vorwirft, und antworten Sie dort, was eilt.",
        (SignalKind.SendingBlocked, false) => "Answers wait in the outbox and go out by themselves afterwards. See on the network what it holds against the account, and answer there what is urgent.",
        (SignalKind.UnusualSilence, true) => "Sehen Sie auf dem Netzwerk nach, ob dort Fragen stehen, die hier fehlen.",
        (SignalKind.UnusualSilence, false) => "Look on the network for questions that are missing here.",
        (SignalKind.CursorGap, true) => "Antworten Sie auf die nachgetragenen Beiträge zuerst; sie warten schon länger.",
        (SignalKind.CursorGap, false) => "Answer the posts that were taken in late first: they have waited longer.",
        (SignalKind.PoisonMessages, true) => "Beheben Sie die Ursache und lassen Sie die Nachrichten im Posteingang erneut versuchen.",
        (SignalKind.PoisonMessages, false) => "Mend the cause, then have the messages tried again in the inbox.",
        (SignalKind.Standstill, true) => "Prüfen Sie, warum die Anwendung stand. Steht sie wieder, meldet das nur der Alarm außerhalb der Anwendung.",
        (SignalKind.Standstill, false) => "Find out why the app stood still. When it does again, only the alert outside the app can tell.",
        (SignalKind.WorkUndone, true) => "Sehen Sie im Protokoll der Funktion „Tick“ nach, was scheitert; Fristen einzelner Unterhaltungen oder ein Konto können betroffen sein.",
        (SignalKind.WorkUndone, false) => "See in the log of the function “Tick” what fails; deadlines of some conversations or an account may be concerned.",
        _ => throw new System.Diagnostics.UnreachableException($"Nobody says what to do about {kind}."),
    };

    private static string Short(SignalKind kind, bool german) => (kind, german) switch
    {
        (SignalKind.CredentialsRefused, true) => "Zugang abgelehnt",
        (SignalKind.CredentialsRefused, false) => "access refused",
        (SignalKind.CredentialsExpire, true) => "Zugang läuft ab",
        (SignalKind.CredentialsExpire, false) => "access ends soon",
        (SignalKind.NotRead, true) => "kann nicht gelesen werden",
        (SignalKind.NotRead, false) => "cannot be read",
        (SignalKind.ThrottledForLong, true) => "wird seit langem gebremst",
        (SignalKind.ThrottledForLong, false) => "slowed down for long",
        (SignalKind.PageUnreadable, true) => "Antworten sind unverständlich",
        (SignalKind.PageUnreadable, false) => "answers cannot be understood",
        (SignalKind.SubscriptionLost, true) => "Lieferungen bleiben aus",
        (SignalKind.SubscriptionLost, false) => "deliveries are missing",
        (SignalKind.SendingBlocked, true) => "darf vorerst nichts senden",
        (SignalKind.SendingBlocked, false) => "may send nothing for now",
        (SignalKind.UnusualSilence, true) => "ungewöhnlich still",
        (SignalKind.UnusualSilence, false) => "unusually silent",
        (SignalKind.CursorGap, true) => "Beiträge wurden übersehen",
        (SignalKind.CursorGap, false) => "posts were passed over",
        (SignalKind.PoisonMessages, true) => "Nachrichten sind gescheitert",
        (SignalKind.PoisonMessages, false) => "messages have failed",
        (SignalKind.Standstill, true) => "stand still",
        (SignalKind.Standstill, false) => "stood still",
        (SignalKind.WorkUndone, true) => "Arbeit bleibt liegen",
        (SignalKind.WorkUndone, false) => "work is left undone",
        _ => throw new System.Diagnostics.UnreachableException($"Nobody has words for {kind}."),
    };
}
