using System.Collections.Immutable;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Bluesky;

/// <summary>One account's way to its PDS: the API, the session that it renews by itself, and what an answer means.</summary>
internal sealed class BlueskyClient(IBlueskyApi api, Account account, CredentialVault vault, StoredCredentials stored, TimeProvider clock)
{
    internal const string PdsSetting = "pds";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(BlueskyJson.Default.Options));

    private StoredCredentials current = stored;

    internal string Did => account.AuthorIds[0];

    /// <summary>What a position belongs to: cursors of another server or account mean nothing.</summary>
    internal static string PositionOf(Account account) => $"{account.Settings.GetValueOrDefault(PdsSetting) ?? account.Server?.Authority}/{account.AuthorIds.FirstOrDefault()}";

    internal static IBlueskyApi ApiAt(HttpClient http) => RestService.For<IBlueskyApi>(http, Settings);

    /// <exception cref="NetworkFailedException">No session is stored.</exception>
    internal static async Task<BlueskyClient> For(Account account, NetworkHttp http, CredentialVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        var stored = await vault.Find(account.Id, cancellation)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No app password is stored for this account."));
        var service = account.Server ?? throw new InvalidOperationException($"Account {account.Id} has no server.");
        var pds = account.Settings.GetValueOrDefault(PdsSetting) is { } address ? new Uri(address) : service;
        return new BlueskyClient(ApiAt(ClientFor(http, account.Id, service, pds)), account, vault, stored, clock);
    }

    /// <summary>To the account's own server. Who entered the service did not enter that one, unless both are one host, or on this machine.</summary>
    internal static HttpClient ClientFor(NetworkHttp http, AccountId account, Uri service, Uri pds) =>
        pds.Host == service.Host || (pds.IsLoopback && service.IsLoopback)
            ? http.ClientFor(account, pds, QuotaNames.RequestsInFiveMinutes)
            : http.ClientForLearned(account, pds, QuotaNames.RequestsInFiveMinutes);

    /// <summary>Asks, whatever the answer; once more after renewing the session when that has expired (the first was refused unheard).</summary>
    internal async Task<Answer> Ask(Func<IBlueskyApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = await Answer.To(call(api, current.Secrets.GetValueOrDefault(BlueskySession.AccessSecret, "")), clock);
        if (answer is not Answer.Received refused || !BlueskyFailures.IsExpiredSession(refused)) return answer;
        current = await vault.Renew(account.Id, current, Exchange, cancellation);
        return await Answer.To(call(api, current.Secrets.GetValueOrDefault(BlueskySession.AccessSecret, "")), clock);
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<IBlueskyApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(BlueskyFailures.Of(answer));
    }

    /// <summary>Null when what was asked for is not there.</summary>
    internal async Task<Answer.Received?> Find(Func<IBlueskyApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : BlueskyFailures.IsAbsent(answer) ? null : throw new NetworkFailedException(BlueskyFailures.Of(answer));
    }

    /// <summary>Ends the session. The app password stays good: only its owner can remove it.</summary>
    /// <exception cref="NetworkFailedException">It may still be good.</exception>
    internal async Task End(CancellationToken cancellation)
    {
        var answer = (await Answer.To(api.DeleteSession(current.Secrets.GetValueOrDefault(BlueskySession.RefreshSecret, ""), cancellation), clock)).OrUnreachable();
        if (!answer.Ok && answer.Status is not (400 or 401)) throw new NetworkFailedException(BlueskyFailures.Of(answer));
    }

    private async Task<(ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt)> Exchange(StoredCredentials expired, CancellationToken cancellation)
    {
        var answer = await Answer.To(api.RefreshSession(expired.Secrets.GetValueOrDefault(BlueskySession.RefreshSecret, ""), cancellation), clock);
        if (answer is Answer.Received { Status: 400 or 401, RetryAt: null })
        {
            // The refresh token was revoked or has ended: the app password makes a new session. Only 300 of these a day are allowed.
            var password = expired.Secrets.GetValueOrDefault(BlueskySession.PasswordSecret, "");
            answer = await Answer.To(api.CreateSession(new BlueskyLogin(Did, password), cancellation), clock);
        }

        var received = answer.OrUnreachable();
        if (!received.Ok) throw new NetworkFailedException(BlueskyFailures.Of(received));
        var session = BlueskySession.Parse(received);
        if (session.InactiveBecause is { } because) throw new NetworkFailedException(new NetworkFailure.CredentialsRefused($"{received.Host}: the account is {because}."));
        if (session.Did != Did) throw new NetworkFailedException(new NetworkFailure.CredentialsRefused($"{received.Host} gave a session of another account ({session.Did})."));
        return (expired.Secrets.SetItem(BlueskySession.AccessSecret, session.AccessToken).SetItem(BlueskySession.RefreshSecret, session.RefreshToken), session.ExpiresAt);
    }
}
