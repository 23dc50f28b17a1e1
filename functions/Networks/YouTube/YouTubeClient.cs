using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.YouTube;

/// <summary>The way to the API for every account, with a meter of what calls cost: Google tells nobody how much of the project's day is used.</summary>
internal sealed class YouTubeClient(NetworkHttp http, OAuthTokens tokens, QuotaMeter meter, IOptions<YouTubeOptions> options, TimeProvider clock)
{
    /// <summary>https://developers.google.com/youtube/v3/determine_quota_cost</summary>
    internal const int ReadUnits = 1, WriteUnits = 50;

    internal const string Scope = "https://www.googleapis.com/auth/youtube.force-ssl";

    private const string Quota = QuotaNames.UnitsADay;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(YouTubeJson.Default.Options));

    internal OAuthPlan Plan => GoogleConsent.Plan(Scope, options.Value.Tokens);

    /// <summary>Before there is an account.</summary>
    internal IYouTubeApi Anonymous() => RestService.For<IYouTubeApi>(http.ClientFor(options.Value.Api), Settings);

    /// <summary>Asks, whatever the answer. Each call costs, also one that fails.</summary>
    internal async Task<Answer> Ask(Account account, int units, Func<IYouTubeApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var api = RestService.For<IYouTubeApi>(http.ClientFor(account.Id, options.Value.Api), Settings);
        var calls = new OAuthCalls<IYouTubeApi>(api, tokens, account, Plan, clock);
        var answer = await calls.Ask(call, cancellation);
        meter.Note(account.Id, new QuotaUse(Quota, units, options.Value.UnitsADay, GoogleFailures.NextDay(clock.GetUtcNow())) { AddsUp = true, Pool = GoogleConsent.PoolOf(calls.ClientId) });
        return answer;
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Account account, Func<IYouTubeApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, ReadUnits, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(GoogleFailures.Of(answer, clock.GetUtcNow()));
    }

    /// <summary>Null when it is not there.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Account account, Func<IYouTubeApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, ReadUnits, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : GoogleFailures.Of(answer, clock.GetUtcNow()) is var failure and not NetworkFailure.NotFound ? throw new NetworkFailedException(failure) : null;
    }
}
