using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.GoogleApis;

/// <summary>
/// How Google asks for consent and renews tokens (https://developers.google.com/identity/protocols/oauth2/web-server). Only with
/// <c>access_type=offline</c> and <c>prompt=consent</c> does it give a refresh token, and that one each time.
/// </summary>
internal static class GoogleConsent
{
    internal static OAuthPlan Plan(string scope, Uri token) => new()
    {
        Authorize = new Uri("https://accounts.google.com/o/oauth2/v2/auth"),
        Token = token,
        Revoke = new Uri(token, "/revoke"),
        RevokesConsent = true,
        Scopes = [scope],
        AuthorizeExtra = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("access_type", "offline").Add("prompt", "consent"),
    };

    /// <summary>
    /// What marks the project that a client belongs to: its quotas are the project's, whoever asks. The number before the first hyphen of a client's id is
    /// the project's.
    /// </summary>
    internal static string? PoolOf(string? clientId) =>
        QuotaUse.PoolOf(clientId?.IndexOf('-') is > 0 and var end && clientId[..end].All(char.IsAsciiDigit) ? clientId[..end] : clientId);

    internal static readonly ConnectForm Form = new(
    [
        new ConnectField(
            Accounts.Credentials.SecretNames.ClientId,
            new Wording("Client-ID", "Client ID"),
            new Wording("Aus der Google Cloud Console: APIs und Dienste, Anmeldedaten, OAuth-Client vom Typ Webanwendung.", "From the Google Cloud console: APIs & Services, Credentials, an OAuth client of type web application."))
        {
            Kept = FieldKept.Secret,
            Example = "1234567890-abc.apps.googleusercontent.com",
        },
        new ConnectField(
            Accounts.Credentials.SecretNames.ClientSecret,
            new Wording("Clientschlüssel", "Client secret"),
            new Wording("Steht neben der Client-ID.", "It stands beside the client ID."))
        {
            Kept = FieldKept.Secret,
        },
    ]);

    /// <summary>Why these tokens will not do; null when they will.</summary>
    internal static ConnectResult.Refused? Refusal(ConnectRequest request, string scope)
    {
        if (request.Secrets.GetValueOrDefault(Accounts.Credentials.SecretNames.AccessToken) is not { Length: > 0 })
            return new ConnectResult.Refused(new("Melden Sie sich zuerst bei Google an, als der, dem das Konto gehört.", "Sign in with Google first, as the one to whom the account belongs."));
        if (request.Grant?.Missing(scope) is { IsEmpty: false } missing)
            return new ConnectResult.Refused(new($"Google hat das Recht {scope} nicht gegeben: Haken Sie es im Zustimmungsdialog an.", $"Google did not give the permission {scope}: tick it in the consent dialog.")) { Missing = missing };
        return request.Secrets.GetValueOrDefault(Accounts.Credentials.SecretNames.RefreshToken) is { Length: > 0 }
            ? null
            : new ConnectResult.Refused(new("Google hat kein dauerhaftes Token gegeben. Entfernen Sie diese App unter https://myaccount.google.com/permissions und melden Sie sich noch einmal an.", "Google gave no token that lasts. Remove this app at https://myaccount.google.com/permissions and sign in again."));
    }
}
