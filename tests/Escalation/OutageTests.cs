using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation;

/// <summary>The inbox stood still for half a day while a hundred questions came and fell due.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class OutageTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Questions = 100;

    private readonly FakeTimeProvider clock = new();
    private readonly ConcurrentQueue<JsonElement> received = new();
    private Instance instance = null!;
    private LoopbackServer receiver = null!;
    private DateTimeOffset began;

    public async Task InitializeAsync()
    {
        receiver = await LoopbackServer.Start(async http =>
        {
            received.Enqueue((await JsonDocument.ParseAsync(http.Request.Body)).RootElement);
            http.Response.StatusCode = 204;
        });
        began = clock.GetUtcNow();
        var network = new ScriptedNetwork(clock) { PageSize = 1000, Overlap = 0 };
        var storage = azurite.NewStorage();
        await using (await Instance.First(storage, clock, network))
        {
            instance = Instance.On(storage, clock, [network], new Dictionary<string, string?> { ["Escalation:WebhookUrl"] = receiver.Address.AbsoluteUri, ["Escalation:WebhookSecret"] = "a secret that both know" });
        }

        foreach (var i in Enumerable.Range(0, Questions)) network.Asks($"q{i}", $"customer{i}", at: began.AddMinutes(i));
        clock.Advance(TimeSpan.FromHours(12));
        await instance.Poll();
        await instance.Sweep();
        await instance.WorkOff();
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task All_that_fell_due_is_worked_off_with_its_true_instants()
    {
        var steps = (await instance.Conversations()).SelectMany(conversation => conversation.Steps).ToList();

        Assert.Equal(2 * Questions, steps.Count);
        Assert.Equal(
            Enumerable.Range(0, Questions).Select(i => began.AddMinutes(i + 60)),
            steps.Where(step => step.Kind == StepKind.Breach).Select(step => step.DueAt).Order());
        Assert.All(steps, step => Assert.Equal(clock.GetUtcNow(), step.FiredAt));
        Assert.Equal(0, await instance.Sweep());
    }

    [Fact]
    public void Nobody_gets_two_hundred_messages()
    {
        var digest = Assert.Single(received);

        Assert.Equal("digest", digest.GetProperty("event").GetString());
        Assert.Equal(2 * Questions, digest.GetProperty("steps").GetArrayLength());
        var instants = digest.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("dueAt").GetDateTimeOffset()).ToList();
        Assert.Equal(instants.Order(), instants);
    }

    [Fact]
    public async Task Every_step_is_recorded_as_told_by_the_digest()
    {
        var id = Assert.Single(received).GetProperty("id").GetString();

        var notices = (await instance.Conversations()).SelectMany(conversation => conversation.Steps).Select(step => step.Notices.Single());
        Assert.All(notices, notice => Assert.Equal((NoticeState.Delivered, "settings", id), (notice.State, notice.Target, notice.Digest)));
    }
}
