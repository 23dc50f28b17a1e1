using System.Collections.Immutable;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Replies;
using SocialInbox.Schedule;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>
/// The product as one instance runs it, without a host: timers and queues move when a test says so. Several on one storage are
/// several instances; one made with policies meets what these do to its storage calls.
/// </summary>
internal sealed class Instance : IAsyncDisposable
{
    public static readonly Account Shop = new()
    {
        Id = new AccountId("scripted-shop"), Network = "scripted", Handle = "shop", DisplayName = "The Shop", AuthorIds = ["brand"],
        StartAt = new FakeTimeProvider().GetUtcNow().AddDays(-7),
    };

    private readonly ServiceProvider provider;

    private Instance(ServiceProvider provider, TestStorage storage, FakeTimeProvider clock) => (this.provider, Storage, Clock) = (provider, storage, clock);

    public TestStorage Storage { get; }

    public FakeTimeProvider Clock { get; }

    public ConversationLedger Ledger => Get<ConversationLedger>();

    /// <summary>The first instance on a storage: makes its tables and connects the shop.</summary>
    public static async Task<Instance> First(TestStorage storage, FakeTimeProvider clock, INetwork network, params HttpPipelinePolicy[] policies)
    {
        await using (var plain = On(storage, clock, network))
        {
            await plain.Get<StoragePreparation>().Prepare(default);
            await plain.Get<AccountsTable>().Add(Shop, clock.GetUtcNow(), default);
        }

        return On(storage, clock, network, policies);
    }

    public static Instance On(TestStorage storage, FakeTimeProvider clock, INetwork network, params HttpPipelinePolicy[] policies) => On(storage, clock, [network], new Dictionary<string, string?>(), policies);

    /// <summary>An instance that knows no network but this one, which may be one of the product's own.</summary>
    public static Instance Knowing(INetwork network, TestStorage storage, FakeTimeProvider clock) =>
        On(storage, clock, [network], new Dictionary<string, string?>(), ImmutableArray<StorageStep>.Empty, alone: true);

    /// <summary>Each attempt at a call meets the policy, and the client tries again.</summary>
    public static Instance OnShaky(TestStorage storage, FakeTimeProvider clock, INetwork network, HttpPipelinePolicy policy) =>
        On(storage, clock, [network], new Dictionary<string, string?>(), [new StorageStep(policy, HttpPipelinePosition.PerRetry)]);

    public static Instance On(
        TestStorage storage, FakeTimeProvider clock, IEnumerable<INetwork> networks, IReadOnlyDictionary<string, string?> settings, params HttpPipelinePolicy[] policies) =>
        On(storage, clock, networks, settings, [.. policies.Select(policy => new StorageStep(policy, HttpPipelinePosition.PerCall))]);

    private static Instance On(TestStorage storage, FakeTimeProvider clock, IEnumerable<INetwork> networks, IReadOnlyDictionary<string, string?> settings, ImmutableArray<StorageStep> steps, bool alone = false)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
        foreach (var step in steps) services.AddSingleton(step);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(storage.Settings).AddInMemoryCollection(settings).Build();
        services.AddSingleton<IConfiguration>(configuration).AddSocialInbox(configuration);
        if (alone) services.RemoveAll<INetwork>();
        foreach (var network in networks) services.AddSingleton(network);
        return new Instance(services.BuildServiceProvider(), storage, clock);
    }

    public T Get<T>()
        where T : notnull => provider.GetService<T>() ?? ActivatorUtilities.CreateInstance<T>(provider);

    public TableClient Table(string name) => provider.GetRequiredKeyedService<TableClient>(name);

    /// <summary>Claims what is due of the shop and reads it, as the queue's function does.</summary>
    public async Task Poll(AccountId? account = null, bool again = false) => await Poll(await DuePoll(account, again));

    public Task Poll(IntakeMessage.Poll message) => Get<PollAccount>().Run(message, default);

    /// <param name="again">Also what is open is read again.</param>
    public async Task<IntakeMessage.Poll> DuePoll(AccountId? account = null, bool again = false)
    {
        var accounts = Get<AccountsTable>();
        var stored = await accounts.Find(account ?? Shop.Id, default) ?? throw new InvalidOperationException("There is no such account.");
        var feeds = again ? new[] { ScriptedNetwork.Mentions, new Feed(ReadOpenAgain.Feed, TimeSpan.FromMinutes(5)) } : [ScriptedNetwork.Mentions];
        var due = await accounts.ClaimDue(stored, feeds, Clock.GetUtcNow(), default);
        return due.IsEmpty ? throw new InvalidOperationException("Nothing is due: let time pass first.") : new IntakeMessage.Poll(stored.Account.Id.Value, due);
    }

    /// <summary>What fell due in the ledger, as one minute's timer works it off.</summary>
    public async Task<int> Sweep() => await Get<SweepDueClocks>().Run(await Get<AccountsTable>().ReadAll(default), default);

    public Task Tick() => Get<Tick>().Run(new TimerInfo(), default);

    /// <summary>A minute passes, the timer fires, and the queues are worked off.</summary>
    public async Task Minute(double minutes = 1)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await Tick();
        await WorkOff();
    }

    /// <summary>Works off both queues until nothing is left in them. A message that fails comes out as its fault; it stays in the queue.</summary>
    public async Task WorkOff()
    {
        while (await WorkOff(IntakeQueue.Name, Get<IntakeFunction>().Run) + await WorkOff(OutboxQueue.Name, Get<Outbox>().Run) > 0) ;
    }

    public Task<LedgerResult> Do(ConversationId conversation, ConversationCommand command) => Ledger.Execute(new LedgerWrite(conversation, command), default);

    public async Task<Conversation> Conversation(string root = "q1", string customer = "kim") =>
        (await Ledger.Load(ConversationId.For(Shop.Id, root, customer), default))?.Conversation ?? throw new InvalidOperationException($"There is no conversation under {root}.");

    public async Task<ImmutableArray<Conversation>> Conversations()
    {
        var all = ImmutableArray.CreateBuilder<Conversation>();
        await foreach (var row in Table(ConversationLedger.Name).QueryAsync<TableEntity>("RowKey eq 'snapshot'")) all.Add(LedgerRows.ReadSnapshot(row));
        return all.ToImmutable();
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    // As the host does it, with clients of its own: a message that failed is there again at once.
    private async Task<int> WorkOff(string name, Func<string, CancellationToken, Task> function)
    {
        var queue = new QueueClient(Storage.ConnectionString, Storage.Names.Queue(name), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var messages = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(10))).Value;
        foreach (var message in messages)
        {
            try
            {
                await function(message.Body.ToString(), default);
            }
            catch
            {
                foreach (var left in messages.SkipWhile(left => left.MessageId != message.MessageId)) await queue.UpdateMessageAsync(left.MessageId, left.PopReceipt, visibilityTimeout: TimeSpan.Zero);
                throw;
            }

            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return messages.Length;
    }
}
