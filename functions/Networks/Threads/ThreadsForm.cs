using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.Threads;

internal static class ThreadsForm
{
    internal static readonly ConnectForm Form = new(
    [
        new(SecretNames.ClientId, new("Threads-App-ID", "Threads app ID"), new(
            "Im Meta-Entwicklerportal: Ihre App, Anwendungsfall Threads, Einstellungen. Sie ist eine andere als die App-ID.",
            "In Meta's developer portal: your app, use case Threads, Settings. It is another one than the app ID."))
            { Kept = FieldKept.Secret, Example = "880099887766554" },
        new(SecretNames.ClientSecret, new("Threads-App-Geheimcode", "Threads app secret"), new("Steht daneben. Damit prüfen wir, was Threads zustellt.", "Stands beside it. It verifies what Threads delivers."))
            { Kept = FieldKept.Secret },
        new(SecretNames.AccessToken, new("Token", "Token"), new(
            "Aus dem Portal (User Token Generator). Leer lassen, um sich bei Threads anzumelden.", "From the portal (User Token Generator). Leave it empty to sign in at Threads."))
            { Kept = FieldKept.Secret, Required = false },
    ]);
}
