using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation;
using SocialInbox.Security;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Escalation;

/// <summary>People outside the inbox are told by a signed webhook: at least once, always under one id. (That an account is blind is told too, elsewhere.)</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class NoticeTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "a secret that both know";

    private readonly FakeTimeProvider clock = new();
    private readonly Queue<int> answers = new();
    private readonly List<(JsonElement Body, string Timestamp, string Signature, byte[] Raw)> received = [];
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private Networks.Infrastructure.LoopbackServer receiver = null!;

    public async Task InitializeAsync()
    {
        receiver = await Networks.Infrastructure.LoopbackServer.Start(Receive);
        network = new ScriptedNetwork(clock);
        var storage = azurite.NewStorage();
        await using (await Instance.First(storage, clock, network))
        {
            instance = Instance.On(storage, clock, [network], new Dictionary<string, string?> { ["Escalation:WebhookUrl"] = receiver.Address.AbsoluteUri, ["Escalation:WebhookSecret"] = Secret });
        }

        network.Asks("q1");
        await instance.Poll();
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_step_is_told_once_and_signed_so_that_the_receiver_can_trust_it()
    {
        await instance.Minute(50);
        await instance.Minute();

        var notice = Assert.Single(received);
        Assert.Equal(SharedSecretSignature.Sign(Secret, notice.Timestamp, notice.Raw), notice.Signature);
        Assert.Equal(clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), notice.Timestamp);
        Assert.Equal(("warning", "@kim", "Where is my parcel?"), (Text(notice.Body, "event"), Text(notice.Body, "customer"), Text(notice.Body, "excerpt")));
        Assert.Equal(NoticeState.Delivered, (await instance.Conversation()).Steps.Single().Notices.Single().State);
    }

    [Fact]
    public async Task Warning_and_breach_are_two_notices()
    {
        await instance.Minute(50);
        await instance.Minute(20);

        Assert.Equal(["warning", "breach"], received.Select(notice => Text(notice.Body, "event")));
    }

    [Fact]
    public async Task A_notice_that_is_not_taken_is_told_again_under_the_same_id()
    {
        answers.Enqueue(500);
        answers.Enqueue(302);

        for (var minute = 0; minute < 6; minute++) await instance.Minute(minute == 0 ? 50 : 1);

        Assert.Equal(3, received.Count);
        Assert.Single(received.Select(notice => Text(notice.Body, "id")).Distinct());
        Assert.Equal((NoticeState.Delivered, 3), await Notice());
    }

    [Fact]
    public async Task A_notice_whose_receiver_stays_away_has_failed_after_its_tries_and_the_step_stands()
    {
        foreach (var _ in Enumerable.Range(0, 50)) answers.Enqueue(503);

        await instance.Minute(50);
        for (var minute = 0; minute < 300 && (await Notice()).State == NoticeState.Pending; minute += 10) await instance.Minute(10);

        Assert.Equal((NoticeState.Failed, 8), await Notice());
        Assert.Equal(8, received.Count(notice => Text(notice.Body, "event") == "warning"));
    }

    [Fact]
    public async Task A_notice_whose_message_was_lost_is_handed_over_again()
    {
        clock.Advance(TimeSpan.FromMinutes(50));
        await instance.Sweep();
        await new Azure.Storage.Queues.QueueClient(instance.Storage.ConnectionString, instance.Storage.Names.Queue("outbox")).ClearMessagesAsync();
        Assert.Empty(received);

        await instance.Minute();

        Assert.Single(received);
    }

    [Fact]
    public async Task Without_an_address_nobody_is_told_and_the_step_stands()
    {
        await using var silent = Instance.On(instance.Storage, clock, network);

        await silent.Minute(50);

        Assert.Empty(received);
        Assert.Equal((NoticeState.None, 0), await Notice());
    }

    private async Task<(NoticeState State, int Attempt)> Notice()
    {
        var step = (await instance.Conversation()).Steps.First();
        return (step.Notices[0].State, step.Notices[0].Attempt);
    }

    private static string? Text(JsonElement body, string name) => body.GetProperty(name).GetString();

    private async Task Receive(HttpContext http)
    {
        var raw = new MemoryStream();
        await http.Request.Body.CopyToAsync(raw);
        var body = JsonDocument.Parse(raw.ToArray()).RootElement;
        http.Response.StatusCode = 204;
        if (Text(body, "event") == "blind") return;
        received.Add((
            body,
            http.Request.Headers[SharedSecretSignature.TimestampHeader].ToString(),
            http.Request.Headers[SharedSecretSignature.SignatureHeader].ToString(),
            raw.ToArray()));
        if (answers.TryDequeue(out var status)) http.Response.StatusCode = status;
    }
}
