using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Facebook;

/// <summary>The way to the Graph API: of an account with its Page's token, and before there is an account with what a person brought.</summary>
internal sealed class FacebookAccess(NetworkHttp http, CredentialVault vault, QuotaMeter quotas, IOptions<FacebookOptions> options, TimeProvider clock)
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(FacebookJson.Default.Options));

    internal string Version => options.Value.Version;

    /// <summary>The server is entered only where a stand-in answers for Facebook.</summary>
    internal Uri ApiOf(Uri? server) => server ?? options.Value.Api;

    /// <exception cref="NetworkFailedException">No token is stored.</exception>
    internal async Task<GraphClient<IFacebookApi>> For(Account account, CancellationToken cancellation)
    {
        var stored = await vault.Find(account.Id, cancellation);
        var token = stored?.Secrets.GetValueOrDefault(SecretNames.AccessToken)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No access token is stored for this Page: connect it again."));
        var api = RestService.For<IFacebookApi>(http.ClientFor(account.Id, ApiOf(account.Server)), Settings);
        return new GraphClient<IFacebookApi>(api, GraphAccess.With(token, stored.Secrets.GetValueOrDefault(SecretNames.ClientSecret)), clock, headers =>
        {
            foreach (var use in UsageHeaders.Read(headers)) quotas.Note(account.Id, use);
        });
    }

    internal GraphClient<IFacebookApi> With(Uri? server, string token, string? appSecret) =>
        new(RestService.For<IFacebookApi>(http.ClientFor(ApiOf(server)), Settings), GraphAccess.With(token, appSecret), clock);

    /// <summary>The Page that an account is.</summary>
    internal static string PageOf(Account account) => account.AuthorIds[0];
}
