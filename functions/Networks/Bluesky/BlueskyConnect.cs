using System.Collections.Immutable;
using System.Net;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Logs in once with an app password, and finds out who the account is and which server keeps it.</summary>
internal sealed class BlueskyConnect(NetworkHttp http, TimeProvider clock)
{
    private static readonly Uri Entryway = new("https://bsky.social");

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        var service = request.Server ?? Entryway;
        if (request.Handle?.Trim().TrimStart('@') is not { Length: > 0 } handle) return new ConnectResult.Refused(new("Geben Sie den Namen des Kontos an, etwa shop.example.", "Give the account's handle, such as shop.example."));
        if (request.Secrets.GetValueOrDefault(BlueskySession.PasswordSecret)?.Trim() is not { Length: > 0 } password)
            return new ConnectResult.Refused(new("Geben Sie ein App-Passwort an (Einstellungen, Datenschutz und Sicherheit, App-Passwörter).", "Give an app password (Settings, Privacy and security, App passwords)."));

        try
        {
            var answer = (await Answer.To(BlueskyClient.ApiAt(http.ClientFor(service)).CreateSession(new BlueskyLogin(handle, password), cancellation), clock)).OrUnreachable();
            if (!answer.Ok) return new ConnectResult.Refused(Wording.Of(BlueskyFailures.Words(answer)));
            var session = BlueskySession.Parse(answer);
            if (session.InactiveBecause is { } because) return new ConnectResult.Refused(new($"Das Konto ist nicht aktiv ({because}).", $"The account is {because}."));
            return new ConnectResult.Connected(
                "@" + session.Handle,
                await DisplayName(service, session, cancellation),
                [session.Did],
                request.Settings.SetItem(BlueskyClient.PdsSetting, Pds(service, session.Pds).AbsoluteUri),
                ImmutableDictionary<string, string>.Empty
                    .Add(BlueskySession.PasswordSecret, password)
                    .Add(BlueskySession.AccessSecret, session.AccessToken)
                    .Add(BlueskySession.RefreshSecret, session.RefreshToken),
                session.ExpiresAt);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    /// <summary>
    /// The server that the account's own document names, if a token may go there: a public name over https; for a service on this
    /// machine also another port of it. Else the service that was entered, which is the one that is trusted.
    /// </summary>
    internal static Uri Pds(Uri service, string? endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var pds)) return service;
        if (service.IsLoopback) return pds.IsLoopback || IsPublicName(pds) ? pds : service;
        return IsPublicName(pds) || (pds.Host == service.Host && pds.Scheme == service.Scheme) ? pds : service;
    }

    private static bool IsPublicName(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && !uri.IsLoopback && !IPAddress.TryParse(uri.DnsSafeHost, out _) && uri.Host.Contains('.')
        && !uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !uri.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);

    private async Task<string> DisplayName(Uri service, BlueskySession session, CancellationToken cancellation)
    {
        var pds = Pds(service, session.Pds);
        var api = BlueskyClient.ApiAt(BlueskyClient.ClientFor(http, NetworkHttp.AskedBefore(pds), service, pds));
        if (await Answer.To(api.Profile(session.AccessToken, session.Did, cancellation), clock) is not Answer.Received { Ok: true } answer) return session.Handle;
        using var json = JsonPage.Parse(answer);
        return JsonPage.Text(json.RootElement, "displayName") is { Length: > 0 } name ? name : session.Handle;
    }
}
