using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.TikTok;

/// <summary>How a business account of TikTok is connected. Its tokens are exchanged in TikTok's own way: JSON, and refusals with status 200.</summary>
internal sealed class TikTokConnect(NetworkHttp http, IOptions<TikTokOptions> options, TimeProvider clock)
{
    internal const string Business = "businessId";

    internal static ConnectForm Form { get; } = new(
    [
        new(SecretNames.ClientId, new("App-ID", "App ID"), new("Aus dem Portal „TikTok API for Business“: App mit den Rechten der Accounts API.", "From the portal “TikTok API for Business”: an app with the permissions of the Accounts API.")) { Kept = FieldKept.Secret },
        new(SecretNames.ClientSecret, new("App-Secret", "App secret"), new("Steht daneben. TikTok unterschreibt damit auch Zustellungen.", "Stands beside it. TikTok signs deliveries with it as well.")) { Kept = FieldKept.Secret },
        new(Business, new("Business-ID (open_id)", "Business ID (open_id)"), new("Nur nötig, wenn TikTok sie nicht selbst nennt.", "Needed only where TikTok does not name it itself.")) { Required = false },
    ]);

    internal OAuthPlan Plan(Uri? server, ImmutableDictionary<string, string> secrets) => new()
    {
        Authorize = options.Value.Consent,
        Token = new Uri(server ?? options.Value.Api, "/open_api/v1.3/tt_user/oauth2/token/"),
        Scopes = [.. options.Value.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ScopeSeparator = ",",
        Pkce = false,
        ClientIdParameter = "client_key",
        RenewAhead = TimeSpan.FromHours(2),
        Redemption = (code, cancellation) => Exchange(server, secrets, "token", new TikTokTokenRequest("", "", "authorization_code", code.Code, code.Redirect.AbsoluteUri, null), cancellation),
        Renewal = (stored, cancellation) => Exchange(
            server, stored.Secrets, "refresh_token", new TikTokTokenRequest("", "", "refresh_token", null, null, stored.Secrets.GetValueOrDefault(SecretNames.RefreshToken)), cancellation),
    };

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token) return new ConnectResult.Refused(new("Es gibt kein Zugriffstoken: Stimmen Sie zuerst auf TikTok zu.", "There is no access token: consent on TikTok first."));
        if (request.Grant?.Missing(Plan(request.Server, request.Secrets).Scopes) is { IsEmpty: false } missing)
            return new ConnectResult.Refused(new($"TikTok hat nicht alle Rechte gegeben. Es fehlen: {string.Join(", ", missing)}.", $"TikTok did not give all permissions. Missing: {string.Join(", ", missing)}.")) { Missing = missing };
        var client = TikTokClient.At(http.ClientFor(request.Server ?? options.Value.Api), token, clock);
        try
        {
            if (await BusinessOf(client, request, token, cancellation) is not { } business) return new ConnectResult.Refused(new("TikTok nennt das Konto nicht. Geben Sie seine Business-ID (open_id) ein.", "TikTok does not name the account. Enter its business ID (open_id)."));
            var data = await client.Read((api, access) => api.Business(access, business, """["username","display_name"]""", cancellation));
            if (JsonPage.Text(data, "username") is not { Length: > 0 } username) return new ConnectResult.Refused(new("TikTok nennt dieses Konto nicht.", "TikTok does not name this account."));
            if (request.Handle?.Trim().TrimStart('@') is { Length: > 0 } wanted && !string.Equals(wanted, username, StringComparison.OrdinalIgnoreCase))
                return new ConnectResult.Refused(new($"Das Token gehört zu @{username}, nicht zu @{wanted}.", $"The token belongs to @{username}, not to @{wanted}."));
            var secrets = request.Secrets.GetValueOrDefault(SecretNames.ClientSecret) is { Length: > 0 } secret ? request.Secrets.SetItem(SecretNames.Webhook, secret) : request.Secrets;
            return new ConnectResult.Connected(
                $"@{username}", JsonPage.Text(data, "display_name") is { Length: > 0 } name ? name : username, [business], request.Settings.SetItem(Business, business), secrets, request.Grant?.ExpiresAt);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<string?> BusinessOf(TikTokClient client, ConnectRequest request, string token, CancellationToken cancellation)
    {
        if (request.Settings.GetValueOrDefault(Business)?.Trim() is { Length: > 0 } entered) return entered;
        var data = await client.Read((api, _) => api.TokenInfo(new TikTokTokenQuestion(request.Secrets.GetValueOrDefault(SecretNames.ClientId, ""), token), cancellation));
        return JsonPage.Text(data, "creator_id") ?? JsonPage.Text(data, "open_id");
    }

    // Never given up half-way: a code or refresh token that was used is worth nothing, its answer everything.
    private async Task<OAuthGrant> Exchange(Uri? server, ImmutableDictionary<string, string> secrets, string what, TikTokTokenRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var client = TikTokClient.At(http.ClientFor(server ?? options.Value.Api), "", clock);
        var asked = request with { ClientId = secrets.GetValueOrDefault(SecretNames.ClientId, ""), ClientSecret = secrets.GetValueOrDefault(SecretNames.ClientSecret, "") };
        var data = await client.Read((api, _) => api.Tokens(what, asked, CancellationToken.None));
        var now = clock.GetUtcNow();
        if (JsonPage.Text(data, "access_token") is not { Length: > 0 } access) throw new NetworkFailedException(new NetworkFailure.Unreadable("TikTok answered no token.", ""));
        return new OAuthGrant(access, JsonPage.Text(data, "refresh_token"), After(now, data, "expires_in"))
        {
            RefreshUntil = After(now, data, "refresh_token_expires_in"),
            Scopes = [.. (JsonPage.Text(data, "scope") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static DateTimeOffset? After(DateTimeOffset now, JsonElement data, string name) =>
        data.TryGetProperty(name, out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var value) && value is > 0 and < 1_000_000_000 ? now.AddSeconds(value) : null;
}
