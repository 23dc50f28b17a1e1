using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation;

/// <summary>When a target does not take a notice the next one is tried, and both facts are kept. All targets answer on one server, by their paths.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TellingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly Dictionary<string, int> answers = [];
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private LoopbackServer server = null!;

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = answers.GetValueOrDefault(http.Request.Path, 202);
            return Task.CompletedTask;
        });
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        network.Asks("q1");
        await instance.Poll();
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_target_that_refuses_is_left_for_the_next_one_at_once_and_both_facts_are_kept()
    {
        await Administrators("first", "second");
        answers["/first"] = 404;

        await instance.Minute(50);

        Assert.Equal(["/first", "/second"], Told.Select(request => request.Path));
        Assert.Single(Told.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("id").GetString()).Distinct());
        var notice = (await instance.Conversation()).Steps.Single().Notices.Single();
        Assert.Equal((NoticeState.Delivered, "second"), (notice.State, notice.Target));
        Assert.Equal("first", Assert.Single(notice.GivenUp));
        var events = (await instance.Ledger.Read((await instance.Conversation()).Id, default))!.History.SelectMany(change => change.Events).ToList();
        Assert.Equal("first", Assert.Single(events.OfType<ConversationEvent.NoticeMovedOn>()).From);
        Assert.Equal("second", Assert.Single(events.OfType<ConversationEvent.NoticeSettled>()).Target);
    }

    [Fact]
    public async Task A_target_that_is_down_is_tried_three_times_before_the_next_one()
    {
        await Administrators("first", "second");
        answers["/first"] = 503;

        await instance.Minute(50);
        for (var minute = 0; minute < 8; minute++) await instance.Minute();

        Assert.Equal(["/first", "/first", "/first", "/second"], Told.Select(request => request.Path));
    }

    [Fact]
    public async Task Nobody_is_told_any_more_once_the_customer_is_answered()
    {
        await Administrators("first");
        answers["/first"] = 503;
        await instance.Minute(50);
        network.AnswersDirectly("b1", under: "q1");
        await instance.Minute();

        answers.Clear();
        await instance.Minute(5);

        Assert.Single(Told);
        Assert.Equal(NoticeState.Spared, (await instance.Conversation()).Steps.Single().Notices.Single().State);
    }

    [Fact]
    public async Task A_target_whose_secrets_open_no_more_is_left_for_the_next_one()
    {
        await Administrators("first", "second");
        var table = instance.Table("Credentials");
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey ge 'target-first' and PartitionKey lt 'target-first~'"))
            await table.UpdateEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["Sealed_url"] = new byte[64] }, Azure.ETag.All, TableUpdateMode.Merge);

        await instance.Minute(50);

        Assert.Equal(["/second"], Told.Select(request => request.Path));
        Assert.Equal("first", Assert.Single((await instance.Conversation()).Steps.Single().Notices.Single().GivenUp));
    }

    [Fact]
    public async Task A_target_whose_address_is_none_is_left_for_the_next_one()
    {
        await Administrators("first", "second");
        var reach = instance.Get<ReachTable>();
        await reach.Enter((await reach.ReadNow(default)).Target("first")!, ("url", "https://no address"), ("secret", "a secret that both know"));

        await instance.Minute(50);

        Assert.Equal(["/second"], Told.Select(request => request.Path));
    }

    [Fact]
    public async Task An_incident_at_pagerduty_is_resolved_by_the_answer()
    {
        await instance.Get<ReachTable>().Enter(new Target("pager", "Pager", "pagerduty", "en", ImmutableDictionary<string, string>.Empty.Add("address", server.Address.AbsoluteUri), ["routingKey"]), ("routingKey", "key"));
        await instance.Get<ReachTable>().Write(EscalationDirectory.Empty with { Administrators = ["pager"] }, 0, default);
        await instance.Minute(50);

        network.AnswersDirectly("b1", under: "q1");
        await instance.Minute();
        await instance.Minute();
        await instance.Minute();

        var events = Told.Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.Equal(["trigger", "resolve"], events.Select(happened => happened.GetProperty("event_action").GetString()));
        Assert.Single(events.Select(happened => happened.GetProperty("dedup_key").GetString()).Distinct());
        Assert.Equal(NoticeState.Resolved, (await instance.Conversation()).Steps.Single().Notices.Single().State);
    }

    [Fact]
    public async Task Two_instances_that_wake_at_the_same_time_record_each_step_once()
    {
        await Administrators("first");
        await using var other = Instance.On(instance.Storage, clock, network);
        clock.Advance(TimeSpan.FromMinutes(65));

        await Task.WhenAll(instance.Tick(), other.Tick());
        await instance.WorkOff();

        var steps = (await instance.Conversation()).Steps;
        Assert.Equal([StepKind.Warn, StepKind.Breach], steps.Select(step => step.Kind));
        Assert.Equal(2, Told.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(steps, step => Assert.Equal(NoticeState.Delivered, step.Notices.Single().State));
    }

    /// <summary>Without that the account was not read for an hour, which is told too.</summary>
    private IEnumerable<SeenRequest> Told => server.Requests.Where(request => !request.Body.Contains("scripted-shop.notRead", StringComparison.Ordinal));

    private async Task Administrators(params string[] ids)
    {
        var reach = instance.Get<ReachTable>();
        foreach (var id in ids)
        {
            await reach.Enter(new Target(id, id, "webhook", "en", ImmutableDictionary<string, string>.Empty, ["url", "secret"]), ("url", new Uri(server.Address, id).AbsoluteUri), ("secret", "a secret that both know"));
        }

        await reach.Write(EscalationDirectory.Empty with { Administrators = [.. ids] }, 0, default);
    }
}
