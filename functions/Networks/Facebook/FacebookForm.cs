using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.Facebook;

internal static class FacebookForm
{
    internal static readonly ConnectForm Form = new(
    [
        new(SecretNames.ClientId, new("App-ID", "App ID"), new("Im Meta-Entwicklerportal: Ihre App, Einstellungen, Allgemeines.", "In Meta's developer portal: your app, Settings, Basic."))
            { Kept = FieldKept.Secret, Example = "990011223344556" },
        new(SecretNames.ClientSecret, new("App-Geheimcode", "App secret"), new("Steht daneben. Damit prüfen wir, was Facebook zustellt.", "Stands beside it. It verifies what Facebook delivers."))
            { Kept = FieldKept.Secret },
        new(
            SecretNames.AccessToken,
            new("Token eines Systemnutzers", "Token of a system user"),
            new(
                "Empfohlen, es läuft nicht ab: Unternehmenseinstellungen, Systemnutzer, Token generieren. Leer lassen, um sich bei Facebook anzumelden.",
                "Recommended, it does not end: Business settings, System users, Generate token. Leave it empty to sign in at Facebook."))
            { Kept = FieldKept.Secret, Required = false },
    ]);
}
