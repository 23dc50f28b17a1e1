using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>The process ended here: nothing after it ran, and no call to storage after it succeeds.</summary>
internal sealed class CrashException(string where) : Exception($"The process ended {where}.");

/// <summary>
/// Strikes once, at the n-th call to storage (the first is 1). As a step per call it ends the process there; as a step per retry
/// it makes an attempt fail and lets Azure.Core try again.
/// </summary>
internal sealed class FaultPolicy : HttpPipelinePolicy
{
    private readonly int at;
    private readonly Strike strike;
    private readonly int status;
    private readonly Func<StorageCall, bool> counts;
    private int seen;
    private volatile StorageCall? struck;

    private FaultPolicy(int at, Strike strike, Func<StorageCall, bool>? counts, int status = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, 1);
        this.at = at;
        this.strike = strike;
        this.status = status;
        this.counts = counts ?? (_ => true);
    }

    private enum Strike
    {
        CrashBefore,
        CrashAfter,
        LoseAnswer,
        Refuse,
    }

    /// <summary>The call that was struck; null when there were fewer calls, so that an enumeration knows its end.</summary>
    public StorageCall? Struck => struck;

    /// <summary>The process ends before the call reaches storage.</summary>
    public static FaultPolicy CrashBefore(int call, Func<StorageCall, bool>? counts = null) => new(call, Strike.CrashBefore, counts);

    /// <summary>The process ends after storage has done it, before anybody here learns.</summary>
    public static FaultPolicy CrashAfter(int call, Func<StorageCall, bool>? counts = null) => new(call, Strike.CrashAfter, counts);

    /// <summary>Storage does it, the answer is lost on the way. For a step per retry.</summary>
    public static FaultPolicy LoseAnswer(int call, Func<StorageCall, bool>? counts = null) => new(call, Strike.LoseAnswer, counts);

    /// <summary>Storage answers with an error and has done nothing. For a step per retry when the status is one to retry.</summary>
    public static FaultPolicy Refuse(int call, int status, Func<StorageCall, bool>? counts = null) => new(call, Strike.Refuse, counts, status);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var hit = Before(message);
        if (hit is Strike.Refuse) return;
        ProcessNext(message, pipeline);
        After(hit);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var hit = Before(message);
        if (hit is Strike.Refuse) return;
        await ProcessNextAsync(message, pipeline);
        After(hit);
    }

    private Strike? Before(HttpMessage message)
    {
        if (struck is not null && strike is Strike.CrashBefore or Strike.CrashAfter) throw new CrashException($"at {struck}");
        var call = StorageCall.Of(message, "");
        if (!counts(call) || Interlocked.Increment(ref seen) != at) return null;
        struck = call;
        if (strike is Strike.CrashBefore) throw new CrashException($"before {call}");
        if (strike is Strike.Refuse) message.Response = new RefusalResponse(status);
        return strike;
    }

    private void After(Strike? hit)
    {
        if (hit is Strike.CrashAfter) throw new CrashException($"after {struck}");
        if (hit is Strike.LoseAnswer) throw new IOException($"The answer to {struck} was lost.");
    }
}
