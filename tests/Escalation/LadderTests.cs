using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Sla.Book;

namespace SocialInbox.Tests.Escalation;

/// <summary>A ladder from the book to the people: the lead is told when time is up and reminded, an hour later the administrator.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class LadderTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Ladder Usual = new("usual", "Usual",
    [
        new Rung("due", RungTime.AtDue, [new Recipient(RecipientKind.Lead)], TimeSpan.FromMinutes(10), 3),
        new Rung("late", RungTime.After(TimeSpan.FromHours(1)), [Recipient.Administrator]),
    ]);

    private static readonly Contact Carla = new("carla", "Carla", null, "Europe/Berlin", "de", ["carla-push"], "ben", [], null);
    private static readonly Contact Ben = new("ben", "Ben", null, "Europe/Berlin", "en", ["ben-push"], null, [], null);

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private LoopbackServer server = null!;
    private TestStorage storage = null!;

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        network = new ScriptedNetwork(clock);
        storage = azurite.NewStorage();
        instance = await Instance.First(storage, clock, network);
        await instance.Get<SlaBooks>().Save(new SlaBook(1, clock.GetUtcNow(), Exchange.Ada, [Books.Policy("all", 60)], [], [Usual], null), default);
        foreach (var id in new[] { "carla-push", "ben-push", "admin" })
        {
            await instance.Get<ReachTable>().Enter(new Target(id, id, "webhook", "en", ImmutableDictionary<string, string>.Empty, ["url", "secret"]), ("url", new Uri(server.Address, id).AbsoluteUri), ("secret", "a secret that both know"));
        }
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_lead_is_told_and_reminded_until_somebody_takes_note_and_the_rungs_above_come_all_the_same()
    {
        await Asked(Carla);

        for (var minute = 0; minute < 75; minute++) await instance.Minute();
        var step = (await instance.Conversation()).Steps.Last(step => step.Rung == "due");
        await instance.Do((await instance.Conversation()).Id, new ConversationCommand.Acknowledge(new CommandId("taken-note"), step.Id, Exchange.Ada));
        for (var minute = 0; minute < 60; minute++) await instance.Minute();

        Assert.Equal(["/carla-push", "/carla-push", "/admin"], Told.Select(request => request.Path));
        Assert.Equal([("due", 0), ("due", 1), ("late", 0)], Told.Select(request => JsonDocument.Parse(request.Body).RootElement).Select(body => (body.GetProperty("rung").GetString()!, body.GetProperty("repeat").GetInt32())));
    }

    [Fact]
    public async Task In_quiet_hours_the_deputy_is_told()
    {
        var now = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);
        await Asked(Carla with { Quiet = new QuietHours(now, now.AddHours(3), []) });

        await instance.Minute(62);

        Assert.Equal(["/ben-push"], Told.Select(request => request.Path));
    }

    [Fact]
    public async Task The_answer_stops_the_ladder()
    {
        await Asked(Carla);
        await instance.Minute(62);
        network.AnswersDirectly("b1", under: "q1");

        for (var minute = 0; minute < 90; minute += 5) await instance.Minute(5);

        Assert.Single(Told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_crash_at_any_storage_call_loses_no_rung_and_doubles_none(bool before)
    {
        await Known(Carla);
        for (var call = 1; ; call++)
        {
            var (root, customer) = ($"c{call}", $"customer{call}");
            network.Asks(root, customer);
            clock.Advance(TimeSpan.FromMinutes(1));
            await instance.Poll();
            clock.Advance(TimeSpan.FromMinutes(62));

            var fault = before ? FaultPolicy.CrashBefore(call) : FaultPolicy.CrashAfter(call);
            await using (var dying = Instance.On(storage, clock, network, fault)) await Assert.ThrowsAnyAsync<Exception>(() => Die(dying, fault));
            for (var minute = 0; minute < 3; minute++) await instance.Minute();

            var conversation = await instance.Conversation(root, customer);
            Assert.Equal([StepKind.Warn, StepKind.Breach, StepKind.Rung], conversation.Steps.Select(step => step.Kind));
            Assert.Equal(NoticeState.Delivered, conversation.Steps[^1].Notices.Single().State);
            Assert.Contains(Told, request => request.Body.Contains(conversation.Steps[^1].Id.Value, StringComparison.Ordinal));
            if (fault.Struck is null) break;

            network.AnswersDirectly($"b{call}", under: root);
            clock.Advance(TimeSpan.FromMinutes(1));
            await instance.Poll();
        }
    }

    private static async Task Die(Instance dying, FaultPolicy fault)
    {
        await dying.Sweep();
        await dying.WorkOff();
        if (fault.Struck is null) throw new InvalidOperationException("There are no more calls at which it could end.");
    }

    private IEnumerable<SeenRequest> Told => server.Requests.Where(request => !request.Body.Contains("\"event\":\"blind\"", StringComparison.Ordinal));

    private async Task Asked(Contact lead)
    {
        await Known(lead);
        network.Asks("q1");
        await instance.Poll();
    }

    private async Task Known(Contact lead) =>
        await instance.Get<ReachTable>().Write(new EscalationDirectory([lead, Ben], [new TeamContacts("team", [], "carla", null)], ["admin"]), 0, default);
}
