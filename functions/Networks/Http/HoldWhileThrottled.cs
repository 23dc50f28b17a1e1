using System.Net;
using System.Net.Http.Headers;
using Polly;

namespace SocialInbox.Networks.Http;

/// <summary>
/// Once a server has asked an account to wait, nothing more goes out for it until then: the answer is the server's own 429 again,
/// without a request.
/// </summary>
internal sealed class HoldWhileThrottled(TimeProvider clock) : ResilienceStrategy<HttpResponseMessage>
{
    private long untilTicks;

    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var until = new DateTimeOffset(Interlocked.Read(ref untilTicks), TimeSpan.Zero);
        var now = clock.GetUtcNow();
        if (until > now) return Outcome.FromResult(Held(until - now));

        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Result is { } response && RetryAdvice.Until(response, clock.GetUtcNow()) is { } wait)
            Interlocked.Exchange(ref untilTicks, wait.UtcTicks);
        return outcome;
    }

    private static HttpResponseMessage Held(TimeSpan left)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)));
        return response;
    }
}
