namespace SocialInbox.Networks.Quotas;

/// <summary>What networks limit, by the names under which it is kept; each has its words for people.</summary>
internal static class QuotaNames
{
    internal const string UnitsADay = "units a day";
    internal const string CentsADay = "US cents a day";
    internal const string RequestsADay = "requests a day";
    internal const string RequestsAnHour = "requests an hour";
    internal const string RequestsAMinute = "requests a minute";
    internal const string RequestsInFiveMinutes = "requests in five minutes";
    internal const string RequestsInTenMinutes = "requests in ten minutes";
    internal const string AppCalls = "percent of the app's calls";
    internal const string PageCalls = "percent of the Page's calls";
    internal const string BusinessCalls = "percent of the business's calls";

    private const string CallsForKind = "percent of the calls for ";

    /// <param name="kind">The network's own word for it.</param>
    internal static string CallsFor(string kind) => CallsForKind + kind;

    internal static Wording WordsOf(string name) => new(
        name switch
        {
            UnitsADay => "Einheiten am Tag",
            CentsADay => "US-Cent am Tag",
            RequestsADay => "Abfragen am Tag",
            RequestsAnHour => "Abfragen in der Stunde",
            RequestsAMinute => "Abfragen in der Minute",
            RequestsInFiveMinutes => "Abfragen in fünf Minuten",
            RequestsInTenMinutes => "Abfragen in zehn Minuten",
            AppCalls => "Prozent der Abfragen der App",
            PageCalls => "Prozent der Abfragen der Seite",
            BusinessCalls => "Prozent der Abfragen des Unternehmens",
            _ when name.StartsWith(CallsForKind, StringComparison.Ordinal) => $"Prozent der Abfragen für {name[CallsForKind.Length..]}",
            _ => name,
        },
        name);
}
