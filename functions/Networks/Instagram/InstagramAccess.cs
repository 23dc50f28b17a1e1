using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Instagram;

/// <summary>The way to the API: by the account's Facebook Page, whose token does not end, or by itself, with one that is renewed each week.</summary>
internal sealed class InstagramAccess(
    NetworkHttp http, CredentialVault vault, OAuthTokens renewed, LongLivedTokens tokens, QuotaMeter quotas, IOptions<InstagramOptions> options, TimeProvider clock)
{
    /// <summary>A token lives sixty days and renews once it is a day old: each week, so that a month without us loses nothing.</summary>
    internal static readonly TimeSpan RenewAhead = TimeSpan.FromDays(53);

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(InstagramJson.Default.Options));

    internal string Version => options.Value.Version;

    internal bool IsByItself(ImmutableDictionary<string, string> settings) => settings.GetValueOrDefault(InstagramForm.Login) == InstagramForm.ByItself;

    /// <summary>The server is entered only where a stand-in answers for Instagram.</summary>
    internal Uri ApiOf(ConnectRequest request) => request.Server ?? (IsByItself(request.Settings) ? options.Value.InstagramApi : options.Value.FacebookApi);

    /// <exception cref="NetworkFailedException">No token is stored, or it has ended.</exception>
    internal async Task<GraphClient<IInstagramApi>> For(Account account, CancellationToken cancellation)
    {
        var request = new ConnectRequest(account.Server, account.Handle, ImmutableDictionary<string, string>.Empty, account.Settings);
        var byItself = IsByItself(account.Settings);
        var stored = byItself ? await renewed.Stored(account, Plan(request), cancellation) : await vault.Find(account.Id, cancellation);
        var token = stored?.Secrets.GetValueOrDefault(SecretNames.AccessToken)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No access token is stored for this account: connect it again."));
        var api = RestService.For<IInstagramApi>(http.ClientFor(account.Id, ApiOf(request)), Settings);
        return new GraphClient<IInstagramApi>(api, GraphAccess.With(token, byItself ? null : stored.Secrets.GetValueOrDefault(SecretNames.ClientSecret)), clock, headers =>
        {
            foreach (var use in UsageHeaders.Read(headers)) quotas.Note(account.Id, use);
        });
    }

    internal GraphClient<IInstagramApi> With(ConnectRequest request, string token, string? appSecret) =>
        new(RestService.For<IInstagramApi>(http.ClientFor(ApiOf(request)), Settings), GraphAccess.With(token, appSecret), clock);

    internal OAuthPlan Plan(ConnectRequest request) => IsByItself(request.Settings)
        ? new OAuthPlan
        {
            Authorize = options.Value.InstagramConsent,
            Token = options.Value.InstagramTokens,
            Scopes = InstagramConnect.NeededByItself,
            ScopeSeparator = ",",
            Pkce = false,
            RenewAhead = RenewAhead,
            Renewal = (stored, cancellation) => tokens.Refresh(ApiOf(request), "ig", stored.Secrets.GetValueOrDefault(SecretNames.AccessToken, ""), cancellation),
        }
        : new OAuthPlan
        {
            Authorize = new Uri(options.Value.FacebookConsent, $"/{Version}/dialog/oauth"),
            Token = new Uri(ApiOf(request), $"/{Version}/oauth/access_token"),
            Scopes = [.. InstagramConnect.NeededByPage, "business_management"],
            ScopeSeparator = ",",
            Pkce = false,
            Renews = false,
        };

    /// <summary>The account's id on Instagram; its name is the other of its author ids.</summary>
    internal static string IdOf(Account account) => account.AuthorIds[0];
}
