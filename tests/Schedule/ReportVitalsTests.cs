using Azure.Storage.Queues;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Schedule;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Intake;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Schedule;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ReportVitalsTests(AzuriteFixture azurite) : IDisposable
{
    private readonly VitalsReading reading = new();
    private readonly TestStorage storage = azurite.NewStorage();

    public void Dispose() => reading.Dispose();

    [Fact]
    public async Task An_account_that_is_seen_and_queues_that_are_empty_raise_no_alarm()
    {
        await Report(AccountHealth.New, Start);

        Assert.Empty(reading.Said);
    }

    [Fact]
    public async Task An_account_that_somebody_has_to_connect_again_soon_is_named_with_the_days_that_are_left()
    {
        var term = new CredentialTerm(null, Start.AddDays(9), Start.AddDays(-1), null);

        await Report(AccountHealth.New with { Credentials = term }, Start);

        Assert.Contains(("socialinbox.expiring", Account().Id.Value, 9d), reading.Said);
    }

    [Fact]
    public async Task An_account_whose_credentials_last_for_long_raises_no_alarm()
    {
        await Report(AccountHealth.New with { Credentials = new CredentialTerm(null, Start.AddDays(90), Start.AddDays(60), null) }, Start);

        Assert.Empty(reading.Said);
    }

    [Fact]
    public async Task A_blind_account_is_named_with_the_minutes_since_nobody_saw_it()
    {
        await Report(AccountHealth.New.After("mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start), Start.AddMinutes(30));

        Assert.Contains(("socialinbox.blind", Account().Id.Value, 30d), reading.Said);
    }

    [Fact]
    public async Task An_account_is_said_to_be_blind_in_the_very_minute_in_which_it_was_refused()
    {
        await Report(AccountHealth.New.After("mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start), Start);

        Assert.Contains(("socialinbox.blind", Account().Id.Value, 1d), reading.Said);
    }

    [Fact]
    public async Task Work_that_waits_is_told_by_its_oldest_message()
    {
        var outbox = await Queue("outbox");
        var sent = (await outbox.SendMessageAsync("one")).Value.InsertionTime;
        await outbox.SendMessageAsync("two");

        await Report(AccountHealth.New, sent.AddMinutes(6));

        Assert.Contains(("socialinbox.waiting", "outbox", 360d), reading.Said);
    }

    private async Task Report(AccountHealth health, DateTimeOffset now) =>
        await new ReportVitals(new NetworkCatalogue([new Testnet()]), await Queue("intake"), await Queue("outbox"), reading.Vitals).Run([Stored(health)], now, CancellationToken.None);

    private async Task<QueueClient> Queue(string name)
    {
        var queue = new QueueServiceClient(storage.ConnectionString).GetQueueClient(storage.Names.Queue(name));
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    private sealed class Testnet : SilentNetwork
    {
        public override string Name => "testnet";
    }
}
