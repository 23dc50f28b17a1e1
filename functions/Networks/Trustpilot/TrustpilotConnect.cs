using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Refit;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>Tries the key, finds the business unit, and tries to read its reviews.</summary>
internal sealed class TrustpilotConnect(TrustpilotClient client, OAuthExchange exchange, TimeProvider clock)
{
    internal const string UnitSetting = "businessUnit";

    internal static readonly ConnectForm Form = new(
    [
        new ConnectField(UnitSetting, new Wording("Domain", "Domain"), new Wording("Wie sie auf Trustpilot steht.", "As it stands on Trustpilot.")) { Example = "nordlicht.example" },
        new ConnectField(SecretNames.ClientId, new Wording("API-Schlüssel", "API key"), new Wording("Trustpilot Business: Integrations, API.", "Trustpilot Business: Integrations, API.")) { Kept = FieldKept.Secret },
        new ConnectField(SecretNames.ClientSecret, new Wording("API-Geheimnis", "API secret"), new Wording("Steht neben dem Schlüssel.", "It stands beside the key.")) { Kept = FieldKept.Secret },
        new ConnectField(
            TrustpilotReplies.AuthorSetting,
            new Wording("Business-User-ID", "Business user ID"),
            new Wording("In wessen Namen geantwortet wird; steht in Trustpilot Business beim Benutzer.", "In whose name replies go out; it stands with the user in Trustpilot Business."))
        {
            Example = "5e0000000000000000000009",
        },
    ]);

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (Form.Fields.FirstOrDefault(field => Entered(request, field) is not { Length: > 0 }) is { } missing) return new ConnectResult.Refused(new($"Es fehlt: {missing.Label.German}.", $"{missing.Label.English} is missing."));
        try
        {
            return await Introduce(request, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static string? Entered(ConnectRequest request, ConnectField field) =>
        (field.Kept == FieldKept.Secret ? request.Secrets : request.Settings).GetValueOrDefault(field.Name)?.Trim();

    private async Task<ConnectResult> Introduce(ConnectRequest request, CancellationToken cancellation)
    {
        var grant = await exchange.ForClient(client.Plan, request.Secrets);
        using var json = JsonPage.Parse(await Read(client.Anonymous().FindUnit(request.Secrets[SecretNames.ClientId], request.Settings[UnitSetting].Trim(), cancellation)));
        if (JsonPage.Text(json.RootElement, "id") is not { } unit || !PostLimits.IsId(unit)) return new ConnectResult.Refused(new("Trustpilot kennt kein Unternehmen mit dieser Domain.", "Trustpilot knows no company with this domain."));

        await Read(client.Anonymous().Reviews(grant.AccessToken, unit, 1, 1, "createdat.desc", cancellation));
        var name = json.RootElement.TryGetProperty("name", out var names) ? JsonPage.Text(names, "identifying") : null;
        return new ConnectResult.Connected(
            ServerWords.From(name ?? request.Settings[UnitSetting]),
            ServerWords.From(JsonPage.Text(json.RootElement, "displayName") ?? name ?? request.Settings[UnitSetting]),
            [unit],
            request.Settings.SetItem(TrustpilotReplies.AuthorSetting, request.Settings[TrustpilotReplies.AuthorSetting].Trim()),
            request.Secrets.SetItem(SecretNames.AccessToken, grant.AccessToken).SetItem(SecretNames.Webhook, AddressKey(request.Secrets[SecretNames.ClientSecret], unit)),
            grant.ExpiresAt);
    }

    private async Task<Answer.Received> Read(Task<ApiResponse<string>> call)
    {
        var answer = (await Answer.To(call, clock)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(TrustpilotClient.FailureOf(answer));
    }

    // The same at every connect, so that the address entered at Trustpilot stays good.
    private static string AddressKey(string clientSecret, string unit) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes($"deliveries for {unit}")));
}
