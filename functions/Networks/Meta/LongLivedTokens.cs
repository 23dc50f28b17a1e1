using Refit;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// Meta's tokens that live sixty days: made of one that lives an hour, and renewed by themselves while they are good and a day old.
/// https://developers.facebook.com/docs/threads/get-started/long-lived-tokens
/// </summary>
internal sealed class LongLivedTokens(NetworkHttp http, TimeProvider clock)
{
    /// <summary>A day, and an hour for clocks that differ.</summary>
    private static readonly TimeSpan YoungestRenewed = TimeSpan.FromHours(25);

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(MetaJson.Default.Options));

    /// <param name="kind">ig for Instagram, th for Threads.</param>
    /// <exception cref="NetworkFailedException">There is no token for it.</exception>
    internal Task<OAuthGrant> Exchange(Uri api, string kind, string secret, string token, CancellationToken cancellation) =>
        Read(api, tokens => tokens.Exchange($"{kind}_exchange_token", secret, token, cancellation));

    /// <exception cref="NetworkFailedException">It cannot be renewed.</exception>
    internal Task<OAuthGrant> Refresh(Uri api, string kind, string token, CancellationToken cancellation) =>
        Read(api, tokens => tokens.Refresh($"{kind}_refresh_token", token, cancellation));

    /// <summary>
    /// What becomes of a token that a person pasted, of which nobody says how old it is: it is renewed at once, or made of one that lives an hour. Where the
    /// network does neither, it is taken for one of today, which cannot be renewed yet (<see cref="PastedToken.IsAssumed"/>): that is tried again tomorrow.
    /// </summary>
    /// <param name="renewAhead">How long before its end a token is renewed.</param>
    /// <exception cref="NetworkFailedException">The network cannot be asked now.</exception>
    internal async Task<PastedToken> OfPasted(Uri api, string kind, string secret, string token, TimeSpan renewAhead, CancellationToken cancellation)
    {
        var lasting = await UnlessRefused(() => Refresh(api, kind, token, cancellation)) ?? await UnlessRefused(() => Exchange(api, kind, secret, token, cancellation));
        return lasting is { ExpiresAt: { } end }
            ? new PastedToken(lasting.AccessToken, end, IsAssumed: false)
            : new PastedToken(token, clock.GetUtcNow() + renewAhead + YoungestRenewed, IsAssumed: true);
    }

    /// <summary>A person's token on Facebook; those of Pages that are made of it do not end.</summary>
    /// <exception cref="NetworkFailedException">There is no token for it.</exception>
    internal Task<OAuthGrant> OfFacebook(Uri api, string version, string app, string secret, string token, CancellationToken cancellation) => Read(api, tokens => tokens.OfFacebook(
        version,
        new Dictionary<string, string> { ["grant_type"] = "fb_exchange_token", ["client_id"] = app, ["client_secret"] = secret, ["fb_exchange_token"] = token },
        cancellation));

    private static async Task<OAuthGrant?> UnlessRefused(Func<Task<OAuthGrant>> ask)
    {
        try
        {
            return await ask();
        }
        catch (NetworkFailedException failed) when (failed.Failure is not (NetworkFailure.Unreachable or NetworkFailure.Throttled))
        {
            return null;
        }
    }

    private async Task<OAuthGrant> Read(Uri api, Func<IMetaTokensApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Answer.To(call(RestService.For<IMetaTokensApi>(http.ClientFor(api), Settings)), clock)).OrUnreachable();
        if (answer.Ok && GraphError.In(answer) is null && GraphAnswer.Of(answer).Root is var root && JsonPage.Text(root, "access_token") is { Length: > 0 } token)
        {
            var seconds = root.TryGetProperty("expires_in", out var life) && life.ValueKind == System.Text.Json.JsonValueKind.Number && life.TryGetInt32(out var number) && number > 0 ? number : (int?)null;
            return new OAuthGrant(token, null, seconds is { } known ? clock.GetUtcNow().AddSeconds(known) : null);
        }

        throw new NetworkFailedException(answer.Ok && GraphError.In(answer) is null
            ? new NetworkFailure.Unreadable($"{answer.Host} answered no token.", "")
            : GraphFailures.Of(answer, clock.GetUtcNow()));
    }
}

/// <param name="IsAssumed">Nobody said when it ends.</param>
internal sealed record PastedToken(string Token, DateTimeOffset EndsAt, bool IsAssumed)
{
    internal static readonly Wording Warning = new(
        "Wie lange das eingefügte Token gilt, war nicht herauszufinden. Es wird morgen erneuert; sollte es bis dahin abgelaufen sein, sagt das Konto es.",
        "How long the pasted token lasts could not be found out. It is renewed tomorrow; should it have ended by then, the account says so.");

    /// <summary>A record prints its members; one is a secret.</summary>
    public override string ToString() => $"token until {EndsAt:O}";
}

internal interface IMetaTokensApi
{
    [Get("/access_token")]
    Task<ApiResponse<string>> Exchange([AliasAs("grant_type")] string grant, [AliasAs("client_secret")] string secret, [AliasAs("access_token")] string token, CancellationToken cancellation);

    [Get("/refresh_access_token")]
    Task<ApiResponse<string>> Refresh([AliasAs("grant_type")] string grant, [AliasAs("access_token")] string token, CancellationToken cancellation);

    [Post("/{version}/oauth/access_token")]
    Task<ApiResponse<string>> OfFacebook(string version, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);
}
