using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Reddit;

/// <summary>The way to the API for every account, and what its refusals mean.</summary>
internal sealed class RedditClient(NetworkHttp http, OAuthTokens tokens, IOptions<RedditOptions> options, TimeProvider clock)
{
    internal static readonly ImmutableArray<string> Scopes = ["identity", "read", "privatemessages", "submit", "history"];

    private const string Quota = QuotaNames.RequestsInTenMinutes;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(RedditJson.Default.Options));

    internal OAuthPlan Plan => new()
    {
        Authorize = new Uri(options.Value.Site, "/api/v1/authorize"),
        Token = new Uri(options.Value.Site, "/api/v1/access_token"),
        Revoke = new Uri(options.Value.Site, "/api/v1/revoke_token"),
        Scopes = Scopes,
        Pkce = false,
        Proof = ClientProof.Basic,
        AuthorizeExtra = ImmutableDictionary<string, string>.Empty.Add("duration", "permanent"),
    };

    /// <summary>The account's name without "u/".</summary>
    internal static string NameOf(Account account) => account.Handle[(account.Handle.IndexOf('/') + 1)..];

    /// <summary>Before there is an account.</summary>
    internal IRedditApi Anonymous() => RestService.For<IRedditApi>(http.ClientFor(options.Value.Api), Settings);

    /// <summary>Asks, whatever the answer.</summary>
    internal Task<Answer> Ask(Account account, Func<IRedditApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        // Programs that do not say whose they are are refused or slowed down.
        var client = http.ClientFor(account.Id, options.Value.Api, Quota);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(by /u/{NameOf(account)})"));
        return new OAuthCalls<IRedditApi>(RestService.For<IRedditApi>(client, Settings), tokens, account, Plan, clock).Ask(call, cancellation);
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Account account, Func<IRedditApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(FailureOf(answer));
    }

    internal static NetworkFailure FailureOf(Answer.Received answer) => answer switch
    {
        { RetryAt: { } until } => new NetworkFailure.Throttled(until, Words(answer)),
        // Of a place that is private, banned or in quarantine it says why; else it is the account or its permissions.
        { Status: 403 } when Reason(answer) is not null => new NetworkFailure.Rejected(Words(answer)),
        { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(Words(answer)),
        { Status: 404 or 410 } => new NetworkFailure.NotFound(Words(answer)),
        { IsRedirect: true } or { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(Words(answer)),
        _ => new NetworkFailure.Rejected(Words(answer)),
    };

    internal static string Words(Answer.Received answer) => string.Join(
        ": ", new[] { $"{answer.Host} answers {answer.Status}", ServerWords.From(Text(answer, "message")), ServerWords.From(Reason(answer)) }.Where(words => words.Length > 0)) + ".";

    private static string? Reason(Answer.Received answer) => Text(answer, "reason");

    private static string? Text(Answer.Received answer, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return JsonPage.Text(json.RootElement, name);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
