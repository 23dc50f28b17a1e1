using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Sla.Book;

/// <summary>A lead looks at the service levels and changes them.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SavingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Urgent =
        """
        {
          "policies": [
            { "id": "urgent", "name": "Urgent", "when": { "accounts": [], "categories": ["service"], "priorities": ["urgent", "high"], "languages": ["de"], "tiers": [] },
              "firstResponse": { "within": "00:10:00", "warnBefore": "00:05:00" }, "nextResponse": null, "resolution": { "within": "2.00:00:00", "warnBefore": "04:00:00" },
              "calendar": "office", "ladder": "first" },
            { "id": "all", "name": "All", "when": { "accounts": [], "categories": [], "priorities": [], "languages": [], "tiers": [] },
              "firstResponse": { "within": "00:20:00", "warnBefore": "00:05:00" }, "nextResponse": { "within": "00:30:00", "warnBefore": "00:05:00" }, "resolution": null,
              "calendar": null, "ladder": null }
          ],
          "calendars": [
            { "id": "office", "name": "Office", "zone": "Europe/Berlin", "week": [{ "day": "monday", "open": [{ "opens": "09:00", "closes": "17:00" }] }],
              "exceptions": [{ "date": "2026-12-24", "open": [], "name": "Closed" }], "holidayRegion": "DE-BY", "imported": [] }
          ],
          "ladders": [
            { "id": "first", "name": "First", "rungs": [{ "id": "half", "at": { "moment": "percentOfTarget", "percent": 50 }, "tell": [{ "kind": "administrator" }], "repeatEvery": "00:10:00", "mostRepeats": 3 }] }
          ],
          "blindnessLadder": "first"
        }
        """;

    private RunningApi api = null!;
    private Browser carla = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        carla = await api.Browse("carla");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Before_anybody_wrote_one_there_is_an_empty_book()
    {
        var book = await carla.Get("/api/sla");

        Assert.Equal((200, 0, "\"0\""), (book.Status, Version(book), book.ETag));
        Assert.Equal(JsonValueKind.Null, (await carla.Get("/api/sla/retarget")).Body.GetProperty("job").ValueKind);
    }

    [Fact]
    public async Task What_was_saved_is_shown_whole_with_who_saved_it_and_when()
    {
        var saved = await carla.Put("/api/sla", Json(Urgent), "\"0\"");

        var shown = await (await api.Browse("anna")).Get("/api/sla");
        Assert.Equal((200, 1, "\"1\""), (saved.Status, Version(shown), shown.ETag));
        foreach (var part in new[] { "policies", "blindnessLadder" })
            Assert.True(JsonNode.DeepEquals(Json(Urgent)[part], JsonNode.Parse(shown.Body.GetProperty(part).GetRawText())), $"{part}: {shown.Body.GetProperty(part)}");
        Assert.Equal("09:00", shown.Body.GetProperty("calendars")[0].GetProperty("week")[0].GetProperty("open")[0].GetProperty("opens").GetString());
        var version = Assert.Single((await carla.Get("/api/sla/versions")).Body.GetProperty("versions").EnumerateArray());
        Assert.Equal(("Carla Lindt", api.Clock.GetUtcNow()), (version.GetProperty("changedBy").GetProperty("name").GetString(), version.GetProperty("changedAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task The_second_of_two_leads_who_save_at_once_is_shown_what_the_first_saved()
    {
        var dario = await api.Browse("dario");

        var both = await Task.WhenAll(carla.Put("/api/sla", Json(Urgent), "\"0\""), dario.Put("/api/sla", Json(Urgent.Replace("00:20:00", "00:25:00", StringComparison.Ordinal)), "\"0\""));

        Assert.Equal([200, 412], both.Select(answer => answer.Status).Order());
        Assert.Equal("\"1\"", both.Single(answer => answer.Status == 412).ETag);
        Assert.Equal(both.Single(answer => answer.Status == 200).Body.GetRawText(), both.Single(answer => answer.Status == 412).Body.GetRawText());
        Assert.Single((await carla.Get("/api/sla/versions")).Body.GetProperty("versions").EnumerateArray());
    }

    [Fact]
    public async Task A_change_that_is_based_on_an_older_version_or_on_none_changes_nothing()
    {
        await carla.Put("/api/sla", Json(Urgent), "\"0\"");

        Assert.Equal(412, (await carla.Put("/api/sla", Json(Urgent), "\"0\"")).Status);
        Assert.Equal(412, (await carla.Put("/api/sla", Json(Urgent), "\"7\"")).Status);
        Assert.Equal((428, "no-version"), Outcome(await carla.Put("/api/sla", Json(Urgent), null)));
        Assert.Equal(1, Version(await carla.Get("/api/sla")));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_its_field_and_nothing_is_saved()
    {
        var book = Json(Urgent);
        book["policies"]![0]!["firstResponse"]!["within"] = "00:00:00";
        book["policies"]![0]!["when"]!["languages"]![0] = "german";
        book["policies"]![0]!["when"]!["accounts"]!.AsArray().Add("nobodys-account");
        book["policies"]![0]!["when"]!["tiers"]!.AsArray().Add("gold");
        book["policies"]![1]!["id"] = "urgent";
        book["policies"]![1]!["nextResponse"]!["warnBefore"] = "00:30:00";
        book["policies"]![1]!["calendar"] = "nowhere";
        book["policies"]![1]!["ladder"] = "nobody";
        book["calendars"]![0]!["zone"] = "Europe/Bayern";
        book["calendars"]![0]!["week"]![0]!["open"]!.AsArray().Add(Json("""{ "opens": "16:00", "closes": "18:00" }"""));
        book["ladders"]![0]!["rungs"] = new JsonArray();
        book["blindnessLadder"] = "nobody";

        var answer = await carla.Put("/api/sla", book, "\"0\"");

        Assert.Equal(422, answer.Status);
        Assert.Equal(
            [
                "blindnessLadder", "calendars[0].week[0].open[1].opens", "calendars[0].zone", "ladders[0].rungs", "policies[0].firstResponse.within", "policies[0].when.accounts[0]",
                "policies[0].when.languages[0]", "policies[0].when.tiers",
                "policies[1].calendar", "policies[1].id", "policies[1].ladder", "policies[1].nextResponse.warnBefore",
            ],
            answer.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(0, Version(await carla.Get("/api/sla")));
    }

    [Theory]
    [InlineData("\"service\"", "\"parcels\"", "policies[0].when.categories[0]")]
    [InlineData("\"service\"", "99", "policies[0].when.categories[0]")]
    [InlineData("\"00:10:00\"", "\"soon\"", "policies[0].firstResponse.within")]
    [InlineData("\"monday\"", "\"moonday\"", "calendars[0].week[0].day")]
    [InlineData("\"2026-12-24\"", "\"2026-13-24\"", "calendars[0].exceptions[0].date")]
    public async Task A_value_that_there_is_not_is_told_of_at_its_field(string good, string wrong, string field)
    {
        var answer = await carla.Put("/api/sla", Json(Urgent.Replace(good, wrong, StringComparison.Ordinal)), "\"0\"");

        Assert.Equal(422, answer.Status);
        Assert.Equal(field, Assert.Single(answer.Body.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task An_account_that_was_disconnected_since_may_stay_in_the_policies_that_name_it()
    {
        var accounts = api.Services.GetRequiredService<SocialInbox.Accounts.AccountsTable>();
        await accounts.Add(RunningApi.Shop with { Id = new SocialInbox.Accounts.AccountId("gone-shop") }, api.Clock.GetUtcNow(), default);
        var book = Json(Urgent);
        book["policies"]![0]!["when"]!["accounts"]!.AsArray().Add("gone-shop");
        Assert.Equal(200, (await carla.Put("/api/sla", book, "\"0\"")).Status);
        await accounts.Remove(new SocialInbox.Accounts.AccountId("gone-shop"), default);

        Assert.Equal(200, (await carla.Put("/api/sla", book, "\"1\"")).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "policies": [null], "calendars": [], "ladders": [], "blindnessLadder": null }""")]
    [InlineData("""{ "policies": [], "calendars": null, "ladders": [], "blindnessLadder": null }""")]
    [InlineData("""{ "policies": [], "calendars": [], "ladders": [{ "id": "a", "name": "A", "rungs": [null] }], "blindnessLadder": null }""")]
    [InlineData("""{ "policies": [], "calendars": [], "ladders": [], "blindnessLadder": null, "version": 9, "policies": [] }""")]
    public async Task A_body_that_is_no_book_is_refused(string body) => Assert.Equal((400, "bad-body"), Outcome(await carla.Put("/api/sla", Raw(body), "\"0\"")));

    [Fact]
    public async Task Who_answers_customers_may_look_and_not_change()
    {
        var anna = await api.Browse("anna");

        Assert.Equal(200, (await anna.Get("/api/sla")).Status);
        Assert.Equal(403, (await anna.Put("/api/sla", Json(Urgent), "\"0\"")).Status);
    }

    [Fact]
    public async Task Putting_aside_and_taking_up_again_is_shown_and_counted_apart()
    {
        await carla.Put("/api/sla", Json(Urgent), "\"0\"");
        var id = await api.Asked("1", "Where is my parcel? It should have come on Monday.");

        var paused = await carla.Post($"/api/conversations/{id}/pause", new { commandId = "command-pause-1", reason = "waitingForThirdParty", note = "The courier looks for it." });

        Assert.Equal(200, paused.Status);
        var item = Assert.Single((await carla.Get("/api/worklist?state=parked")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(("parked", "waitingForThirdParty", true), (item.GetProperty("state").GetString(), item.GetProperty("parked").GetProperty("reason").GetString(), item.GetProperty("parked").GetProperty("customerWroteLast").GetBoolean()));
        Assert.Empty((await carla.Get("/api/worklist?state=open")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(1, (await carla.Get("/api/status")).Body.GetProperty("counts").GetProperty("parked").GetInt32());
        var shown = (await carla.Get($"/api/conversations/{id}")).Body;
        Assert.Equal("Carla Lindt", shown.GetProperty("parked").GetProperty("by").GetProperty("name").GetString());
        Assert.Contains(shown.GetProperty("timeline").EnumerateArray(), entry => entry.GetProperty("kind").GetString() == "paused" && entry.GetProperty("note").GetString() == "The courier looks for it.");
        Assert.Equal(("all", 1), (shown.GetProperty("clocks")[0].GetProperty("policy").GetString(), shown.GetProperty("clocks")[0].GetProperty("book").GetInt32()));

        Assert.Equal(200, (await carla.Post($"/api/conversations/{id}/resume", new { commandId = "command-resume-1" })).Status);
        Assert.Single((await carla.Get("/api/worklist?state=open")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(400, (await carla.Post($"/api/conversations/{id}/pause", new { commandId = "command-pause-2", reason = "because" })).Status);
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static JsonDocument Raw(string text) => JsonDocument.Parse(text);

    private static int Version(ApiAnswer answer) => answer.Body.GetProperty("version").GetInt32();

    private static (int, string?) Outcome(ApiAnswer answer) => (answer.Status, answer.Code);
}
