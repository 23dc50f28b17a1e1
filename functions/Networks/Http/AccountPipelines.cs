using System.Net;
using Polly;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Http;

/// <summary>
/// How requests are repeated, held back and given up, per account, so that one server's trouble stays its own. Reading and sending
/// have limits of their own on most networks, and only reading is ever repeated here: a reply that is posted twice stands twice.
/// </summary>
internal sealed class AccountPipelines(TimeProvider clock) : IDisposable
{
    /// <summary>How long one attempt may take, its body included.</summary>
    internal static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(20);

    /// <summary>A wait that is shorter is spent here; a longer one is the caller's to plan.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(3);

    private readonly ResiliencePipelineRegistry<PipelineKey> registry = new(new ResiliencePipelineRegistryOptions<PipelineKey>
    {
        BuilderFactory = () => new ResiliencePipelineBuilder { TimeProvider = clock },
    });

    internal ResiliencePipeline<HttpResponseMessage> For(AccountId account, HttpMethod method)
    {
        var reads = method == HttpMethod.Get;
        return registry.GetOrAddPipeline<HttpResponseMessage>(new PipelineKey(account, reads), builder =>
        {
            builder.TimeProvider = clock;
            builder.AddStrategy(_ => new HoldWhileThrottled(clock), new HoldOptions());
            if (reads) builder.AddRetry(Repeat());
            builder.AddTimeout(AttemptTimeout);
        });
    }

    public void Dispose() => registry.Dispose();

    private RetryStrategyOptions<HttpResponseMessage> Repeat() => new()
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(400),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: HttpRequestException e } => e.HttpRequestError is not (HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.NameResolutionError),
            { Result: { } response } => IsTransient(response) && (RetryAdvice.Until(response, clock.GetUtcNow()) is not { } until || until - clock.GetUtcNow() <= ShortWait),
            _ => false,
        }),
        DelayGenerator = attempt => ValueTask.FromResult(
            attempt.Outcome.Result is { } response && RetryAdvice.Until(response, clock.GetUtcNow()) is { } until
                ? until - clock.GetUtcNow()
                : (TimeSpan?)null),
    };

    private static bool IsTransient(HttpResponseMessage response) => response.StatusCode
        is HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private readonly record struct PipelineKey(AccountId Account, bool Reads);

    private sealed class HoldOptions : ResilienceStrategyOptions
    {
        public HoldOptions() => Name = "hold while throttled";
    }
}
