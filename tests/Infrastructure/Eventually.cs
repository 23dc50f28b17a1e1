using System.Diagnostics;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Waits for what another process brings about, and tells how long that took.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public static async Task<TimeSpan> Is(Func<Task<bool>> so, TimeSpan within, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await so())
        {
            Assert.True(waited.Elapsed < within, $"After {within.TotalSeconds:0} s {otherwise()}.");
            await Task.Delay(LookEvery, TimeProvider.System);
        }

        return waited.Elapsed;
    }
}
