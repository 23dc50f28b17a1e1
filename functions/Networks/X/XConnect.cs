using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.X;

/// <summary>How an account of X is connected: consent with the brand's own developer app, and a look at whose token it became.</summary>
internal sealed class XConnect(NetworkHttp http, IOptions<XOptions> options, TimeProvider clock)
{
    internal const string ConsumerSecret = "consumerSecret";

    private static readonly ImmutableArray<string> Scopes = ["tweet.read", "users.read", "tweet.write", "tweet.moderate.write", "offline.access"];

    internal static ConnectForm Form { get; } = new(
    [
        new(SecretNames.ClientId, new("Client-ID", "Client ID"), new("Aus der Entwicklerkonsole von X: OAuth 2.0, Art „Web App“. Die App gehört dem Konto der Marke.", "From X's developer console: OAuth 2.0, type “Web App”. The app belongs to the brand's account.")) { Kept = FieldKept.Secret },
        new(SecretNames.ClientSecret, new("Client-Secret", "Client secret"), new("Steht daneben und wird nur einmal gezeigt.", "Stands beside it and is shown once only.")) { Kept = FieldKept.Secret },
        new(ConsumerSecret, new("API-Key-Secret", "API key secret"), new("Nur für Zustellungen (X Activity API): damit unterschreibt X.", "Only for deliveries (X Activity API): X signs with it.")) { Kept = FieldKept.Secret, Required = false },
    ]);

    /// <summary>https://docs.x.com/fundamentals/authentication/oauth-2-0. Access lasts two hours; a new refresh token may come with each renewal.</summary>
    internal OAuthPlan Plan(Uri? server) => new()
    {
        Authorize = options.Value.Consent,
        Token = new Uri(server ?? options.Value.Api, "/2/oauth2/token"),
        Revoke = new Uri(server ?? options.Value.Api, "/2/oauth2/revoke"),
        Scopes = Scopes,
        Proof = ClientProof.Basic,
        RenewAhead = TimeSpan.FromMinutes(20),
    };

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token) return new ConnectResult.Refused(new("Es gibt kein Zugriffstoken: Stimmen Sie zuerst auf X zu.", "There is no access token: consent on X first."));
        if (request.Grant?.Missing(Scopes) is { IsEmpty: false } missing)
            return new ConnectResult.Refused(new($"X hat nicht alle Rechte gegeben. Es fehlen: {string.Join(", ", missing)}. Prüfen Sie die Rechte der App (lesen und schreiben) und stimmen Sie noch einmal zu.", $"X did not give all permissions. Missing: {string.Join(", ", missing)}. Check the app's permissions (read and write) and consent again.")) { Missing = missing };
        var client = XClient.At(http.ClientFor(request.Server ?? options.Value.Api), token, options.Value, clock);
        try
        {
            var answer = await client.Read((api, bearer) => api.Me(bearer, cancellation));
            using var json = JsonPage.Parse(answer);
            return Introduce(request, json.RootElement) ?? new ConnectResult.Refused(new($"{answer.Host} sagt nicht, wem das Token gehört.", $"{answer.Host} does not say whose token this is."));
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static ConnectResult? Introduce(ConnectRequest request, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("data", out var me)) return null;
        if (JsonPage.Text(me, "id") is not { Length: > 0 } id || JsonPage.Text(me, "username") is not { Length: > 0 } username) return null;
        if (request.Handle?.Trim().TrimStart('@') is { Length: > 0 } wanted && !string.Equals(wanted, username, StringComparison.OrdinalIgnoreCase))
            return new ConnectResult.Refused(new($"Das Token gehört zu @{username}, nicht zu @{wanted}.", $"The token belongs to @{username}, not to @{wanted}."));
        var secrets = request.Secrets.GetValueOrDefault(ConsumerSecret)?.Trim() is { Length: > 0 } consumer ? request.Secrets.SetItem(SecretNames.Webhook, consumer) : request.Secrets;
        return new ConnectResult.Connected($"@{username}", JsonPage.Text(me, "name") is { Length: > 0 } name ? name : username, [id], request.Settings, secrets, request.Grant?.ExpiresAt);
    }
}
