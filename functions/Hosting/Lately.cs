namespace SocialInbox.Hosting;

/// <summary>What was read lately, for as long as that is fresh enough. In one piece: several read it while one replaces it.</summary>
internal sealed class Lately<T>(TimeSpan fresh, TimeProvider time)
    where T : class
{
    private readonly SemaphoreSlim asking = new(1);
    private volatile Kept? kept;

    /// <summary>Null: it has to be read.</summary>
    public T? Value
    {
        get => kept is { } last && time.GetUtcNow() is var now && now >= last.At && now - last.At < fresh ? last.Value : null;
        set => kept = value is null ? null : new Kept(value, time.GetUtcNow());
    }

    /// <summary>What is known, or what one read brings, however many ask at once. The read itself keeps what it brings.</summary>
    public async ValueTask<T> Or(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (Value is { } known) return known;
        await asking.WaitAsync(cancellation);
        try
        {
            return Value ?? await read(cancellation);
        }
        finally
        {
            asking.Release();
        }
    }

    private sealed record Kept(T Value, DateTimeOffset At);
}
