using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Tests.Local.Runner.App;

public sealed class EveryFiveMinutes(Calls calls)
{
    [Function("EveryFiveMinutes")]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        calls.HappenAsync($"{(timer.IsPastDue ? "past due" : "on time")}, last {timer.ScheduleStatus?.Last:HH:mm}, next {timer.ScheduleStatus?.Next:HH:mm}", cancellation);
}

public sealed class OnASetting(Calls calls)
{
    [Function("OnASetting")]
    public Task Run([TimerTrigger("%Rhythm%", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation) =>
        calls.HappenAsync($"status {timer.ScheduleStatus is not null}", cancellation);
}

public sealed class AtStart(Calls calls)
{
    [Function("AtStart")]
    public Task Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        calls.HappenAsync($"start, past due {timer.IsPastDue}", cancellation);
}

public sealed class Retried(Calls calls)
{
    [Function("Retried")]
    [FixedDelayRetry(2, "00:00:10")]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
        calls.HappenAsync($"try {context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}, past due {timer.IsPastDue}", context.CancellationToken);
}
