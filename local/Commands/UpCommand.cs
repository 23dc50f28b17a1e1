using System.CommandLine;
using System.Runtime.InteropServices;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>Runs everything until somebody stops it.</summary>
internal static class UpCommand
{
    private const int UsualPort = 7071;

    public static Command Create()
    {
        var noDemo = new Option<bool>("--no-demo") { Description = "Without the practice account" };
        var port = new Option<int>("--port") { Description = "The port of the inbox, on 127.0.0.1; the practice network takes the next one", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 0 or > 65534) given.AddError("--port must lie between 1 and 65534.");
        });
        var data = DataOption.Create();
        var command = new Command("up", "Run the inbox on this machine; Ctrl-C stops it") { noDemo, port, data };
        command.SetAction((parsed, _) => Run(new LocalInboxOptions(DataOption.In(parsed, data), parsed.GetValue(port), !parsed.GetValue(noDemo)), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> Run(LocalInboxOptions options, TextWriter output)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await using var inbox = await LocalInbox.Start(options, stop.Token);
            await Introduce(inbox, options.Data, output);
            var stopped = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
            if (await Task.WhenAny(stopped, inbox.StorageLost) != stopped)
                throw new CommandFailedException($"Azurite has ended by itself; why is in {options.Data.Storage}/azurite.log. Start the inbox again.");
            await output.WriteLineAsync("Stopping ...");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped before it had started.");
        }

        return 0;
    }

    private static async Task Introduce(LocalInbox inbox, DataFolder data, TextWriter output)
    {
        await output.WriteLineAsync($"The inbox runs at   {inbox.Address}");
        await output.WriteLineAsync("Sign in             as one of the people on its first page; there is no password, as only this machine reaches it");
        if (inbox.PracticeAddress is { } practice) await output.WriteLineAsync($"Practice network    {practice} (invented customers; labelled in the inbox)");
        if (inbox.PracticeWords is { } words) await output.WriteLineAsync(words);
        await output.WriteLineAsync($"Data lies in        {data.Path}");
        await output.WriteLineAsync("Ctrl-C stops it.");
    }
}
