using System.Collections.Immutable;

namespace SocialInbox.Local.Practice;

/// <summary>What happens on the practice network. "{n}" becomes an order number.</summary>
internal static class Scenes
{
    /// <summary>What stands there already when the inbox is started for the first time: how long ago each began.</summary>
    public static readonly ImmutableArray<(TimeSpan Ago, Scene Scene)> Opening =
    [
        (Minutes(6), De(Says(0, "q", "@nordlicht Seit zwei Wochen warte ich auf meine Bestellung NL-{n}. Niemand meldet sich. Was ist da los?"))),
        (Minutes(3.5), En(Says(0, "q", "@nordlicht my desk lamp arrived with a cracked shade (order NL-{n}). How do I get a replacement?"))),
        (Minutes(3), De(
            Shop(0, "news", "Neu bei uns: die Polarlicht-Lampe, ab heute im Laden und im Netz. Wie gefällt sie euch?"),
            Says(60, "one", "Sehr schön! Gibt es die auch dimmbar?", under: "news"),
            new Step.Post(Seconds(30), "two", Role.Another, "@nordlicht Passt da eine E14-Birne rein?", "news"))),
        (Minutes(2), De(Says(0, "thanks", "Danke @nordlicht, die Stehlampe ist angekommen und wunderschön!"))),
        (Minutes(1.5), De(Says(0, "q", "@nordlicht Könnt ihr mir die Rechnung zu NL-{n} noch einmal schicken?"))),
        (Minutes(1), En(Says(0, "q", "Hi @nordlicht, do you ship to Ireland?"))),
        (Minutes(0.5), De(
            Says(0, "q", "@nordlicht Ist die Lampe Aurora auch in Grün zu haben?"),
            Shop(20, "direct", "@{customer} Ja, Grün kommt nächste Woche wieder ins Lager.", under: "q"))),
    ];

    /// <summary>What goes on happening, in turn.</summary>
    public static readonly ImmutableArray<Scene> Everyday =
    [
        En(Says(0, "q", "@nordlicht the switch on my floor lamp is stuck after a week. Order NL-{n}. Can you help?")),
        De(Says(0, "q", "Die neue Lampe von @nordlicht macht sich gut im Flur."), Rewrites(40, "q", "Die neue Lampe von @nordlicht macht sich gut im Flur. Aber warum flackert sie, wenn ich sie dimme?")),
        De(Says(0, "q", "@nordlicht Falsche Farbe geliefert, NL-{n}. Wie läuft der Umtausch?")),
        En(Says(0, "thanks", "Lovely service from @nordlicht, thank you so much!")),
        De(Says(0, "q", "@nordlicht Habt ihr am Samstag geöffnet?"), Removes(70, "q")),
        En(Says(0, "q", "@nordlicht I was charged twice for NL-{n}. Please refund one of them."), Shop(80, "direct", "@{customer} Sorry about that! The second charge went back this morning.", under: "q")),
        De(
            Shop(0, "news", "Werkstatt-Abend am Freitag: wir reparieren eure Lampen, egal woher sie sind."),
            Says(25, "one", "Muss man sich dafür anmelden?", under: "news"),
            new Step.Post(Seconds(20), "two", Role.Another, "Klingt gut! @nordlicht geht das auch mit alten Deckenleuchten?", "news")),
        De(new Step.Post(Seconds(0), "q", Role.Customer, "@nordlicht Mein Paket NL-{n} steht seit Montag auf „in Zustellung“. Ist es verloren?", DatedBack: Minutes(4))),
        De(Says(0, "spam", "@nordlicht Glückwunsch! Sie haben 500 € gewonnen, jetzt hier abholen: https://gewinn.example/bonus")),
        En(Says(0, "q", "@nordlicht is the Aurora lamp safe for a nursery? It gets quite warm."), Rewrites(30, "q", "@nordlicht is the Aurora lamp safe for a nursery? It gets really hot, I burned my finger!")),
        De(Says(0, "q", "@nordlicht Ich bin wirklich enttäuscht: dritte Lieferung, dritte kaputte Birne. Ich will mein Geld zurück. NL-{n}")),
        De(Says(0, "thanks", "Großes Lob an @nordlicht für die schnelle Lieferung 👏")),
        En(Says(0, "q", "@nordlicht which bulb fits the Fjord table lamp?")),
    ];

    /// <summary>What a customer writes who got an answer.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<string>> Reactions = new Dictionary<string, ImmutableArray<string>>
    {
        ["de"] = ["Danke für die schnelle Antwort!", "Super, danke. Und wie lange dauert das ungefähr?", "Alles klar, vielen Dank 🙂"],
        ["en"] = ["Thanks for the quick reply!", "Great, thank you. And how long will that take?", "Perfect, cheers 🙂"],
    }.ToImmutableDictionary();

    private static Scene De(params ImmutableArray<Step> steps) => new("de", steps);

    private static Scene En(params ImmutableArray<Step> steps) => new("en", steps);

    private static Step.Post Says(int after, string key, string text, string? under = null) => new(Seconds(after), key, Role.Customer, text, under);

    private static Step.Post Shop(int after, string key, string text, string? under = null) => new(Seconds(after), key, Role.Colleague, text, under);

    private static Step.Edit Rewrites(int after, string key, string text) => new(Seconds(after), key, text);

    private static Step.Delete Removes(int after, string key) => new(Seconds(after), key);

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
