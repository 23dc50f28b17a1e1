using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Local.Practice;
using SocialInbox.Local.Runner;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Connecting;
using SocialInbox.Sla;

namespace SocialInbox.Local.Running;

/// <param name="Port">Of the inbox, on 127.0.0.1; 0 takes a free one.</param>
/// <param name="Practice">Whether the practice account is wanted.</param>
public sealed record LocalInboxOptions(DataFolder Data, int Port, bool Practice);

/// <summary>Everything of one inbox on this machine: storage, the practice network, the functions. Started in this order, stopped in the reverse.</summary>
public sealed class LocalInbox : IAsyncDisposable
{
    // Short enough that somebody who tries the inbox sees a question become overdue.
    private static readonly ResponsePolicy PracticePolicy = new(1, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2));

    private readonly Stack<IAsyncDisposable> started = [];
    private InboxStorage storage = null!;

    private LocalInbox()
    {
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Null when it does not run.</summary>
    public Uri? PracticeAddress { get; private set; }

    /// <summary>What a person should know about the practice account; null when there is nothing to say.</summary>
    public string? PracticeWords { get; private set; }

    /// <summary>Completes when the storage that this inbox started has ended by itself.</summary>
    public Task StorageLost => storage.Lost;

    /// <exception cref="CommandFailedException">One is running already, or a part cannot start; nothing is left running.</exception>
    public static async Task<LocalInbox> Start(LocalInboxOptions options, CancellationToken cancellation)
    {
        var inbox = new LocalInbox();
        try
        {
            await inbox.StartParts(options, cancellation);
            return inbox;
        }
        catch
        {
            await inbox.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var part)) await part.DisposeAsync();
    }

    private async Task StartParts(LocalInboxOptions options, CancellationToken cancellation)
    {
        var held = options.Data.Lock();
        started.Push(new Released(held));
        RefuseTakenPort(options.Port);
        storage = await InboxStorage.Start(options.Data, cancellation);
        started.Push(storage);
        var plan = await StartPractice(options, cancellation);
        var runner = await StartRunner(options, plan, cancellation);
        started.Push(runner);
        Address = runner.BaseAddress;
        held.Publish(new RunningInbox(Environment.ProcessId, Address, storage.ConnectionString));
    }

    private async Task<PracticePlan> StartPractice(LocalInboxOptions options, CancellationToken cancellation)
    {
        await using var services = await InboxServices.On(options.Data, storage, cancellation);
        var accounts = await services.Get<AccountsTable>().ReadAll(cancellation);
        var plan = PracticePlan.For(accounts.Select(stored => stored.Account), options.Practice);
        PracticeWords = plan.Words;
        if (!plan.Runs)
        {
            await PracticeShopping.End(services.Get<ShopsTable>(), services.Get<ShopConnections>(), cancellation);
            return plan;
        }

        var port = options.Port == 0 ? 0 : options.Port + 1;
        var network = await PracticeNetwork.Start(options.Data.Practice, port, plan.Plays ? Environment.TickCount : null, TimeProvider.System, cancellation);
        started.Push(network);
        PracticeAddress = network.Address;
        if (!plan.Plays) return plan;
        await Connect(services.Get<ConnectAccount>(), network, cancellation);
        await PracticeShopping.Begin(services.Get<ShopConnections>(), network, cancellation);
        return plan;
    }

    private static async Task Connect(ConnectAccount accounts, PracticeNetwork network, CancellationToken cancellation)
    {
        var secrets = ImmutableDictionary<string, string>.Empty.Add("token", network.Token);
        var request = new ConnectRequest(network.Address, $"@{PracticePerson.Shop.Acct}", secrets, ImmutableDictionary<string, string>.Empty);
        if (await accounts.Connect(new NewAccount("mastodon", request, PracticePolicy, Practice: true), cancellation) is ConnectedAccount.Refused refused)
            throw new CommandFailedException($"The practice account could not be connected: {refused.Words.English}");
    }

    private Task<LocalRunner> StartRunner(LocalInboxOptions options, PracticePlan plan, CancellationToken cancellation)
    {
        var settings = InboxSettings.For(options.Data, storage.ConnectionString);
        // Nobody is a burden to the practice network, and people are looking on.
        if (plan.Plays)
        {
            settings["Networks:Mastodon:MentionsEvery"] = "00:00:10";
            settings["Networks:Mastodon:ThreadsEvery"] = settings["Networks:Mastodon:ReadAgainEvery"] = "00:00:30";
        }

        return LocalRunner.StartAsync(
            new LocalRunnerOptions
            {
                Assembly = typeof(SocialInboxSetup).Assembly,
                ConfigureServices = (services, configuration) => services.AddLogging(Quiet).AddSocialInbox(configuration),
                ConfigureWorker = worker => worker.UseSocialInbox(),
                LocalSettingsPath = InboxSettings.LocalSettingsPath,
                Settings = settings,
                DataFolder = options.Data.Timers,
                Port = options.Port,
            },
            cancellation);
    }

    private static void Quiet(ILoggingBuilder logging) => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "HH:mm:ss ";
        console.ColorBehavior = LoggerColorBehavior.Disabled;
    });

    private static void RefuseTakenPort(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new CommandFailedException($"Port {port} is taken. Free it, or choose another one with --port.");
        }
    }

    private sealed class Released(IDisposable held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
