using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.OAuth;

/// <summary>Asks a network's token address: a code for tokens, a refresh token for new ones.</summary>
public sealed class OAuthExchange
{
    private readonly NetworkHttp http;
    private readonly TimeProvider clock;

    internal OAuthExchange(NetworkHttp http, TimeProvider clock) => (this.http, this.clock) = (http, clock);

    /// <summary>RFC 6749, 4.1.3.</summary>
    /// <exception cref="NetworkFailedException">There are no tokens for it.</exception>
    public Task<OAuthGrant> Redeem(OAuthPlan plan, OAuthCode code, ImmutableDictionary<string, string> secrets)
    {
        var fields = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code.Code, ["redirect_uri"] = code.Redirect.AbsoluteUri };
        if (code.Verifier is { } verifier) fields["code_verifier"] = verifier;
        return Ask(plan, fields, secrets);
    }

    /// <summary>RFC 6749, 6.</summary>
    /// <exception cref="NetworkFailedException">It cannot be renewed.</exception>
    public Task<OAuthGrant> Refresh(OAuthPlan plan, StoredCredentials stored) =>
        stored.Secrets.GetValueOrDefault(SecretNames.RefreshToken) is { Length: > 0 } token
            ? Ask(plan, new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = token }, stored.Secrets)
            : throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("The access token has ended and there is none to renew it with: connect the account again."));

    /// <summary>RFC 6749, 4.4: the client is the one who acts, and asks again when a token has ended.</summary>
    /// <exception cref="NetworkFailedException">There is no token for it.</exception>
    public Task<OAuthGrant> ForClient(OAuthPlan plan, ImmutableDictionary<string, string> secrets) =>
        Ask(plan, new Dictionary<string, string> { ["grant_type"] = "client_credentials" }, secrets);

    /// <summary>RFC 7009: the token that lasts, whose end is the end of all that were made of it. One that is not good any more is revoked already.</summary>
    /// <exception cref="NetworkFailedException">It may still be good.</exception>
    public async Task Revoke(OAuthPlan plan, StoredCredentials stored)
    {
        var (token, hint) = stored.Secrets.GetValueOrDefault(SecretNames.RefreshToken) is { Length: > 0 } lasting ? (lasting, "refresh_token") : (stored.Secrets.GetValueOrDefault(SecretNames.AccessToken, ""), "access_token");
        if (token.Length == 0 || plan.Revoke is not { } address) return;
        var answer = await Post(plan, address, new Dictionary<string, string> { ["token"] = token, ["token_type_hint"] = hint }, stored.Secrets);
        if (!answer.Ok && answer.Status != 400) throw new NetworkFailedException(Refusal.FailureOf(answer, Refusal.Words(answer, null)));
    }

    // Never given up half-way: a code or refresh token that was used is worth nothing, its answer everything. The pipeline's time limit holds.
    private async Task<OAuthGrant> Ask(OAuthPlan plan, Dictionary<string, string> fields, ImmutableDictionary<string, string> secrets)
    {
        foreach (var (name, value) in plan.TokenExtra) fields[name] = value;
        var answer = await Post(plan, plan.Token, fields, secrets);
        return OAuthAnswer.Read(answer, [.. fields.Values, secrets.GetValueOrDefault(SecretNames.ClientSecret, "")], clock.GetUtcNow());
    }

    private async Task<Answer.Received> Post(OAuthPlan plan, Uri address, Dictionary<string, string> fields, ImmutableDictionary<string, string> secrets)
    {
        var id = secrets.GetValueOrDefault(SecretNames.ClientId, "");
        var secret = secrets.GetValueOrDefault(SecretNames.ClientSecret, "");
        if (plan.Proof != ClientProof.Basic) fields[plan.ClientIdParameter] = id;
        if (plan.Proof == ClientProof.Body) fields["client_secret"] = secret;

        using var client = http.ClientFor(address);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Body(plan, fields) };
        // RFC 6749, 2.3.1: both are form-encoded first.
        if (plan.Proof == ClientProof.Basic)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));
        return await Send(client, request);
    }

    private static HttpContent Body(OAuthPlan plan, Dictionary<string, string> fields)
    {
        if (!plan.TokenRequestIsJson) return new FormUrlEncodedContent(fields);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(fields, OAuthJson.Default.DictionaryStringString));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<Answer.Received> Send(HttpClient client, HttpRequestMessage request)
    {
        var host = request.RequestUri!.Authority;
        try
        {
            using var response = await client.SendAsync(request, CancellationToken.None);
            return new Answer.Received(
                (int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, RetryAdvice.Until(response, clock.GetUtcNow()), host);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return Answer.Unanswered(failure, host).OrUnreachable();
        }
    }
}
