using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.Instagram;

internal static class InstagramForm
{
    /// <summary>By which of Instagram's two APIs the account is read, as a setting.</summary>
    internal const string Login = "login", ByPage = "page", ByItself = "instagram";

    internal static readonly ConnectForm Form = new(
    [
        new(Login, new("Zugang", "Access"), new(
            "Über die Facebook-Seite (empfohlen, das Token läuft nicht ab) oder direkt (alle 60 Tage erneuert, das erledigt der Eingang).",
            "By the Facebook Page (recommended, its token does not end) or directly (renewed every 60 days, which the inbox does)."))
        {
            Kind = FieldKind.Choice,
            Preset = ByPage,
            Choices = [new(ByPage, new("Über die Facebook-Seite", "By the Facebook Page")), new(ByItself, new("Direkt bei Instagram", "Directly at Instagram"))],
        },
        new(SecretNames.ClientId, new("App-ID", "App ID"), new(
            "Im Meta-Entwicklerportal. Direkt bei Instagram: die Instagram-App-ID, sie ist eine andere.", "In Meta's developer portal. Directly at Instagram: the Instagram app ID, which is another one."))
            { Kept = FieldKept.Secret, Example = "990011223344556" },
        new(SecretNames.ClientSecret, new("App-Geheimcode", "App secret"), new("Steht daneben. Damit prüfen wir, was Instagram zustellt.", "Stands beside it. It verifies what Instagram delivers."))
            { Kept = FieldKept.Secret },
        new(SecretNames.AccessToken, new("Token", "Token"), new(
            "Von einem Systemnutzer (über die Seite) oder aus dem Portal (direkt). Leer lassen, um sich anzumelden.",
            "Of a system user (by the Page) or from the portal (directly). Leave it empty to sign in."))
            { Kept = FieldKept.Secret, Required = false },
    ]);
}
