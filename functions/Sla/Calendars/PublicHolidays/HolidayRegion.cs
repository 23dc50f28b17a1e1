using System.Collections.Immutable;

namespace SocialInbox.Sla.Calendars;

/// <summary>A country, state or canton with public holidays of its own, by its ISO 3166-2 code.</summary>
public sealed record HolidayRegion(string Id, string De, string En)
{
    public static readonly ImmutableArray<HolidayRegion> All =
    [
        new("DE-BW", "Baden-Württemberg", "Baden-Württemberg"),
        new("DE-BY", "Bayern", "Bavaria"),
        new("DE-BE", "Berlin", "Berlin"),
        new("DE-BB", "Brandenburg", "Brandenburg"),
        new("DE-HB", "Bremen", "Bremen"),
        new("DE-HH", "Hamburg", "Hamburg"),
        new("DE-HE", "Hessen", "Hesse"),
        new("DE-MV", "Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
        new("DE-NI", "Niedersachsen", "Lower Saxony"),
        new("DE-NW", "Nordrhein-Westfalen", "North Rhine-Westphalia"),
        new("DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate"),
        new("DE-SL", "Saarland", "Saarland"),
        new("DE-SN", "Sachsen", "Saxony"),
        new("DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt"),
        new("DE-SH", "Schleswig-Holstein", "Schleswig-Holstein"),
        new("DE-TH", "Thüringen", "Thuringia"),
        new("AT", "Österreich", "Austria"),
        new("CH-AG", "Aargau", "Aargau"),
        new("CH-AI", "Appenzell Innerrhoden", "Appenzell Innerrhoden"),
        new("CH-AR", "Appenzell Ausserrhoden", "Appenzell Ausserrhoden"),
        new("CH-BE", "Bern", "Bern"),
        new("CH-BL", "Basel-Landschaft", "Basel-Landschaft"),
        new("CH-BS", "Basel-Stadt", "Basel-Stadt"),
        new("CH-FR", "Freiburg", "Fribourg"),
        new("CH-GE", "Genf", "Geneva"),
        new("CH-GL", "Glarus", "Glarus"),
        new("CH-GR", "Graubünden", "Grisons"),
        new("CH-JU", "Jura", "Jura"),
        new("CH-LU", "Luzern", "Lucerne"),
        new("CH-NE", "Neuenburg", "Neuchâtel"),
        new("CH-NW", "Nidwalden", "Nidwalden"),
        new("CH-OW", "Obwalden", "Obwalden"),
        new("CH-SG", "St. Gallen", "St. Gallen"),
        new("CH-SH", "Schaffhausen", "Schaffhausen"),
        new("CH-SO", "Solothurn", "Solothurn"),
        new("CH-SZ", "Schwyz", "Schwyz"),
        new("CH-TG", "Thurgau", "Thurgau"),
        new("CH-TI", "Tessin", "Ticino"),
        new("CH-UR", "Uri", "Uri"),
        new("CH-VD", "Waadt", "Vaud"),
        new("CH-VS", "Wallis", "Valais"),
        new("CH-ZG", "Zug", "Zug"),
        new("CH-ZH", "Zürich", "Zurich"),
    ];

    public static HolidayRegion? Find(string id) => All.FirstOrDefault(region => region.Id == id);
}
