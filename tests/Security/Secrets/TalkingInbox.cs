using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Local.Runner;
using SocialInbox.Networks;
using SocialInbox.Networks.Discourse;
using SocialInbox.Networks.Telegram;
using SocialInbox.Networks.WordPress;
using SocialInbox.Replies;
using SocialInbox.Schedule;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>
/// The whole app, overheard: an account of each network, all of whose addresses lead to one hostile server, and a known secret wherever
/// there is one.
/// </summary>
internal sealed class TalkingInbox : IAsyncDisposable
{
    private readonly LocalRunner runner;
    private readonly DirectoryInfo folder;
    private readonly TestStorage storage;

    private TalkingInbox(LocalRunner runner, DirectoryInfo folder, TestStorage storage) => (this.runner, this.folder, this.storage) = (runner, folder, storage);

    public required Overheard Overheard { get; init; }
    public required KnownSecrets Secrets { get; init; }
    public required HostileServer Server { get; init; }
    public required BriskClock Clock { get; init; }
    public required AwayPolicy Away { get; init; }

    public Uri Address => runner.BaseAddress;

    public NetworkCatalogue Networks => runner.Services.GetRequiredService<NetworkCatalogue>();

    public static async Task<TalkingInbox> Start(TestStorage storage, Overheard overheard)
    {
        var (secrets, server, clock, away) = (new KnownSecrets(), await HostileServer.Start(), new BriskClock(), new AwayPolicy());
        var folder = Directory.CreateTempSubdirectory("inbox-secrets");
        var settings = Settings(storage, secrets, server, folder);
        var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) => services
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard))
                .AddSingleton(new StorageStep(away, HttpPipelinePosition.PerCall))
                .AddSocialInbox(configuration),
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = settings,
            DataFolder = folder.FullName,
            TimeProvider = clock,
        });
        await runner.Services.GetRequiredService<StoragePreparation>().Prepare(default);
        return new TalkingInbox(runner, folder, storage) { Overheard = overheard, Secrets = secrets, Server = server, Clock = clock, Away = away };
    }

    /// <summary>An account of this network, with a secret under every name that the network may look for.</summary>
    /// <param name="which">Of several.</param>
    public async Task<Account> Connected(INetwork network, string which = "1")
    {
        var account = new Account
        {
            Id = new AccountId($"{network.Name}-{which.ToLowerInvariant()}"), Network = network.Name, Handle = "shop", DisplayName = "The Shop", AuthorIds = ["brand"], Server = Server.Address, StartAt = Clock.GetUtcNow() - TimeSpan.FromDays(1),
            Settings = network.Form.Fields.Where(field => field.Kept == FieldKept.Setting).ToImmutableDictionary(field => field.Name, Entry)
                .SetItem(DiscourseClient.UsernameSetting, "shop").SetItem(WordPressClient.LoginSetting, "shop"),
        };
        await Get<AccountsTable>().Add(account, Clock.GetUtcNow(), default);
        await Get<CredentialVault>().Store(account.Id, SecretsOf(network), Clock.GetUtcNow() + TimeSpan.FromMinutes(1), default);
        return account;
    }

    /// <summary>What a person enters in the form of a network.</summary>
    public Dictionary<string, string> Entered(INetwork network)
    {
        var secrets = SecretsOf(network);
        return network.Form.Fields.ToDictionary(field => field.Name, field => secrets.GetValueOrDefault(field.Name) ?? Entry(field));
    }

    public T Get<T>()
        where T : notnull => runner.Services.GetService<T>() ?? ActivatorUtilities.CreateInstance<T>(runner.Services);

    /// <summary>Time passes, the timer fires, the queues are worked off. What fails is said, as the host says it.</summary>
    public async Task Minute(double minutes = 1)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await Hear(() => Get<Tick>().Run(new TimerInfo(), default));
        await WorkOff(IntakeQueue.Name, Get<IntakeFunction>().Run);
        await WorkOff(OutboxQueue.Name, Get<Outbox>().Run);
    }

    public async Task Hear(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault)
        {
            Overheard.Thrown(fault);
        }
    }

    /// <summary>Everything that is stored, except what is sealed; and that too, to see that it is.</summary>
    public async Task<IReadOnlyList<string>> Stored()
    {
        var stored = new List<string>();
        foreach (var table in Get<IEnumerable<OwnedTable>>())
            await foreach (var row in storage.Tables().GetTableClient(storage.Names.Table(table.Name)).QueryAsync<TableEntity>())
                stored.Add($"row of {table.Name}: {string.Join(' ', row.Select(cell => $"{cell.Key}={Text(cell.Value)}"))}");
        foreach (var queue in Get<IEnumerable<OwnedQueue>>().SelectMany(queue => new[] { queue.Name, $"{queue.Name}-poison" }))
            stored.AddRange((await Queue(queue).PeekMessagesAsync(32)).Value.Select(message => $"message of {queue}: {message.Body}"));
        return stored;
    }

    public QueueClient Queue(string name) => new(storage.ConnectionString, storage.Names.Queue(name), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public TableClient Table(string name) => storage.Tables().GetTableClient(storage.Names.Table(name));

    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Settings(TestStorage storage, KnownSecrets secrets, HostileServer server, DirectoryInfo folder)
    {
        var settings = new Dictionary<string, string?>(storage.Settings)
        {
            ["SignIn:KeyFile"] = Path.Combine(folder.FullName, "sign-in"),
            ["Credentials:DataKey"] = secrets.Note("data key", Convert.ToBase64String(Enumerable.Range(60, 32).Select(value => (byte)value).ToArray())),
            ["Escalation:WebhookUrl"] = new Uri(server.Address, $"/{secrets.NewPlain("path of the notices")}?sig={secrets.NewPlain("query of the notices")}").AbsoluteUri,
            ["Escalation:WebhookSecret"] = secrets.New("signing of notices"),
        };
        secrets.Note("storage key", storage.ConnectionString.Split("AccountKey=")[1].Split(';')[0]);
        foreach (var function in CataloguedFunction.All.Where(function => !function.IsHttp)) settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";
        foreach (var options in typeof(INetwork).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("SocialInbox.Networks.", StringComparison.Ordinal) == true && type.Name.EndsWith("Options", StringComparison.Ordinal)))
            foreach (var address in options.GetProperties().Where(property => property.PropertyType == typeof(Uri)))
                settings[$"{options.GetField("Section", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)!.GetValue(null)}:{address.Name}"] = server.Address.AbsoluteUri;
        return settings;
    }

    private ImmutableDictionary<string, string> SecretsOf(INetwork network) => network.Form.Fields.Where(field => field.Kept == FieldKept.Secret).Select(field => field.Name)
        .Concat([SecretNames.Webhook, SecretNames.ClientSecret, SecretNames.AccessToken, SecretNames.RefreshToken])
        .Distinct()
        .ToImmutableDictionary(name => name, name =>
            name == SecretNames.ClientId ? "client-id"
            : network.Name == "telegram" && name == "token" ? Secrets.Note("telegram token", "123456789:AAs3cretOfTheShopsOwnBotOnTelegram")
            : Secrets.NewPlain($"{network.Name} {name}"));

    private string Entry(ConnectField field) => field switch
    {
        { Name: ConnectForm.Inbox } => "https://inbox.example/",
        { Name: TelegramGroups.GroupsSetting } => "@shop_group",
        { Kind: FieldKind.Address } => Server.Address.AbsoluteUri,
        { Preset: { } preset } => preset,
        { Choices.IsDefaultOrEmpty: false } => field.Choices[0].Value,
        _ => "1",
    };

    private async Task WorkOff(string name, Func<string, CancellationToken, Task> function)
    {
        for (var round = 0; round < 4 && (await Queue(name).ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages; round++)
        {
            foreach (var message in messages)
            {
                await Hear(() => function(message.Body.ToString(), default));
                await Queue(name).DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        JsonElement json => json.GetRawText(),
        _ => $"{value}",
    };
}
