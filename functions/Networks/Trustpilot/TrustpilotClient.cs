using System.Text.Json;
using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>The way to the API for every account, and what its refusals mean.</summary>
internal sealed class TrustpilotClient(NetworkHttp http, OAuthTokens tokens, OAuthExchange exchange, QuotaMeter meter, IOptions<TrustpilotOptions> options, TimeProvider clock)
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(TrustpilotJson.Default.Options));

    // The key itself is the one who acts: a token that has ended is asked for again. It lives four days, and who asks too often is refused.
    internal OAuthPlan Plan
    {
        get
        {
            var address = new Uri(options.Value.Api, "/v1/oauth/oauth-business-users-for-applications/accesstoken");
            var plan = new OAuthPlan { Authorize = address, Token = address, Scopes = [], Proof = ClientProof.Basic, RenewAhead = TimeSpan.FromHours(1) };
            return plan with { Renewal = (stored, _) => exchange.ForClient(plan, stored.Secrets) };
        }
    }

    /// <summary>Before there is an account.</summary>
    internal ITrustpilotApi Anonymous() => RestService.For<ITrustpilotApi>(http.ClientFor(options.Value.Api), Settings);

    /// <summary>Asks, whatever the answer.</summary>
    internal async Task<Answer> Ask(Account account, Func<ITrustpilotApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var calls = new OAuthCalls<ITrustpilotApi>(RestService.For<ITrustpilotApi>(http.ClientFor(account.Id, options.Value.Api), Settings), tokens, account, Plan, clock);
        var answer = await calls.Ask(call, cancellation);
        meter.Note(account.Id, QuotaUse.Of(QuotaNames.RequestsAnHour, options.Value.RequestsAnHour, TimeSpan.FromHours(1), clock.GetUtcNow()) with { Pool = QuotaUse.PoolOf(calls.ClientId) });
        return answer;
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Account account, Func<ITrustpilotApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(FailureOf(answer));
    }

    /// <summary>Null when it is not there: deleted, or taken out at the customer's wish.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Account account, Func<ITrustpilotApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : answer.Status is 404 or 410 ? null : throw new NetworkFailedException(FailureOf(answer));
    }

    internal static NetworkFailure FailureOf(Answer.Received answer) => answer switch
    {
        { RetryAt: { } until } => new NetworkFailure.Throttled(until, Words(answer)),
        { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(Words(answer)),
        { Status: 404 or 410 } => new NetworkFailure.NotFound(Words(answer)),
        { IsRedirect: true } or { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(Words(answer)),
        _ => new NetworkFailure.Rejected(Words(answer)),
    };

    internal static string Words(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var said = new[] { "message", "error_description", "details", "fault" }.Select(name => JsonPage.Text(json.RootElement, name)).FirstOrDefault(text => text is { Length: > 0 });
            return said is null ? $"{answer.Host} answers {answer.Status}." : $"{answer.Host} answers {answer.Status}: {ServerWords.From(said)}";
        }
        catch (JsonException)
        {
            return $"{answer.Host} answers {answer.Status}.";
        }
    }
}
