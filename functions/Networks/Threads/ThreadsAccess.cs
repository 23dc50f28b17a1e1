using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Threads;

/// <summary>The way to the Threads API, with a token of sixty days that is renewed each week: an ended one only a person can replace.</summary>
internal sealed class ThreadsAccess(NetworkHttp http, OAuthTokens renewed, LongLivedTokens tokens, QuotaMeter quotas, IOptions<ThreadsOptions> options, TimeProvider clock)
{
    internal static readonly TimeSpan RenewAhead = TimeSpan.FromDays(53);
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(ThreadsJson.Default.Options));

    /// <summary>The server is entered only where a stand-in answers for Threads.</summary>
    internal Uri ApiOf(Uri? server) => server ?? options.Value.Api;

    /// <exception cref="NetworkFailedException">No token is stored, or it has ended.</exception>
    internal async Task<GraphClient<IThreadsApi>> For(Account account, CancellationToken cancellation)
    {
        var request = new ConnectRequest(account.Server, account.Handle, ImmutableDictionary<string, string>.Empty, account.Settings);
        var token = (await renewed.Stored(account, Plan(request), cancellation)).Secrets.GetValueOrDefault(SecretNames.AccessToken)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No access token is stored for this account: connect it again."));
        return new GraphClient<IThreadsApi>(RestService.For<IThreadsApi>(http.ClientFor(account.Id, ApiOf(account.Server)), Settings), GraphAccess.With(token, null), clock, headers =>
        {
            foreach (var use in UsageHeaders.Read(headers)) quotas.Note(account.Id, use);
        });
    }

    internal GraphClient<IThreadsApi> With(Uri? server, string token) =>
        new(RestService.For<IThreadsApi>(http.ClientFor(ApiOf(server)), Settings), GraphAccess.With(token, null), clock);

    internal OAuthPlan Plan(ConnectRequest request) => new()
    {
        Authorize = options.Value.Consent,
        Token = new Uri(ApiOf(request.Server), "/oauth/access_token"),
        Scopes = ThreadsConnect.Needed,
        ScopeSeparator = ",",
        Pkce = false,
        RenewAhead = RenewAhead,
        Renewal = (stored, cancellation) => tokens.Refresh(ApiOf(request.Server), "th", stored.Secrets.GetValueOrDefault(SecretNames.AccessToken, ""), cancellation),
    };

    internal static string IdOf(Account account) => account.AuthorIds[0];
}
