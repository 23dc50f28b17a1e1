using Microsoft.Extensions.Options;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Google;

/// <summary>The way to the API for every account.</summary>
internal sealed class GoogleClient(NetworkHttp http, OAuthTokens tokens, QuotaMeter meter, IOptions<GoogleOptions> options, TimeProvider clock)
{
    internal const string Scope = "https://www.googleapis.com/auth/business.manage";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(GoogleJson.Default.Options));

    internal OAuthPlan Plan => GoogleConsent.Plan(Scope, options.Value.Tokens);

    internal IGoogleApi Reviews() => RestService.For<IGoogleApi>(http.ClientFor(options.Value.Reviews), Settings);

    internal IGoogleAccountsApi Accounts() => RestService.For<IGoogleAccountsApi>(http.ClientFor(options.Value.Accounts), Settings);

    internal IGoogleLocationsApi Locations() => RestService.For<IGoogleLocationsApi>(http.ClientFor(options.Value.Locations), Settings);

    /// <summary>Asks, whatever the answer.</summary>
    internal async Task<Answer> Ask(Account account, Func<IGoogleApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var calls = new OAuthCalls<IGoogleApi>(RestService.For<IGoogleApi>(http.ClientFor(account.Id, options.Value.Reviews), Settings), tokens, account, Plan, clock);
        var answer = await calls.Ask(call, cancellation);
        meter.Note(account.Id, QuotaUse.Of(QuotaNames.RequestsAMinute, options.Value.RequestsAMinute, TimeSpan.FromMinutes(1), clock.GetUtcNow()) with { Pool = GoogleConsent.PoolOf(calls.ClientId) });
        return answer;
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Account account, Func<IGoogleApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation) =>
        await Find(account, call, cancellation) ?? throw new NetworkFailedException(new NetworkFailure.NotFound($"{options.Value.Reviews.Authority} does not know this location (any more). Is it verified?"));

    /// <summary>Null when it is not there.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Account account, Func<IGoogleApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var answer = (await Ask(account, call, cancellation)).OrUnreachable();

        // Now and then it says so of what is there: https://github.com/spotonlive/php-google-my-business/issues/19
        if (answer.Status == 404) answer = (await Ask(account, call, cancellation)).OrUnreachable();
        return answer.Ok ? answer : GoogleFailures.Of(answer, clock.GetUtcNow()) is var failure and not NetworkFailure.NotFound ? throw new NetworkFailedException(failure) : null;
    }
}
