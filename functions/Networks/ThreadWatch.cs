using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks;

/// <summary>
/// Which of the brand's own threads to read again, as a part of a cursor. A thread whose count of direct answers changed is read at
/// once; one that stays the same ever more rarely, because answers to answers change no count. Small enough for 1,200 threads.
/// </summary>
internal sealed class ThreadWatch
{
    /// <summary>What is beyond is forgotten oldest first, and is then read at every sweep: costly, but never blind.</summary>
    internal const int MostThreads = 1200;

    private static readonly ImmutableArray<TimeSpan> Steps =
        [TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24)];

    private readonly Dictionary<string, Seen> threads = [];

    private ThreadWatch() { }

    internal static ThreadWatch Parse(string? text)
    {
        var watch = new ThreadWatch();
        foreach (var entry in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('.');
            if (parts.Length == 4 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var count)
                && long.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var minute)
                && int.TryParse(parts[3], CultureInfo.InvariantCulture, out var step) && step >= 0 && step < Steps.Length)
            {
                watch.threads[parts[0]] = new Seen(count, minute, step);
            }
        }

        return watch;
    }

    /// <param name="id">The brand's post.</param>
    /// <param name="answers">How many direct answers the network counts now.</param>
    internal bool IsDue(string id, int answers, DateTimeOffset now) =>
        answers > 0 && (!threads.TryGetValue(Key(id), out var seen) || seen.Answers != answers || Minute(now) >= seen.NextMinute);

    /// <param name="again">The network is still fetching answers: the next sweep looks again.</param>
    internal void Read(string id, int answers, DateTimeOffset now, bool again = false)
    {
        var step = !again && threads.TryGetValue(Key(id), out var seen) && seen.Answers == answers ? Math.Min(seen.Step + 1, Steps.Length - 1) : 0;
        threads[Key(id)] = new Seen(answers, Minute(again ? now : now + Steps[step]), step);
    }

    public override string ToString() => string.Join(' ', threads
        .OrderByDescending(thread => thread.Value.NextMinute)
        .Take(MostThreads)
        .Select(thread => string.Create(CultureInfo.InvariantCulture, $"{thread.Key}.{thread.Value.Answers}.{thread.Value.NextMinute:x}.{thread.Value.Step}")));

    /// <summary>A thread that nobody read when it was due has left the window.</summary>
    internal void ForgetUnmet(DateTimeOffset now)
    {
        var old = Minute(now - TimeSpan.FromDays(1));
        foreach (var key in threads.Where(thread => thread.Value.NextMinute < old).Select(thread => thread.Key).ToList()) threads.Remove(key);
    }

    private static long Minute(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    // 48 bits of the id's hash: ids are long, and two of a thousand that meet cost one late reading.
    private static string Key(string id) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6)).Replace('+', '-').Replace('/', '_');

    private sealed record Seen(int Answers, long NextMinute, int Step);
}
