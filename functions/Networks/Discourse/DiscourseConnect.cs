using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>Checks a forum's address, a user and a key, and finds out who that is.</summary>
internal sealed class DiscourseConnect(NetworkHttp http, TimeProvider clock)
{
    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Server is not { } server) return new ConnectResult.Refused(new("Geben Sie die Adresse des Forums an, etwa https://forum.example.", "Give the address of the forum, such as https://forum.example."));
        if (request.Handle?.Trim().TrimStart('@') is not { Length: > 0 } username || !DiscourseClient.IsHeader(username)) return new ConnectResult.Refused(new("Geben Sie den Namen des Benutzers der Marke im Forum an.", "Give the name of the brand's user on the forum."));
        if (request.Secrets.GetValueOrDefault(DiscourseClient.KeySecret)?.Trim() is not { } key || !DiscourseClient.IsHeader(key))
            return new ConnectResult.Refused(new("Geben Sie einen API-Schlüssel an (im Forum: Admin, API, Neuer API-Schlüssel, für diesen einen Benutzer).", "Give an API key (on the forum: Admin, API, New API Key, for that single user)."));

        var client = DiscourseClient.At(http.ClientFor(server), key, username, clock);
        try
        {
            return await Introduce(client, key, username, server, request, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<ConnectResult> Introduce(DiscourseClient client, string key, string username, Uri server, ConnectRequest request, CancellationToken cancellation)
    {
        var (missing, refusal) = await MissingPermissions(client, username, cancellation);
        if (missing.Count > 0) return new ConnectResult.Refused(new($"Dem Schlüssel fehlen Rechte: {string.Join(", ", missing)}. {refusal}", $"The key lacks permissions: {string.Join(", ", missing)}. {refusal}"));
        using var json = JsonPage.Parse(await client.Read(api => api.User(username, cancellation)));
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("user", out var user) || user.ValueKind != JsonValueKind.Object
            || !user.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number) || JsonPage.Text(user, "username") is not { Length: > 0 } name)
            return new ConnectResult.Refused(new($"{server.Authority} antwortet nicht wie ein Discourse-Forum.", $"{server.Authority} does not answer like a Discourse forum."));

        return new ConnectResult.Connected(
            $"@{name}",
            JsonPage.Text(user, "name") is { Length: > 0 } display ? display : name,
            [DiscoursePosts.Id(number)],
            request.Settings.SetItem(DiscourseClient.UsernameSetting, name),
            ImmutableDictionary<string, string>.Empty
                .Add(DiscourseClient.KeySecret, key)
                .Add(SecretNames.Webhook, request.Secrets.GetValueOrDefault(SecretNames.Webhook) is { Length: > 0 } known ? known : NewSecret.Make()),
            ExpiresAt: null);
    }

    // A key with narrow scopes is asked for all that reading needs. What it may write shows at the first reply.
    private static async Task<(List<string> Missing, string Words)> MissingPermissions(DiscourseClient client, string username, CancellationToken cancellation)
    {
        var missing = new List<string>();
        var words = "";
        foreach (var (permission, call) in new (string, Func<IDiscourseApi, Task<Refit.ApiResponse<string>>>)[]
        {
            ("users: show", api => api.User(username, cancellation)), ("posts: list", api => api.Posts(null, cancellation)), ("topics: read lists", api => api.Posted(0, cancellation)),
        })
        {
            var answer = (await client.Ask(call)).OrUnreachable();
            if (answer.Ok) continue;
            if (answer.Status is not (403 or 404)) throw new NetworkFailedException(DiscourseClient.FailureOf(answer));
            missing.Add(permission);
            words = DiscourseClient.Words(answer);
        }

        return (missing, words);
    }
}
