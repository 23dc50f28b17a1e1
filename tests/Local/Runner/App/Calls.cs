using System.Threading.Channels;

namespace SocialInbox.Tests.Local.Runner.App;

/// <summary>What the sample functions did, in order, and what a test wants them to do.</summary>
public sealed class Calls
{
    private readonly Channel<string> happened = Channel.CreateUnbounded<string>();

    /// <summary>How a call goes on after it was noted. A test may let it wait or fail.</summary>
    public Func<string, CancellationToken, Task> Then { get; set; } = (_, _) => Task.CompletedTask;

    public async Task HappenAsync(string what, CancellationToken cancellation = default)
    {
        happened.Writer.TryWrite(what);
        await Then(what, cancellation);
    }

    /// <summary>The next call in order; fails the test when none comes.</summary>
    public Task<string> NextAsync() => happened.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>All calls that nobody has asked for yet.</summary>
    public IReadOnlyList<string> Rest()
    {
        var rest = new List<string>();
        while (happened.Reader.TryRead(out var what)) rest.Add(what);
        return rest;
    }
}
