using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>
/// All that an app says while a test runs: log lines of every level with their values and exceptions, spans of every source with their
/// tags and events. Only spans of this test's own trace: others run beside it. Made by the test class's constructor, so that the trace
/// reaches the test.
/// </summary>
internal sealed class Overheard : ILoggerProvider
{
    private readonly ConcurrentQueue<string> said = new();
    private readonly Activity trace = new Activity("overheard").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly ActivityListener spans;
    private int spansHeard;

    public Overheard()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(spans);
    }

    public IReadOnlyList<string> Said => [.. said];

    public int Spans => spansHeard;

    /// <summary>What the host would log of a function that fails.</summary>
    public void Thrown(Exception fault) => said.Enqueue($"thrown: {fault}");

    public void Answered(string what, string text) => said.Enqueue($"{what}: {text}");

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, said);

    public void Dispose()
    {
        spans.Dispose();
        trace.Dispose();
    }

    private void Hear(Activity activity)
    {
        if (activity.TraceId != trace.TraceId) return;
        Interlocked.Increment(ref spansHeard);
        var tags = activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)).Concat(activity.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value)));
        said.Enqueue($"span {activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"))}");
    }

    private sealed class Ear(string category, ConcurrentQueue<string> said) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            said.Enqueue($"scope {category}: {Values(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"log {category}: {formatter(state, exception)} {Values(state)} {exception}");

        private static string Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : $"{state}";
    }
}
