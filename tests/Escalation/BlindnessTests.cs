using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Security;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Intake;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class BlindnessTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "a secret of twenty chars";

    private readonly FakeTimeProvider clock = new();
    private int answer = 204;
    private LoopbackServer receiver = null!;
    private ServiceProvider app = null!;

    public async Task InitializeAsync()
    {
        receiver = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = answer;
            return Task.CompletedTask;
        });
        var settings = new Dictionary<string, string?>(azurite.NewStorage().Settings) { ["Escalation:WebhookUrl"] = receiver.Address.ToString(), ["Escalation:WebhookSecret"] = Secret };
        app = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddSocialInbox(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddSingleton<INetwork>(new SignedNetwork()).BuildServiceProvider();
        await app.GetRequiredService<StoragePreparation>().Prepare(default);
        await Accounts.Add(RunningApi.Shop, clock.GetUtcNow(), default);
        var stored = (await Accounts.Find(RunningApi.Shop.Id, default))!;
        await Accounts.RecordFailure(stored, "mentions", new NetworkFailure.CredentialsRefused("The token was revoked."), clock.GetUtcNow(), default);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task People_outside_are_told_by_a_signed_delivery_that_an_account_cannot_be_read()
    {
        await Sweep();
        await Deliver(await NextMessage());

        var delivery = Assert.Single(receiver.Requests);
        Assert.Contains("The token was revoked.", delivery.Body, StringComparison.Ordinal);
        var timestamp = delivery.Headers[SharedSecretSignature.TimestampHeader];
        Assert.Equal(SharedSecretSignature.Sign(Secret, timestamp, System.Text.Encoding.UTF8.GetBytes(delivery.Body)), delivery.Headers[SharedSecretSignature.SignatureHeader]);
    }

    [Fact]
    public async Task They_are_told_once_for_each_time_that_it_goes_blind()
    {
        await Sweep();
        Assert.NotNull(await NextMessage());

        await Sweep();

        Assert.Null(await NextMessage());
    }

    [Fact]
    public async Task A_delivery_that_the_receiver_did_not_take_waits_for_another_try()
    {
        await Sweep();
        answer = 500;

        await Deliver(await NextMessage());

        Assert.Null(await NextMessage());
        Assert.Equal(2, (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_receiver_that_never_takes_it_is_recorded_in_the_end()
    {
        answer = 500;
        var last = new OutboxMessage.Blind(RunningApi.Shop.Id.Value, "Refused", clock.GetUtcNow(), "The token was revoked.", 9);

        await Assert.ThrowsAsync<NoticeNotTakenException>(() => Deliver(last.ToJson()));
    }

    private Azure.Storage.Queues.QueueClient Queue => app.GetRequiredKeyedService<Azure.Storage.Queues.QueueClient>(OutboxQueue.Name);

    private AccountsTable Accounts => app.GetRequiredService<AccountsTable>();

    private async Task Sweep() => await app.GetRequiredService<EscalateBlindness>().Run(await Accounts.ReadAll(default), clock.GetUtcNow(), default);

    private async Task<string?> NextMessage() => (await Queue.ReceiveMessageAsync()).Value?.Body.ToString();

    private Task Deliver(string? message) => ActivatorUtilities.CreateInstance<Outbox>(app).Run(message!, default);
}
