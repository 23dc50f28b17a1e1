using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Schedule;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Alarms;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class EscalatedBlindnessTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private int answer = 204;
    private Func<Task> meanwhile = () => Task.CompletedTask;
    private TestStorage storage = null!;
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private LoopbackServer receiver = null!;

    public async Task InitializeAsync()
    {
        receiver = await LoopbackServer.Start(async http =>
        {
            await meanwhile();
            http.Response.StatusCode = answer;
        });
        network = new ScriptedNetwork(clock);
        storage = azurite.NewStorage();
        await using (await Instance.First(storage, clock, network)) instance = Start();
        await instance.Minute();
        await Fail();
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task People_outside_are_told_once_with_what_to_do()
    {
        await Escalate();
        await Escalate();

        var body = JsonDocument.Parse(Assert.Single(receiver.Requests).Body).RootElement;
        Assert.Equal(("blind", "CredentialsRefused", "The token was revoked."), (Text(body, "event"), Text(body, "kind"), Text(body, "words")));
        Assert.StartsWith("Connect the account again.", Text(body, "toDo"), StringComparison.Ordinal);
        Assert.Single(await Open());
    }

    [Fact]
    public async Task Two_instances_tell_it_once()
    {
        await using var other = Start();
        var stored = await instance.Get<AccountsTable>().ReadAll(default);

        await Task.WhenAll(
            instance.Get<EscalateBlindness>().Run(stored, 0, clock.GetUtcNow(), default),
            other.Get<EscalateBlindness>().Run(stored, 0, clock.GetUtcNow(), default));
        await instance.WorkOff();

        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task It_is_closed_when_it_is_gone_and_told_again_when_it_comes_again()
    {
        await Escalate();
        await Heal();
        await Escalate();
        Assert.Empty(await Open());

        clock.Advance(TimeSpan.FromMinutes(1));
        await Fail();
        await Escalate();

        Assert.Equal(2, receiver.Requests.Count);
        Assert.Equal(2, receiver.Requests.Select(request => Text(JsonDocument.Parse(request.Body).RootElement, "id")).Distinct().Count());
    }

    [Fact]
    public async Task A_notice_that_was_not_taken_is_tried_again_under_the_same_id()
    {
        answer = 503;
        await Escalate();
        answer = 204;
        clock.Advance(TimeSpan.FromMinutes(2));

        await Escalate();

        Assert.Equal(2, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(request => Text(JsonDocument.Parse(request.Body).RootElement, "id")).Distinct());
    }

    [Fact]
    public async Task A_message_that_was_lost_is_handed_over_again()
    {
        await instance.Get<EscalateBlindness>().Run(await instance.Get<AccountsTable>().ReadAll(default), 0, clock.GetUtcNow(), default);
        await new Azure.Storage.Queues.QueueClient(storage.ConnectionString, storage.Names.Queue("outbox")).ClearMessagesAsync();
        Assert.Empty(receiver.Requests);
        clock.Advance(TimeSpan.FromMinutes(1));

        await Escalate();

        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task After_a_standstill_people_hear_that_deadlines_were_not_watched()
    {
        await Heal();
        clock.Advance(TimeSpan.FromMinutes(30));

        await instance.Tick();
        await instance.WorkOff();

        Assert.Contains(receiver.Requests, request => Text(JsonDocument.Parse(request.Body).RootElement, "kind") == "Standstill");
    }

    [Fact]
    public async Task Messages_that_a_broken_round_gave_up_are_told_by_the_next()
    {
        await instance.Table(RecordPoison.Table).AddEntityAsync(new TableEntity(IntakeQueue.Name, "m1") { ["Text"] = "{}" });
        clock.Advance(TimeSpan.FromMinutes(2));

        await Escalate();

        Assert.Contains(await Open(), stored => stored.Alarm.Kind == SignalKind.PoisonMessages);
    }

    [Fact]
    public async Task A_network_that_takes_all_of_its_accounts_with_it_is_one_message()
    {
        var accounts = instance.Get<AccountsTable>();
        foreach (var i in Enumerable.Range(0, 15))
        {
            await accounts.Add(Instance.Shop with { Id = new AccountId($"shop-{i}"), DisplayName = $"Shop {i}" }, clock.GetUtcNow(), default);
            await accounts.RecordFailure((await accounts.Find(new AccountId($"shop-{i}"), default))!, AccountHealth.Sending, new NetworkFailure.CredentialsRefused("Gone."), clock.GetUtcNow(), default);
        }

        await Escalate();
        await Escalate();

        var body = JsonDocument.Parse(Assert.Single(receiver.Requests).Body).RootElement;
        Assert.Equal(("blind-digest", 16), (Text(body, "event"), body.GetProperty("alarms").GetArrayLength()));
        Assert.All(await Open(), stored => Assert.Equal(Text(body, "id"), stored.Alarm.Steps.Single().Notices.Single().Digest));
    }

    [Fact]
    public async Task Ways_in_which_reading_fails_may_take_turns_and_people_hear_of_each_once()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Fail();
            await Escalate();
            clock.Advance(TimeSpan.FromMinutes(1));
            await instance.Get<AccountsTable>().RecordFailure(await Stored(), AccountHealth.Sending, new NetworkFailure.Throttled(clock.GetUtcNow().AddMinutes(1), "Slowly."), clock.GetUtcNow(), default);
            await Escalate();
        }

        Assert.Single(receiver.Requests, request => Text(JsonDocument.Parse(request.Body).RootElement, "kind") == "CredentialsRefused");
        await Heal();
        await Escalate();
        Assert.DoesNotContain(await Open(), stored => stored.Alarm.Account is not null);
    }

    [Fact]
    public async Task An_incident_that_is_opened_while_the_alarm_ends_is_closed()
    {
        var reach = instance.Get<ReachTable>();
        await reach.Enter(new Target("pager", "Pager", "pagerduty", "en", ImmutableDictionary<string, string>.Empty.Add("address", receiver.Address.AbsoluteUri), ["routingKey"]), ("routingKey", "key"));
        await reach.Write(EscalationDirectory.Empty with { Administrators = ["pager"] }, 0, default);
        meanwhile = async () =>
        {
            meanwhile = () => Task.CompletedTask;

            // No time passes: whoever is telling of it would take that for a receiver that does not answer.
            await instance.Get<AccountsTable>().RecordGoodRead(await Stored(), AccountHealth.Sending, clock.GetUtcNow(), default);
            await instance.Get<EscalateBlindness>().Run(await instance.Get<AccountsTable>().ReadAll(default), 0, clock.GetUtcNow(), default);
        };

        await Escalate();
        await Escalate();

        Assert.Equal(["trigger", "resolve"], receiver.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).Where(body => Text(body, "dedup_key").StartsWith("scripted-shop.", StringComparison.Ordinal)).Select(body => Text(body, "event_action")));
        await Escalate();
        Assert.DoesNotContain(await Open(), stored => stored.Alarm.Account is not null);
    }

    private Instance Start() =>
        Instance.On(storage, clock, [network], new Dictionary<string, string?> { ["Escalation:WebhookUrl"] = receiver.Address.AbsoluteUri, ["Escalation:WebhookSecret"] = "a secret of twenty chars" });

    private async Task<ImmutableArray<StoredAlarm>> Open() => (await instance.Get<AlarmTable>().ReadAll(default)).Alarms;

    private async Task Escalate()
    {
        await instance.Get<EscalateBlindness>().Run(await instance.Get<AccountsTable>().ReadAll(default), 0, clock.GetUtcNow(), default);
        await instance.WorkOff();
    }

    private async Task Fail() => await instance.Get<AccountsTable>().RecordFailure(await Stored(), AccountHealth.Sending, new NetworkFailure.CredentialsRefused("The token was revoked."), clock.GetUtcNow(), default);

    private async Task Heal()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Get<AccountsTable>().RecordGoodRead(await Stored(), AccountHealth.Sending, clock.GetUtcNow(), default);
    }

    private async Task<StoredAccount> Stored() => (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!;

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;
}
