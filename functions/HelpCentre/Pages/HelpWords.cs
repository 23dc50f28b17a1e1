namespace SocialInbox.HelpCentre.Pages;

/// <summary>The words of the public pages around the articles. In German for German pages, else in English.</summary>
internal sealed record HelpWords(
    string Language, string Title, string Search, string SearchButton, string Results, string NoResults, string All, string Helpful, string Yes, string No, string Thanks, string NotCounted,
    string NotFound, string Changed, string Languages, string Skip, string DatePattern)
{
    private static readonly HelpWords German = new(
        "de", "Hilfe", "Hilfe durchsuchen", "Suchen", "Gefunden zu „{0}“", "Dazu haben wir nichts gefunden. Versuchen Sie es mit anderen Worten.", "Alle Artikel",
        "War das hilfreich?", "Ja", "Nein", "Danke für Ihre Rückmeldung.", "Das konnten wir nicht zählen. Versuchen Sie es später noch einmal.",
        "Diese Seite gibt es nicht oder nicht mehr.", "Zuletzt geändert am {0}", "Sprachen", "Zum Inhalt", "dd.MM.yyyy");

    private static readonly HelpWords English = new(
        "en", "Help", "Search the help", "Search", "Found for “{0}”", "We found nothing about this. Try other words.", "All articles",
        "Was this helpful?", "Yes", "No", "Thank you for telling us.", "We could not count this. Try again later.",
        "This page does not exist, or not any more.", "Last changed on {0}", "Languages", "To the content", "d MMMM yyyy");

    public static HelpWords In(string language) => language == "de" ? German : English;
}
