using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class SavedViewTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private Browser carla = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        (anna, carla) = (await api.Browse("anna"), await api.Browse("carla"));
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Ones_own_are_ones_own_and_a_leads_are_everybodys()
    {
        await anna.Put("/api/views/view-0001", Body("Mine and urgent", "mine"), null);
        await carla.Put("/api/views/view-0002", Body("Complaints", "unanswered", shared: true), null);

        Assert.Equal(["Complaints", "Mine and urgent"], Names(await anna.Get("/api/views")));
        Assert.Equal(["Complaints"], Names(await (await api.Browse("ben")).Get("/api/views")));
        Assert.Equal(403, (await anna.Put("/api/views/view-0003", Body("Ours", "unanswered", shared: true), null)).Status);
        Assert.Equal(403, (await anna.Send(HttpMethod.Delete, "/api/views/view-0002", null)).Status);
        Assert.Equal(["Complaints"], Names(await anna.Send(HttpMethod.Delete, "/api/views/view-0001", null)));
    }

    [Theory]
    [InlineData("", "category", "complaint", "name")]
    [InlineData("x", "colour", "red", "filters.colour")]
    [InlineData("x", "category", "bored", "filters")]
    public async Task A_view_that_the_list_would_refuse_is_not_kept(string name, string kind, string value, string field)
    {
        var refused = await anna.Put("/api/views/view-0001", new { name, view = "mine", filters = new Dictionary<string, string[]> { [kind] = [value] } }, null);

        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
    }

    private static object Body(string name, string view, bool shared = false) => new { name, view, filters = new { priority = new[] { "urgent", "high" } }, shared };

    private static IEnumerable<string?> Names(ApiAnswer answer) => answer.Body.GetProperty("views").EnumerateArray().Select(view => view.GetProperty("name").GetString());
}
