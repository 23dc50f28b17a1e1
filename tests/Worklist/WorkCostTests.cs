using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Worklist;

/// <summary>What work on a conversation costs: counted in storage operations, which is what is paid for.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class WorkCostTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    // The conversation, the marker, the change, its row in the list (two where it goes to another list), its clock with the marker.
    private const int OneCommand = 6;

    private CountingPolicy counting = null!;
    private RunningApi api = null!;
    private Browser anna = null!;
    private readonly List<string> ids = [];

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        counting = new CountingPolicy(storage.Prefix);
        api = await RunningApi.Start(storage, counting);
        anna = await api.Browse("anna");
        foreach (var i in Enumerable.Range(0, 10)) ids.Add(await api.Asked($"{i}", "Where is my parcel?", $"c{i}"));
        await anna.Post($"/api/conversations/{ids[0]}/claim", new { commandId = "warm-up-1" });
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData("priority", """{"commandId":"command-1","priority":"urgent"}""", 0)]
    [InlineData("category", """{"commandId":"command-1","category":"complaint"}""", 0)]
    [InlineData("snooze", """{"commandId":"command-1","untilCustomerWrites":true}""", 0)]
    [InlineData("assign", """{"commandId":"command-1","to":"ben"}""", 1)]
    [InlineData("note", """{"commandId":"command-1","text":"Look."}""", 0)]
    [InlineData("tag", """{"commandId":"command-1","add":["VIP"]}""", 2)]
    public async Task A_command_costs_what_a_claim_costs_and_what_it_looks_up_besides(string act, string body, int besides)
    {
        counting.StartOver();

        Assert.Equal(200, (await anna.Post($"/api/conversations/{ids[1]}/{act}", System.Text.Json.JsonDocument.Parse(body).RootElement)).Status);

        output.WriteLine($"{act}: {counting.Summary}");
        Assert.InRange(counting.Count, 5, OneCommand + besides);
    }

    [Fact]
    public async Task Many_cost_as_often_as_much_and_a_preview_one_look_up_each()
    {
        var conversations = ids.Skip(1).Select(id => new { id, version = 1 }).ToList();
        counting.StartOver();
        await anna.Post("/api/worklist/bulk", new { commandId = "command-1", act = "close", reason = "spam", preview = true, conversations });
        Assert.Equal(conversations.Count, counting.Count);

        counting.StartOver();
        await anna.Post("/api/worklist/bulk", new { commandId = "command-1", act = "close", reason = "spam", conversations });

        output.WriteLine(counting.Summary);
        Assert.InRange(counting.Count, conversations.Count * 5, conversations.Count * OneCommand);
    }
}
