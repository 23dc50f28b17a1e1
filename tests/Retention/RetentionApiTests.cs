using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Retention;

/// <summary>Carla leads the team, Dario is the administrator, Anna answers customers.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RetentionApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser admin = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        admin = await api.Browse("dario");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Leads_see_how_long_words_are_kept_and_only_administrators_decide_it()
    {
        var lead = await api.Browse("carla");

        Assert.Equal(730, (await lead.Get("/api/retention")).Body.GetProperty("endedDays").GetInt32());
        Assert.Equal(403, (await lead.Put("/api/retention", Rules(30, 30, 30), "\"0\"")).Status);
        Assert.Equal(403, (await (await api.Browse("anna")).Get("/api/retention")).Status);
    }

    [Fact]
    public async Task Who_decided_what_when_is_kept()
    {
        Assert.Equal("\"1\"", (await admin.Put("/api/retention", Rules(365, null, 30), "\"0\"")).ETag);
        api.Clock.Advance(TimeSpan.FromHours(1));
        await admin.Put("/api/retention", Rules(365, 60, 30), "\"1\"");

        var changes = (await admin.Get("/api/retention")).Body.GetProperty("changes").EnumerateArray().ToList();

        Assert.Equal(["dario", "dario"], changes.Select(change => change.GetProperty("changedBy").GetProperty("id").GetString()));
        Assert.Equal([60, null], changes.Select(change => change.GetProperty("filteredDays").ValueKind == System.Text.Json.JsonValueKind.Null ? (int?)null : change.GetProperty("filteredDays").GetInt32()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_saved()
    {
        var refused = await admin.Put("/api/retention", Rules(13, 0, 3651), "\"0\"");

        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["endedDays too-short", "filteredDays too-short", "unreadableDays too-long"],
            refused.Body.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("field").GetString()} {error.GetProperty("code").GetString()}"));
        Assert.Equal(0, (await admin.Get("/api/retention")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Nobody_overwrites_what_somebody_else_decided_meanwhile()
    {
        await admin.Put("/api/retention", Rules(365, 60, 30), "\"0\"");

        var late = await admin.Put("/api/retention", Rules(14, 14, 1), "\"0\"");

        Assert.Equal((412, 365), (late.Status, late.Body.GetProperty("endedDays").GetInt32()));
        Assert.Equal(428, (await admin.Put("/api/retention", Rules(14, 14, 1), null)).Status);
        Assert.Equal(400, (await admin.Put("/api/retention", new { endedDays = "soon" }, "\"1\"")).Status);
    }

    private static object Rules(int? ended, int? filtered, int? unreadable) => new { endedDays = ended, filteredDays = filtered, unreadableDays = unreadable };
}
