using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Escalation;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class LabelsAndSnoozeTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        anna = await api.Browse("anna");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_lead_gives_it_to_somebody_and_the_history_names_both()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var carla = await api.Browse("carla");

        Assert.Equal(200, (await carla.Post($"/api/conversations/{id}/assign", new { commandId = NewId(), to = "ben" })).Status);

        var shown = await anna.Get($"/api/conversations/{id}");
        Assert.Equal("ben", shown.Body.GetProperty("claimedBy").GetProperty("id").GetString());
        var told = Told(shown, "assigned");
        Assert.Equal(("Carla Lindt", "Ben Okafor"), (told.GetProperty("by").GetProperty("name").GetString(), told.GetProperty("to").GetProperty("name").GetString()));
        Assert.Equal(200, (await carla.Post($"/api/conversations/{id}/assign", new { commandId = NewId(), to = (string?)null })).Status);
        Assert.Equal(JsonValueKind.Null, (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("claimedBy").ValueKind);
    }

    [Fact]
    public async Task Nobody_is_given_anything_whom_the_inbox_does_not_know()
    {
        var id = await api.Asked("1", "Where is my parcel?");

        var refused = await anna.Post($"/api/conversations/{id}/assign", new { commandId = NewId(), to = "mallory" });

        Assert.Equal((422, "to", "unknown"), (refused.Status, FieldOf(refused), CodeOf(refused)));
        Assert.Equal(400, (await anna.Post($"/api/conversations/{id}/assign", new { commandId = NewId() })).Status);
    }

    [Fact]
    public async Task A_gift_that_is_meant_for_an_older_version_is_stopped_and_its_repetition_is_not()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var command = new { commandId = NewId(), to = "ben", seen = 1 };

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/assign", command)).Status);
        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/assign", command)).Status);
        Assert.Equal((409, "changed-meanwhile"), Outcome(await anna.Post($"/api/conversations/{id}/assign", new { commandId = NewId(), to = "anna", seen = 1 })));
    }

    [Fact]
    public async Task A_new_tag_joins_the_catalogue_once_however_it_is_spelt()
    {
        var (one, two) = (await api.Asked("1", "Where is my parcel?", "c1"), await api.Asked("2", "Where is mine?", "c2"));

        Assert.Equal(200, (await anna.Post($"/api/conversations/{one}/tag", new { commandId = NewId(), add = new[] { "Rücksendung" } })).Status);
        Assert.Equal(200, (await anna.Post($"/api/conversations/{two}/tag", new { commandId = NewId(), add = new[] { "RUECKSENDUNG" } })).Status);

        var tag = Assert.Single((await anna.Get("/api/tags")).Body.GetProperty("tags").EnumerateArray());
        Assert.Equal(("ruecksendung", "Rücksendung"), (tag.GetProperty("key").GetString(), tag.GetProperty("name").GetString()));
        Assert.All((await anna.Get("/api/worklist")).Body.GetProperty("items").EnumerateArray(), item => Assert.Equal("ruecksendung", Assert.Single(item.GetProperty("tags").EnumerateArray()).GetString()));
    }

    [Fact]
    public async Task A_lead_renames_a_tag_and_conversations_keep_it()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        await anna.Post($"/api/conversations/{id}/tag", new { commandId = NewId(), add = new[] { "Retoure", "VIP" } });
        var carla = await api.Browse("carla");

        Assert.Equal(403, (await anna.Put("/api/tags/retoure", new { name = "Rücksendung", colour = "red" }, null)).Status);
        Assert.Equal(200, (await carla.Put("/api/tags/retoure", new { name = "Rücksendung", colour = "red" }, null)).Status);
        Assert.Equal(422, (await carla.Put("/api/tags/retoure", new { name = "vip", colour = "red" }, null)).Status);
        Assert.Equal(404, (await carla.Put("/api/tags/unknown", new { name = "x", colour = "red" }, null)).Status);

        await anna.Post($"/api/conversations/{id}/tag", new { commandId = NewId(), add = new[] { "ruecksendung" } });
        Assert.Equal(["retoure", "vip"], (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("labels").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal(["VIP"], (await carla.Send(HttpMethod.Delete, "/api/tags/retoure", null)).Body.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("""{"commandId":"12345678"}""", "add")]
    [InlineData("""{"commandId":"12345678","add":["ok","🔥"]}""", "add[1]")]
    public async Task A_tag_that_is_none_is_refused_at_its_field(string body, string field)
    {
        var id = await api.Asked("1", "Where is my parcel?");

        var refused = await anna.Post($"/api/conversations/{id}/tag", JsonDocument.Parse(body).RootElement);

        Assert.Equal((422, field), (refused.Status, FieldOf(refused)));
        Assert.Empty((await anna.Get("/api/tags")).Body.GetProperty("tags").EnumerateArray());
    }

    [Fact]
    public async Task An_agent_corrects_triage_and_both_are_shown()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var found = (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("labels");

        await anna.Post($"/api/conversations/{id}/category", new { commandId = NewId(), category = "complaint" });
        await anna.Post($"/api/conversations/{id}/priority", new { commandId = NewId(), priority = "urgent" });

        var labels = (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("labels");
        Assert.Equal(("complaint", "urgent"), (labels.GetProperty("category").GetString(), labels.GetProperty("priority").GetString()));
        Assert.Equal(found.GetProperty("category").GetString(), labels.GetProperty("foundCategory").GetString());
        Assert.Equal(400, (await anna.Post($"/api/conversations/{id}/priority", new { commandId = NewId(), priority = "soon" })).Status);
    }

    [Fact]
    public async Task What_is_snoozed_leaves_the_open_list_and_comes_back_by_itself()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var until = api.Clock.GetUtcNow().AddMinutes(10);

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/snooze", new { commandId = NewId(), until })).Status);
        Assert.Empty(Ids(await anna.Get("/api/worklist")));
        var item = Assert.Single((await anna.Get("/api/worklist?state=snoozed")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(until, item.GetProperty("snoozed").GetProperty("until").GetDateTimeOffset());

        api.Clock.Advance(TimeSpan.FromMinutes(11));
        await api.Services.GetRequiredService<SweepDueClocks>().Run([], default);

        Assert.Equal([id], Ids(await anna.Get("/api/worklist")));
        var woken = Told(await anna.Get($"/api/conversations/{id}"), "woken");
        Assert.Equal(("timeCame", until), (woken.GetProperty("detail").GetString(), woken.GetProperty("at").GetDateTimeOffset()));
    }

    [Fact]
    public async Task A_snooze_names_its_end()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var now = api.Clock.GetUtcNow();

        Assert.Equal("missing", CodeOf(await anna.Post($"/api/conversations/{id}/snooze", new { commandId = NewId() })));
        Assert.Equal("past", CodeOf(await anna.Post($"/api/conversations/{id}/snooze", new { commandId = NewId(), until = now })));
        Assert.Equal("too-late", CodeOf(await anna.Post($"/api/conversations/{id}/snooze", new { commandId = NewId(), until = now.AddDays(367) })));
        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/snooze", new { commandId = NewId(), untilCustomerWrites = true })).Status);
        await api.Asked("2", "Thank you", parent: "1");
        Assert.Equal([id], Ids(await anna.Get("/api/worklist")));
    }

    [Fact]
    public async Task Whoever_opened_the_inbox_is_known_and_keeps_their_settings_on_each_device()
    {
        var settings = new { signature = "Anna from the shop", language = "de", sound = true, notify = new[] { "new", "mentioned" }, colourScheme = "dark" };

        Assert.Equal(200, (await anna.Put("/api/me", settings, null)).Status);

        var other = await api.Browse("anna");
        Assert.Equal("Anna from the shop", (await other.Get("/api/me")).Body.GetProperty("settings").GetProperty("signature").GetString());
        Assert.Equal("", (await (await api.Browse("ben")).Get("/api/me")).Body.GetProperty("settings").GetProperty("signature").GetString());
        Assert.Equal(["Anna Albers", "Ben Okafor", "Carla Lindt", "Dario Rossi"], (await anna.Get("/api/people")).Body.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
        Assert.Equal((422, "signature"), (FieldsOf(await anna.Put("/api/me", settings with { signature = new string('x', 501) }, null))));
    }

    private static (int, string?) FieldsOf(ApiAnswer answer) => (answer.Status, FieldOf(answer));

    private static JsonElement Told(ApiAnswer shown, string kind) => shown.Body.GetProperty("timeline").EnumerateArray().Last(entry => entry.GetProperty("kind").GetString() == kind);

    private static string? FieldOf(ApiAnswer answer) => answer.Body.GetProperty("errors")[0].GetProperty("field").GetString();

    private static string? CodeOf(ApiAnswer answer) => answer.Body.GetProperty("errors")[0].GetProperty("code").GetString();

    private static string NewId() => Guid.CreateVersion7().ToString();

    private static IEnumerable<string> Ids(ApiAnswer list) => list.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString()!);

    private static (int, string?) Outcome(ApiAnswer answer) => (answer.Status, answer.Code);
}
