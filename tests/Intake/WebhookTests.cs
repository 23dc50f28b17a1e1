using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class WebhookTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TestStorage storage = azurite.NewStorage();
    private readonly FakeTimeProvider clock = new();
    private readonly Account account = new()
    {
        Id = new AccountId("signed-1"), Network = "signed", Handle = "shop", DisplayName = "Shop", AuthorIds = [], StartAt = DateTimeOffset.UnixEpoch,
    };

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { AccountsTable.Name, CredentialVault.Table, InboundTable.Name }) await storage.NewTable(name);
        await Queue().CreateAsync();
        await Accounts().Add(account, clock.GetUtcNow(), default);
        await Accounts().Add(account with { Id = new AccountId("silent-1"), Network = "silent" }, clock.GetUtcNow(), default);
        await Vault().Store(account.Id, ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, "right"), null, default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_genuine_delivery_is_stored_whole_queued_and_acknowledged()
    {
        var answer = await Deliver("signed-1", "{\"text\":\"Hallo?\"}", "right");

        Assert.Equal(200, answer.Status);
        var message = Assert.IsType<IntakeMessage.Inbound>(IntakeMessage.Parse((await Queue().ReceiveMessageAsync()).Value.Body.ToString()));
        Assert.True(InboundId.TryParse(message.InboundId, out var id));
        Assert.Equal("{\"text\":\"Hallo?\"}", Encoding.UTF8.GetString((await Inbound().Find(id, default))!.Raw.Span));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("old")]
    public async Task A_delivery_that_is_unsigned_forged_or_stale_is_refused_without_a_word_and_leaves_nothing(string? signature)
    {
        var answer = await Deliver("signed-1", "{}", signature);

        Assert.Equal((401, 0), (answer.Status, answer.Body.Length));
        Assert.Null((await Queue().ReceiveMessageAsync()).Value);
        Assert.Empty(await Stragglers());
    }

    [Theory]
    [InlineData("nobody-1")]
    [InlineData("silent-1")]
    [InlineData("../Accounts")]
    public async Task An_account_that_is_unknown_or_takes_no_deliveries_is_not_found(string id) => Assert.Equal(404, (await Deliver(id, "{}", "right")).Status);

    [Theory]
    [InlineData("signed-1", "right", 200, "abc")]
    [InlineData("signed-1", "wrong", 403, "")]
    [InlineData("silent-1", "right", 404, "")]
    [InlineData("nobody-1", "right", 404, "")]
    [InlineData("../Accounts", "right", 404, "")]
    public async Task A_network_that_asks_whether_we_listen_is_answered_in_its_own_form_if_it_knows_the_word(string id, string word, int status, string body)
    {
        var answer = await Handshake(id, word);

        Assert.Equal((status, body), (answer.Status, Encoding.UTF8.GetString(answer.Body)));
    }

    [Fact]
    public async Task A_network_that_asks_while_the_secret_is_missing_shall_ask_again()
    {
        await Vault().Remove(account.Id, default);

        Assert.Equal(503, (await Handshake("signed-1", "right")).Status);
    }

    [Fact]
    public async Task One_mebibyte_is_taken_and_a_byte_more_is_not()
    {
        Assert.Equal(200, (await Deliver("signed-1", new string('a', 1024 * 1024), "right")).Status);
        var answer = await Deliver("signed-1", new string('a', (1024 * 1024) + 1), "right");

        Assert.Equal((413, 0), (answer.Status, answer.Body.Length));
    }

    [Fact]
    public async Task A_replayed_delivery_is_acknowledged_and_stored_once_and_after_it_was_taken_in_does_nothing()
    {
        await Deliver("signed-1", "{}", "right");
        Assert.Equal(200, (await Deliver("signed-1", "{}", "right")).Status);
        var id = Assert.Single(await Stragglers()).Id;
        await Inbound().MarkDone((await Inbound().Find(id, default))!, default);
        await Queue().ClearMessagesAsync();

        Assert.Equal(200, (await Deliver("signed-1", "{}", "right")).Status);
        Assert.Null((await Queue().ReceiveMessageAsync()).Value);
        Assert.Equal(InboundState.Done, (await Inbound().Find(id, default))!.State);
    }

    [Fact]
    public async Task An_account_without_its_secret_asks_the_network_to_come_again()
    {
        await Vault().Remove(account.Id, default);

        Assert.Equal(503, (await Deliver("signed-1", "{}", "right")).Status);
        Assert.Equal(ReadState.Refused, await Health());
    }

    [Theory]
    [InlineData("old", ReadState.Unreadable)]
    [InlineData("wrong", ReadState.New)]
    public async Task That_genuine_deliveries_come_too_late_is_our_blindness_and_what_strangers_send_is_not(string signature, ReadState health)
    {
        await Deliver("signed-1", "{}", signature);

        Assert.Equal(health, await Health());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_storage_call_fails_the_network_is_never_told_that_we_have_it(int call)
    {
        var fault = FaultPolicy.Refuse(call, 403);

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => Deliver("signed-1", "{}", "right", fault));

        Assert.NotNull(fault.Struck);
        Assert.Equal(200, (await Deliver("signed-1", "{}", "right")).Status);
        Assert.Single(await Stragglers());
    }

    [Fact]
    public async Task What_lost_its_message_is_queued_again_after_two_minutes()
    {
        await Deliver("signed-1", "{}", "right");
        await Queue().ClearMessagesAsync();
        var requeue = new RequeueStragglers(Inbound(), Accounts(), new IntakeQueue(Queue()));

        Assert.Equal(0, await requeue.Run(clock.GetUtcNow().AddMinutes(1), default));
        Assert.Equal(1, await requeue.Run(clock.GetUtcNow().AddMinutes(3), default));
        Assert.Equal(0, await requeue.Run(clock.GetUtcNow().AddMinutes(3), default));
        Assert.NotNull((await Queue().ReceiveMessageAsync()).Value);
    }

    [Fact]
    public async Task What_fails_again_and_again_is_shown_to_people()
    {
        await Deliver("signed-1", "{}", "right");
        var requeue = new RequeueStragglers(Inbound(), Accounts(), new IntakeQueue(Queue()));
        for (var day = 1; day <= 9; day++) await requeue.Run(clock.GetUtcNow().AddDays(day), default);

        Assert.Contains("failed each time", Assert.Single(await Inbound().ListUnreadable(10, default)).Problem, StringComparison.Ordinal);
        Assert.Empty(await Stragglers());
    }

    [Fact]
    public async Task While_secrets_do_not_open_the_network_sends_again_people_hear_of_it_and_what_came_before_waits_for_as_long_as_it_takes()
    {
        await Deliver("signed-1", "{}", "right");
        await Table(CredentialVault.Table).UpsertEntityAsync(new TableEntity("signed-1", "current") { ["Sealed_webhook"] = new byte[64], ["Version"] = 1L });

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Deliver("signed-1", "{\"second\":1}", "right"));

        Assert.Equal(ReadState.Refused, await Health());
        var requeue = new RequeueStragglers(Inbound(), Accounts(), new IntakeQueue(Queue()));
        for (var day = 1; day <= 20; day++) Assert.Equal(1, await requeue.Run(clock.GetUtcNow().AddDays(day), default));
        Assert.Empty(await Inbound().ListUnreadable(10, default));
    }

    private async Task<Answered> Deliver(string accountId, string body, string? signature, params Azure.Core.Pipeline.HttpPipelinePolicy[] policies)
    {
        var request = Answered.Request("POST", $"/hooks/{accountId}");
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (signature is not null) request.Headers["X-Signature"] = signature;
        var receive = new ReceiveWebhook(
            new AccountsTable(Table(AccountsTable.Name, policies)), new NetworkCatalogue([new SignedNetwork(), new SilentNetwork()]), Secrets(policies),
            new InboundTable(Table(InboundTable.Name, policies)), new DeliveryBell(new IntakeQueue(Queue()), clock), clock, NullLogger<ReceiveWebhook>.Instance);
        return await Answered.By(await receive.Run(request, accountId, default), request);
    }

    private async Task<Answered> Handshake(string accountId, string word)
    {
        var request = Answered.Request("GET", $"/hooks/{accountId}");
        request.QueryString = new QueryString($"?word={word}&echo=abc");
        var answer = await new AnswerHandshake(Accounts(), new NetworkCatalogue([new SignedNetwork(), new SilentNetwork()]), Secrets()).Run(request, accountId, default);
        return await Answered.By(answer, request);
    }

    private async Task<List<Straggler>> Stragglers()
    {
        List<Straggler> found = [];
        await foreach (var straggler in Inbound().ListStragglers(clock.GetUtcNow().AddDays(30), default)) found.Add(straggler);
        return found;
    }

    private WebhookSecret Secrets(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies) => new(Vault(policies), new AccountsTable(Table(AccountsTable.Name, policies)), clock);

    private async Task<ReadState> Health() => (await Accounts().Find(account.Id, default))!.Health.State;

    private AccountsTable Accounts() => new(Table(AccountsTable.Name));

    private InboundTable Inbound() => new(Table(InboundTable.Name));

    private CredentialVault Vault(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies) =>
        new(Table(CredentialVault.Table, policies), new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) })), clock);

    private TableClient Table(string name, params Azure.Core.Pipeline.HttpPipelinePolicy[] policies) => storage.Tables(policies).GetTableClient(storage.Names.Table(name));

    private QueueClient Queue() =>
        new(storage.ConnectionString, storage.Names.Queue(IntakeQueue.Name), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
}
