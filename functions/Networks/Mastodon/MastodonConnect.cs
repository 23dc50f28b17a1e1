using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Checks a server address and a token, and finds out who the account is and what kind of server it lives on.</summary>
internal sealed class MastodonConnect(NetworkHttp http, TimeProvider clock)
{
    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Server is not { } server) return new ConnectResult.Refused(new("Geben Sie die Adresse des Servers an, etwa https://mastodon.example.", "Give the address of the server, such as https://mastodon.example."));
        if (request.Secrets.GetValueOrDefault(MastodonClient.TokenSecret)?.Trim() is not { Length: > 0 } token)
            return new ConnectResult.Refused(new("Geben Sie ein Zugriffstoken an (in Mastodon: Einstellungen, Entwicklung, Neue Anwendung).", "Give an access token (on Mastodon: Preferences, Development, New application)."));

        var client = MastodonClient.At(http.ClientFor(server), token, clock);
        try
        {
            return await Introduce(client, token, server, request, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<ConnectResult> Introduce(MastodonClient client, string token, Uri server, ConnectRequest request, CancellationToken cancellation)
    {
        var answer = await client.Read((api, bearer) => api.VerifyCredentials(bearer, cancellation));
        using var me = JsonPage.Parse(answer);
        if (JsonPage.Text(me.RootElement, "id") is not { Length: > 0 } id || JsonPage.Text(me.RootElement, "acct") is not { Length: > 0 } acct)
            return new ConnectResult.Refused(new($"{server.Authority} antwortet nicht wie ein Server der Mastodon-Familie.", $"{server.Authority} does not answer like a server of the Mastodon family."));

        var (domain, instance) = await Instance(client, server, cancellation);
        if (request.Handle?.Trim().TrimStart('@') is { Length: > 0 } wanted && !IsHandleOf(wanted, acct, domain, server))
            return new ConnectResult.Refused(new($"Das Token gehört zu @{acct}@{domain}, nicht zu @{wanted}.", $"The token belongs to @{acct}@{domain}, not to @{wanted}."));

        var settings = request.Settings.SetItems(instance).SetItem("acct", acct);
        return new ConnectResult.Connected(
            $"@{acct}@{domain}",
            JsonPage.Text(me.RootElement, "display_name") is { Length: > 0 } name ? name : acct,
            [id],
            settings,
            ImmutableDictionary<string, string>.Empty.Add(MastodonClient.TokenSecret, token),
            ExpiresAt: null) { Warning = await PolicyWarning(client, cancellation) };
    }

    private static bool IsHandleOf(string wanted, string acct, string domain, Uri server) =>
        wanted.Split('@') is [var name, .. var rest] && string.Equals(name, acct, StringComparison.OrdinalIgnoreCase)
        && (rest.Length == 0 || (rest.Length == 1 && new[] { domain, server.Host, server.Authority }.Contains(rest[0], StringComparer.OrdinalIgnoreCase)));

    private static async Task<(string Domain, ImmutableDictionary<string, string> Settings)> Instance(MastodonClient client, Uri server, CancellationToken cancellation)
    {
        var answer = await client.Find((api, bearer) => api.Instance(bearer, cancellation)) ?? await client.Read((api, bearer) => api.OldInstance(bearer, cancellation));
        using var json = JsonPage.Parse(answer);
        var version = JsonPage.Text(json.RootElement, "version") ?? "";
        var source = JsonPage.Text(json.RootElement, "source_url") ?? "";
        var statuses = Member(Member(json.RootElement, "configuration"), "statuses");
        var limit = Number(statuses, "max_characters") ?? Number(json.RootElement, "max_toot_chars") ?? 500;
        var link = Number(statuses, "characters_reserved_per_url") ?? 23;
        var settings = ImmutableDictionary<string, string>.Empty
            .Add(MastodonServer.SoftwareSetting, Software(version, source))
            .Add("version", ServerWords.From(version))
            .Add(MastodonServer.MaxCharactersSetting, limit.ToString(CultureInfo.InvariantCulture))
            .Add(MastodonServer.UrlLengthSetting, link.ToString(CultureInfo.InvariantCulture));

        // Names may live on another domain than the server that answers for them.
        var domain = JsonPage.Text(json.RootElement, "domain") ?? JsonPage.Text(json.RootElement, "uri");
        return (domain is { Length: > 0 and <= 253 } && domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':') ? domain : server.Authority, settings);
    }

    // GoToSocial counts its versions as 0.x, which Mastodon left long ago; Pleroma and Akkoma say so in their version.
    private static string Software(string version, string source) =>
        version.Contains("Pleroma", StringComparison.OrdinalIgnoreCase) || version.Contains("Akkoma", StringComparison.OrdinalIgnoreCase) ? MastodonServer.Pleroma
        : source.Contains("gotosocial", StringComparison.OrdinalIgnoreCase) || version.TrimStart('v').StartsWith("0.", StringComparison.Ordinal) ? MastodonServer.GoToSocial
        : MastodonServer.Mastodon;

    private static async Task<Wording?> PolicyWarning(MastodonClient client, CancellationToken cancellation)
    {
        if (await client.Find((api, bearer) => api.NotificationsPolicy(bearer, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
        var hidden = json.RootElement.EnumerateObject()
            .Where(rule => rule.Name.StartsWith("for_", StringComparison.Ordinal) && rule.Name != "for_private_mentions" && rule.Value.ValueKind == JsonValueKind.String && rule.Value.GetString() != "accept")
            .Select(rule => $"{rule.Name}: {ServerWords.From(rule.Value.GetString())}")
            .ToList();
        return hidden.Count == 0
            ? null
            : new(
                $"Die Benachrichtigungseinstellungen des Kontos halten Erwähnungen von uns fern ({string.Join(", ", hidden)}). Stellen Sie auf dem Server alle auf „Akzeptieren“; was dort verworfen wird, ist hier nie zu sehen.",
                $"The account's notification settings keep mentions from us ({string.Join(", ", hidden)}). Set all of them to \"accept\" on the server; what is dropped there can never be seen here.");
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static int? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value > 0 ? value : null;
}
