using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Replies;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ApprovalTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private Browser carla = null!;
    private string id = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        (anna, carla) = (await api.Browse("anna"), await api.Browse("carla"));
        id = await api.Asked("1", "Where is my parcel?");
        Assert.Equal(403, (await anna.Put("/api/people/anna", new { trainee = true }, null)).Status);
        Assert.Equal(200, (await carla.Put("/api/people/anna", new { trainee = true }, null)).Status);
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_trainees_answer_waits_for_a_lead_and_then_goes_out()
    {
        await Reply(anna);
        Assert.Equal("waitsForApproval", await State());
        Assert.Equal([id], Ids(await carla.Get("/api/worklist?view=approval")));
        Assert.Equal(1, (await carla.Get("/api/worklist/counts")).Body.GetProperty("approval").GetInt32());
        Assert.Null((await Outbox().ReceiveMessageAsync()).Value);
        Assert.Equal(403, (await anna.Post($"/api/conversations/{id}/replies/reply-0001/approve", new { commandId = "approve-1" })).Status);

        Assert.Equal(200, (await carla.Post($"/api/conversations/{id}/replies/reply-0001/approve", new { commandId = "approve-1" })).Status);

        Assert.Equal("queued", await State());
        Assert.NotNull((await Outbox().ReceiveMessageAsync()).Value);
        Assert.Empty(Ids(await carla.Get("/api/worklist?view=approval")));
    }

    [Fact]
    public async Task What_a_lead_sends_back_says_why()
    {
        await Reply(anna);

        await carla.Post($"/api/conversations/{id}/replies/reply-0001/send-back", new { commandId = "back-0001", note = "Please greet her." });

        Assert.Equal("discarded", await State());
        var told = (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("timeline").EnumerateArray().Last(entry => entry.GetProperty("kind").GetString() == "replySentBack");
        Assert.Equal("Please greet her.", told.GetProperty("note").GetString());
    }

    [Fact]
    public async Task Whoever_has_learned_enough_answers_alone()
    {
        Assert.True((await carla.Get("/api/people")).Body.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("id").GetString() == "anna").GetProperty("trainee").GetBoolean());
        await carla.Put("/api/people/anna", new { trainee = false }, null);

        await Reply(anna);

        Assert.Equal("queued", await State());
        Assert.Equal(404, (await carla.Put("/api/people/mallory", new { trainee = true }, null)).Status);
    }

    private async Task Reply(Browser who)
    {
        var shown = (await who.Get($"/api/conversations/{id}")).Body;
        Assert.Equal(202, (await who.Post($"/api/conversations/{id}/reply", new
        {
            commandId = "command-1", replyId = "reply-0001", postKey = shown.GetProperty("posts")[0].GetProperty("postKey").GetString(), text = "It comes tomorrow.",
            basedOnVersion = shown.GetProperty("version").GetInt32(),
        })).Status);
    }

    private async Task<string?> State() => (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("replies")[0].GetProperty("state").GetString();

    private QueueClient Outbox() => api.Services.GetRequiredKeyedService<QueueClient>(OutboxQueue.Name);

    private static IEnumerable<string?> Ids(ApiAnswer list) => list.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString());
}
