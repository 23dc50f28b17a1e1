using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Hosting;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ApiEdgeTests(AzuriteFixture azurite)
{
    private static readonly string[] Reads = ["/api/worklist", "/api/banner", "/api/accounts", "/api/status", "/api/unreadable", "/api/networks", "/api/openapi.json"];

    [Fact]
    public async Task Every_read_is_closed_to_who_is_not_signed_in_and_open_to_an_agent()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        var (nobody, anna) = (await api.Browse(person: null), await api.Browse("anna"));

        foreach (var path in Reads)
        {
            Assert.Equal(401, (await nobody.Get(path)).Status);
            Assert.Equal(200, (await anna.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        var anna = await api.Browse("anna");

        Assert.Equal("anna", (await anna.Get("/api/session")).Body.GetProperty("person").GetProperty("id").GetString());
        await anna.Send(HttpMethod.Delete, "/api/session", null);

        Assert.Equal(401, (await anna.Get("/api/worklist")).Status);
    }

    [Fact]
    public async Task Health_is_told_to_anybody_and_nothing_else_with_it()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());

        var health = await (await api.Browse(person: null)).Get("/api/health");

        Assert.Equal(["ok", "heartbeat"], health.Body.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Storage_that_is_away_is_a_503_that_names_nothing()
    {
        var away = new AwayPolicy();
        await using var api = await RunningApi.Start(azurite.NewStorage(), away);
        var anna = await api.Browse("anna");
        away.IsAway = true;

        foreach (var path in Reads.Except(["/api/networks", "/api/openapi.json"])) Assert.Equal((503, "storage-away"), ((await anna.Get(path)).Status, (await anna.Get(path)).Code));
    }

    [Fact]
    public async Task A_question_and_its_list_cost_what_they_should()
    {
        var count = new CountingPolicy();
        await using var api = await RunningApi.Start(azurite.NewStorage(), count);
        var anna = await api.Browse("anna");
        var id = await api.Asked("1", "Where is my parcel?");
        count.StartOver();

        await anna.Get("/api/worklist");
        Assert.Equal(1, count.Count);
        count.StartOver();
        var seen = await anna.Get($"/api/conversations/{id}");
        Assert.Equal(2, count.Count);
        count.StartOver();
        await anna.Get($"/api/conversations/{id}", seen.ETag);
        Assert.Equal(1, count.Count);
    }
}
