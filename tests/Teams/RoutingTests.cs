using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Teams.Routing;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Teams;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RoutingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private CountingPolicy counting = null!;
    private RunningApi api = null!;
    private Browser carla = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        counting = new CountingPolicy(storage.Prefix);
        api = await RunningApi.Start(storage, counting);
        carla = await api.Browse("carla");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task What_nobody_has_goes_round_and_nobody_gets_more_than_they_can_carry()
    {
        foreach (var i in Enumerable.Range(0, 5)) await api.Asked($"{i}", "Where is my parcel?", $"c{i}");
        Assert.Equal(200, (await Save(true, ("anna", 1), ("ben", 2))).Status);

        await Route();

        Assert.Equal((1, 2, 2), await Shares());
        await (await api.Browse("anna")).Post($"/api/conversations/{(await Items("mine", "anna"))[0]}/close", new { commandId = "close-0001", reason = "spam" });
        api.Clock.Advance(TimeSpan.FromMinutes(1));

        await Route();

        Assert.Equal((1, 2, 1), await Shares());
    }

    [Fact]
    public async Task While_it_is_off_it_costs_one_look_up_and_gives_nothing_away()
    {
        await api.Asked("1", "Where is my parcel?");
        counting.StartOver();

        await Route();

        Assert.Equal(1, counting.Count);
        Assert.Equal((0, 0, 1), await Shares());
    }

    [Fact]
    public async Task Rules_are_a_leads_and_wrong_ones_are_told_at_their_field()
    {
        Assert.Equal(403, (await (await api.Browse("anna")).Put("/api/routing", new { on = false, people = Array.Empty<object>() }, null)).Status);
        var refused = await Save(true, ("anna", 0), ("mallory", 5), ("anna", 5));

        Assert.Equal(["people[0].capacity", "people[1].id", "people[2].id"], refused.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()));
        Assert.False((await carla.Get("/api/routing")).Body.GetProperty("on").GetBoolean());
        Assert.Equal(422, (await Save(true)).Status);
    }

    private Task Route() => api.Services.GetRequiredService<RouteOpen>().Run(default);

    private Task<ApiAnswer> Save(bool on, params (string Id, int Capacity)[] people) => carla.Put("/api/routing", new { on, people = people.Select(person => new { id = person.Id, capacity = person.Capacity }) }, null);

    private async Task<(int Anna, int Ben, int Nobody)> Shares() => ((await Items("mine", "anna")).Count, (await Items("mine", "ben")).Count, (await Items("unassigned", "carla")).Count);

    private async Task<List<string>> Items(string view, string person) =>
        [.. (await (await api.Browse(person)).Get($"/api/worklist?view={view}")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString()!)];
}
