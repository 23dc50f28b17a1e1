using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>How a page of LinkedIn is connected: consent of one of its administrators, and the choice of the page.</summary>
internal sealed class LinkedInConnect(NetworkHttp http, IOptions<LinkedInOptions> options, TimeProvider clock)
{
    internal const string Organization = "organization";

    private const string UrnPrefix = "urn:li:organization:";

    internal static ConnectForm Form { get; } = new(
    [
        new(SecretNames.ClientId, new("Client-ID", "Client ID"), new("Aus dem Entwicklerportal von LinkedIn: App mit dem Produkt „Community Management API“.", "From LinkedIn's developer portal: an app with the product “Community Management API”.")) { Kept = FieldKept.Secret },
        new(SecretNames.ClientSecret, new("Client-Secret", "Client secret"), new("Steht daneben. LinkedIn unterschreibt damit auch Zustellungen.", "Stands beside it. LinkedIn signs deliveries with it as well.")) { Kept = FieldKept.Secret },
        new(Organization, new("Nummer der Seite", "Number of the page"), new("Nur nötig, wenn LinkedIn die Seiten nicht nennt: die Zahl in der Adresse der Verwaltung.", "Needed only where LinkedIn does not name the pages: the number in the address of the admin view.")) { Required = false, Example = "90112233" },
    ]);

    /// <summary>https://learn.microsoft.com/linkedin/shared/authentication/programmatic-refresh-tokens: access for 60 days, renewals for a year.</summary>
    internal OAuthPlan Plan(Uri? server) => new()
    {
        Authorize = options.Value.Consent,
        Token = server is null ? options.Value.Tokens : new Uri(server, "/oauth/v2/accessToken"),
        Scopes = [.. options.Value.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Pkce = false,
        RenewAhead = TimeSpan.FromDays(7),
    };

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token) return new ConnectResult.Refused(new("Es gibt kein Zugriffstoken: Stimmen Sie zuerst auf LinkedIn zu.", "There is no access token: consent on LinkedIn first."));
        if (request.Grant?.Missing(Plan(request.Server).Scopes) is { IsEmpty: false } missing)
            return new ConnectResult.Refused(new($"LinkedIn hat nicht alle Rechte gegeben. Es fehlen: {string.Join(", ", missing)}. Hat die App die Community Management API?", $"LinkedIn did not give all permissions. Missing: {string.Join(", ", missing)}. Does the app have the Community Management API?")) { Missing = missing };
        var client = new LinkedInClient(http.ClientFor(request.Server ?? options.Value.Api), token, options.Value, clock);
        try
        {
            var entered = request.Settings.GetValueOrDefault(ConnectRequest.Choice) ?? request.Settings.GetValueOrDefault(Organization);
            if (entered?.Trim() is { Length: > 0 } chosen) return await Introduce(client, request, chosen, cancellation);
            var pages = await Pages(client, cancellation);
            if (pages.Count == 1) return await Introduce(client, request, pages[0], cancellation);
            if (pages.Count == 0) return new ConnectResult.Refused(new("LinkedIn nennt keine Seite, deren Administrator Sie sind. Geben Sie die Nummer der Seite ein.", "LinkedIn names no page of which you are an administrator. Enter the page's number."));
            return new ConnectResult.Choose(new("Welche Seite?", "Which page?"), [.. pages.Select(page => new ConnectOption(page, page))]);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<List<string>> Pages(LinkedInClient client, CancellationToken cancellation)
    {
        var answer = await client.Read((api, token) => api.Roles(token, "roleAssignee", "ADMINISTRATOR", "APPROVED", cancellation));
        using var json = JsonPage.Parse(answer);
        return [.. LinkedInThread.Elements(answer, json.RootElement)
            .Select(item => JsonPage.Text(item, "organization") ?? JsonPage.Text(item, "organizationTarget"))
            .OfType<string>().Where(urn => urn.StartsWith(UrnPrefix, StringComparison.Ordinal)).Distinct()];
    }

    private static async Task<ConnectResult> Introduce(LinkedInClient client, ConnectRequest request, string page, CancellationToken cancellation)
    {
        var id = page.StartsWith(UrnPrefix, StringComparison.Ordinal) ? page[UrnPrefix.Length..] : page;
        if (id.Length is 0 or > 20 || !id.All(char.IsAsciiDigit)) return new ConnectResult.Refused(new("Die Nummer einer Seite besteht nur aus Ziffern.", "The number of a page is digits only."));
        var answer = await client.Read((api, token) => api.Organization(token, id, cancellation));
        using var json = JsonPage.Parse(answer);
        if (JsonPage.Text(json.RootElement, "localizedName") is not { Length: > 0 } name) return new ConnectResult.Refused(new($"{answer.Host} nennt diese Seite nicht.", $"{answer.Host} does not name this page."));
        var secrets = request.Secrets.GetValueOrDefault(SecretNames.ClientSecret) is { Length: > 0 } secret ? request.Secrets.SetItem(SecretNames.Webhook, secret) : request.Secrets;
        return new ConnectResult.Connected(
            JsonPage.Text(json.RootElement, "vanityName") is { Length: > 0 } handle ? handle : id, name, [UrnPrefix + id],
            request.Settings.SetItem(Organization, id).Remove(ConnectRequest.Choice), secrets, request.Grant?.ExpiresAt);
    }
}
