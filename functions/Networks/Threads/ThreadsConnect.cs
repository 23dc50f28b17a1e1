using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>Checks a token and its permissions, and finds out whose it is.</summary>
internal sealed class ThreadsConnect(ThreadsAccess access, LongLivedTokens tokens, TimeProvider clock)
{
    internal static readonly ImmutableArray<string> Needed =
        ["threads_basic", "threads_content_publish", "threads_read_replies", "threads_manage_replies", "threads_manage_mentions"];

    /// <summary>Threads tells nobody what a token may: each of these asks for one permission. What it may write shows at the first reply.</summary>
    private static readonly (string Permission, string List, string Fields)[] Probes =
    [
        ("threads_basic", "threads", "id"),
        ("threads_content_publish", "threads_publishing_limit", "quota_usage"),
        ("threads_read_replies", "replies", "id"),
        ("threads_manage_mentions", "mentions", "id"),
    ];

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.ClientId)?.Trim() is not { Length: > 0 } || request.Secrets.GetValueOrDefault(SecretNames.ClientSecret)?.Trim() is not { Length: > 0 } secret)
            return new ConnectResult.Refused(new("Geben Sie Threads-App-ID und -Geheimcode an (Meta-Entwicklerportal: Ihre App, Anwendungsfall Threads).", "Give the Threads app id and secret (Meta's developer portal: your app, use case Threads)."));
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token)
            return new ConnectResult.Refused(new("Melden Sie sich bei Threads an, oder geben Sie ein Token an.", "Sign in at Threads, or give a token."));

        try
        {
            return await Introduce(request, secret, token, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private async Task<ConnectResult> Introduce(ConnectRequest request, string secret, string token, CancellationToken cancellation)
    {
        var lasting = await Lasting(request, secret, token, cancellation);
        var client = access.With(request.Server, lasting.Token);
        var me = (await client.Read((api, show) => api.Object(show.Token, "me", "id,username,name", cancellation))).Root;
        if (JsonPage.Text(me, "id") is not { Length: > 0 } id || JsonPage.Text(me, "username") is not { Length: > 0 } username) return new ConnectResult.Refused(new("Threads sagt nicht, wem das Token gehört.", "Threads does not say whose token it is."));
        if (request.Handle?.Trim().TrimStart('@') is { Length: > 0 } wanted && !string.Equals(wanted, username, StringComparison.OrdinalIgnoreCase))
            return new ConnectResult.Refused(new($"Das Token gehört zu @{username}, nicht zu @{wanted}.", $"The token belongs to @{username}, not to @{wanted}."));

        var missing = request.Grant?.Missing(Needed) ?? [];
        if (missing.IsEmpty) missing = await Refused(client, cancellation);
        if (!missing.IsEmpty) return new ConnectResult.Refused(new($"Dem Token fehlt {string.Join(", ", missing)}. Geben Sie diese Rechte und verbinden Sie erneut.", $"The token lacks {string.Join(", ", missing)}. Grant them and connect again.")) { Missing = missing };
        return new ConnectResult.Connected(
            $"@{username}",
            ServerWords.From(JsonPage.Text(me, "name")) is { Length: > 0 } name ? name : username,
            [id, username],
            request.Settings,
            request.Secrets.SetItem(SecretNames.AccessToken, lasting.Token).SetItem(SecretNames.ClientSecret, secret).SetItem(SecretNames.Webhook, secret).SetItem(HubSignature.VerifyTokenSecret, HubSignature.VerifyToken(secret)),
            lasting.EndsAt) { Made = [HubSignature.VerifyTokenSecret], Warning = lasting.IsAssumed ? PastedToken.Warning : null };
    }

    private async Task<PastedToken> Lasting(ConnectRequest request, string secret, string token, CancellationToken cancellation)
    {
        if (request.Grant is null) return await tokens.OfPasted(access.ApiOf(request.Server), "th", secret, token, ThreadsAccess.RenewAhead, cancellation);
        var made = await tokens.Exchange(access.ApiOf(request.Server), "th", secret, token, cancellation);
        return new PastedToken(made.AccessToken, made.ExpiresAt ?? clock.GetUtcNow().AddDays(59), IsAssumed: false);
    }

    private static async Task<ImmutableArray<string>> Refused(GraphClient<IThreadsApi> client, CancellationToken cancellation)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var (permission, list, fields) in Probes)
        {
            var answer = await client.Ask((api, show) => api.List(show.Token, "me", list, fields, 1, null, cancellation));
            if (answer is Answer.Received refused && GraphError.In(refused) is { NeedsPerson: true, Code: not 190 }) missing.Add(permission);
        }

        return missing.ToImmutable();
    }
}
