using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>How often and after which pause a failed timer run is tried again. HTTP and queue functions know no such retries.</summary>
/// <param name="MaxRetries">-1 for ever, 0 never.</param>
internal sealed record RetryPlan(int MaxRetries, TimeSpan Minimum, TimeSpan Maximum)
{
    /// <exception cref="StartRefusedException">An interval is no time span.</exception>
    public static RetryPlan Of(FunctionMethod function) => function.Method.GetCustomAttribute<RetryAttribute>() switch
    {
        FixedDelayRetryAttribute plan => new(plan.MaxRetryCount, Span(plan.DelayInterval, function), Span(plan.DelayInterval, function)),
        ExponentialBackoffRetryAttribute plan => new(plan.MaxRetryCount, Span(plan.MinimumInterval, function), Span(plan.MaximumInterval, function)),
        _ => new(0, TimeSpan.Zero, TimeSpan.Zero),
    };

    public bool Allows(int retry) => MaxRetries == -1 || retry <= MaxRetries;

    /// <summary>The pause before a retry, the first being 1: doubled each time up to the maximum.</summary>
    public TimeSpan PauseBefore(int retry) =>
        TimeSpan.FromSeconds(Math.Min(Maximum.TotalSeconds, Minimum.TotalSeconds * Math.Pow(2, retry - 1)));

    private static TimeSpan Span(string text, FunctionMethod function) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
        ? span
        : throw new StartRefusedException($"Function {function.Name}: '{text}' is no time span");
}
