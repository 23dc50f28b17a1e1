using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local.Runner;

namespace SocialInbox.Tests.Local.Runner.App;

/// <summary>
/// A runner in a process of its own, for tests that kill it. It takes a letter, says so on its output, and never finishes.
/// Its settings come from the environment.
/// </summary>
internal static class KillableRunner
{
    public static async Task Main(string[] args)
    {
        var calls = new Calls
        {
            Then = async (what, cancellation) =>
            {
                await Console.Out.WriteLineAsync(what);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            },
        };
        await using var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(KillableRunner).Assembly,
            Includes = type => type == typeof(Letters),
            ConfigureServices = (services, _) => services.AddSingleton(calls),
            DataFolder = args[0],
            MessageLease = TimeSpan.FromSeconds(2),
        });
        await Console.In.ReadToEndAsync();
    }
}
