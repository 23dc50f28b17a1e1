using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.GoogleApis;

/// <summary>Google's refusals in the kinds that the product treats differently.</summary>
internal static class GoogleFailures
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    private static readonly HashSet<string> ForAPerson =
    [
        "authError", "UNAUTHENTICATED", "ACCESS_TOKEN_EXPIRED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientPermissions", "forbidden", "PERMISSION_DENIED", "SERVICE_DISABLED", "accessNotConfigured",
        "ineligibleAccount", "authenticatedUserAccountSuspended", "authenticatedUserAccountClosed", "authenticatedUserNotChannel", "channelClosed", "channelSuspended", "youtubeSignupRequired",
    ];

    /// <summary>Quotas of a day begin anew at midnight in California.</summary>
    internal static DateTimeOffset NextDay(DateTimeOffset now)
    {
        var day = TimeZoneInfo.ConvertTime(now, Pacific).Date.AddDays(1);
        return new DateTimeOffset(day, Pacific.GetUtcOffset(day)).ToUniversalTime();
    }

    internal static NetworkFailure Of(Answer.Received answer, DateTimeOffset now)
    {
        var error = GoogleError.Of(answer);
        return error.Reason switch
        {
            _ when error.QuotaLimit == "0" => new NetworkFailure.CredentialsRefused($"{error.Words} The project's quota is 0: Google has not approved its access yet."),
            "quotaExceeded" or "dailyLimitExceeded" => new NetworkFailure.Throttled(NextDay(now), error.Words),
            "rateLimitExceeded" or "userRateLimitExceeded" or "RATE_LIMIT_EXCEEDED" or "RESOURCE_EXHAUSTED" => new NetworkFailure.Throttled(answer.RetryAt ?? now + Unsaid, error.Words),
            _ when answer.RetryAt is { } until => new NetworkFailure.Throttled(until, error.Words),
            _ when answer.Status == 401 || ForAPerson.Contains(error.Reason) => new NetworkFailure.CredentialsRefused(error.Words),
            _ when answer.Status is 404 or 410 => new NetworkFailure.NotFound(error.Words),
            _ when answer.IsRedirect => new NetworkFailure.Unreachable(error.Words),
            _ when answer.Status is >= 500 or 408 => new NetworkFailure.Unreachable(error.Words),
            _ => new NetworkFailure.Rejected(error.Words),
        };
    }

    /// <summary>What such a refusal means for something that was sent.</summary>
    internal static SendResult OfSend(Answer.Received answer, DateTimeOffset now) => Of(answer, now) switch
    {
        // A passing fault in processing is no refusal: it may have been processed.
        _ when GoogleError.Of(answer).Reason == "processingFailure" => new SendResult.Unclear(GoogleError.Of(answer).Words),
        NetworkFailure.Throttled throttled => answer.Status >= 500 ? new SendResult.Unclear(throttled.Words) : new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Unreachable unreachable => answer.IsRedirect ? new SendResult.NotSent(unreachable.Words) : new SendResult.Unclear(unreachable.Words),
        var other => new SendResult.Rejected(other.Words),
    };
}
