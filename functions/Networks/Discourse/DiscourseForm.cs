namespace SocialInbox.Networks.Discourse;

/// <summary>What an administrator enters.</summary>
internal static class DiscourseForm
{
    internal static readonly ConnectForm Form = new(
    [
        new(ConnectForm.Server, new("Adresse des Forums", "Address of the forum"), new("Die Startseite, ohne Pfad dahinter.", "Its front page.")) { Kind = FieldKind.Address, Example = "https://forum.example" },
        new(ConnectForm.Handle, new("Name des Nutzers der Marke", "Name of the brand's user"), new("In seinem Namen wird gelesen und geantwortet.", "The inbox reads and answers in that name.")) { Example = "@shop_support" },
        new(DiscourseClient.KeySecret, new("API-Schlüssel", "API key"), new("Admin, API, Neuer API-Schlüssel, nur für diesen Nutzer.", "Admin, API, New API Key, for that single user.")) { Kept = FieldKept.Secret },
        new(DiscoursePosts.CategoriesSetting, new("Kategorien für die Marke", "Categories for the brand"), new("Nummern, durch Kommas getrennt, in denen jeder Beitrag eine Frage an die Marke ist; * für das ganze Forum.", "Numbers, separated by commas, in which every post is for the brand; * for the whole forum.")) { Required = false, Example = "7, 12" },
    ]);
}
