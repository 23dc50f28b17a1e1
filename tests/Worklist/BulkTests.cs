using System.Text.Json;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

/// <summary>One act for many conversations: each as if it were alone, nothing done that somebody else's change speaks against, and a way back.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class BulkTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private string[] ids = [];

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        anna = await api.Browse("anna");
        var asked = new List<string>();
        foreach (var i in Enumerable.Range(0, 5)) asked.Add(await api.Asked($"{i}", "Where is my parcel?", $"c{i}"));
        ids = [.. asked];
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone_and_told_of()
    {
        var ben = await api.Browse("ben");
        await ben.Post($"/api/conversations/{ids[1]}/claim", new { commandId = NewId() });

        var answer = await Bulk(new { commandId = NewId(), act = "claim", conversations = Seen([.. ids, "aaaaaaaaaaaaaaaaaaaaaaaaaa"]) });

        Assert.Equal(["changed", "stopped changed-meanwhile", "changed", "changed", "changed", "stopped gone"], Ends(answer));
        Assert.Equal(4, (await anna.Get("/api/worklist/counts")).Body.GetProperty("mine").GetInt32());
    }

    [Fact]
    public async Task The_same_twice_happens_once_and_goes_on_where_it_was_interrupted()
    {
        var command = NewId();
        await Bulk(new { commandId = command, act = "close", reason = "spam", note = "A wave.", conversations = Seen(ids[..2]) });

        var again = await Bulk(new { commandId = command, act = "close", reason = "spam", note = "A wave.", conversations = Seen(ids) });

        Assert.Equal(["changed", "changed", "changed", "changed", "changed"], Ends(again));
        Assert.Equal(5, (await anna.Get("/api/worklist?view=closed")).Body.GetProperty("items").GetArrayLength());
        Assert.Equal(2, (await anna.Get($"/api/conversations/{ids[0]}")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_preview_tells_what_would_come_of_it_and_changes_nothing()
    {
        await anna.Post($"/api/conversations/{ids[0]}/close", new { commandId = NewId(), reason = "spam" });
        var seen = Seen(ids, (ids[0], 2));

        Assert.Equal(["stopped wrong-state", "changed", "changed", "changed", "changed"], Ends(await Bulk(new { commandId = NewId(), act = "snooze", untilCustomerWrites = true, preview = true, conversations = seen })));
        Assert.Equal(["changed", "changed", "changed", "changed", "changed"], Ends(await Bulk(new { commandId = NewId(), act = "tag", add = new[] { "Never used" }, preview = true, conversations = seen })));

        Assert.Equal(4, (await anna.Get("/api/worklist?view=unanswered")).Body.GetProperty("items").GetArrayLength());
        Assert.Empty((await anna.Get("/api/tags")).Body.GetProperty("tags").EnumerateArray());
    }

    [Theory]
    [InlineData("claim", "{}")]
    [InlineData("assign", """{"to":"ben"}""")]
    [InlineData("close", """{"reason":"spam"}""")]
    [InlineData("snooze", """{"untilCustomerWrites":true}""")]
    [InlineData("tag", """{"add":["VIP"]}""")]
    [InlineData("priority", """{"priority":"urgent"}""")]
    public async Task Undo_gives_back_what_it_changed_and_nobody_changed_since(string act, string fields)
    {
        await anna.Post($"/api/conversations/{ids[0]}/priority", new { commandId = NewId(), priority = "high" });
        var before = await Shown(ids[0]);
        var command = NewId();
        var done = await Bulk(With(fields, new { commandId = command, act, conversations = Seen(ids[..3], (ids[0], 2)) }));
        Assert.Equal(["changed", "changed", "changed"], Ends(done));
        Assert.NotEqual(before, await Shown(ids[0]));
        await anna.Post($"/api/conversations/{ids[1]}/note", new { commandId = NewId(), text = "I was here." });

        var undone = await anna.Post("/api/worklist/bulk/undo", new { commandId = NewId(), of = command, conversations = ids[..4] });

        Assert.Equal(["changed", "stopped changed-meanwhile", "changed", "stopped gone"], Ends(undone));
        Assert.Equal(before, await Shown(ids[0]));
    }

    [Fact]
    public async Task Undo_is_for_ten_minutes_and_for_whoever_did_it()
    {
        var command = NewId();
        await Bulk(new { commandId = command, act = "close", reason = "spam", conversations = Seen(ids) });
        var ben = await api.Browse("ben");
        Assert.Equal(["stopped wrong-state"], Ends(await ben.Post("/api/worklist/bulk/undo", new { commandId = NewId(), of = command, conversations = ids[..1] })));

        api.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(["stopped wrong-state"], Ends(await anna.Post("/api/worklist/bulk/undo", new { commandId = NewId(), of = command, conversations = ids[..1] })));
    }

    [Theory]
    [InlineData("close", "{}", "reason")]
    [InlineData("snooze", "{}", "until")]
    [InlineData("assign", """{"to":"mallory"}""", "to")]
    [InlineData("tag", """{"add":["🔥"]}""", "add[0]")]
    public async Task What_is_missing_is_refused_at_its_field_and_nothing_is_changed(string act, string fields, string field)
    {
        var refused = await anna.Post("/api/worklist/bulk", With(fields, new { commandId = NewId(), act, conversations = Seen(ids) }));

        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
        Assert.Equal(5, (await anna.Get("/api/worklist?view=unanswered")).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Two_hundred_are_the_most_and_each_is_named_once()
    {
        Assert.Equal(422, (await anna.Post("/api/worklist/bulk", new { commandId = NewId(), act = "claim", conversations = Enumerable.Range(0, 201).Select(i => new { id = $"{i}", version = 1 }) })).Status);
        Assert.Equal(422, (await anna.Post("/api/worklist/bulk", new { commandId = NewId(), act = "claim", conversations = Array.Empty<object>() })).Status);
        Assert.Equal(422, (await anna.Post("/api/worklist/bulk", new { commandId = NewId(), act = "claim", conversations = Seen([ids[0], ids[0]]) })).Status);
        Assert.Equal(400, (await anna.Post("/api/worklist/bulk", new { commandId = NewId(), act = "burn", conversations = Seen(ids) })).Status);
    }

    private async Task<ApiAnswer> Bulk(object body)
    {
        var answer = await anna.Post("/api/worklist/bulk", body);
        Assert.Equal(200, answer.Status);
        return answer;
    }

    // All that a bulk could change.
    private async Task<string> Shown(string id)
    {
        var view = (await anna.Get($"/api/conversations/{id}")).Body;
        return $"{view.GetProperty("state")} {view.GetProperty("claimedBy")} {view.GetProperty("labels")} {view.GetProperty("snoozed")}";
    }

    private static object[] Seen(string[] which, params (string Id, int Version)[] others) =>
        [.. which.Select(id => new { id, version = others.Where(other => other.Id == id).Select(other => other.Version).DefaultIfEmpty(1).Single() })];

    private static JsonElement With(string fields, object body)
    {
        var whole = System.Text.Json.Nodes.JsonNode.Parse(JsonSerializer.Serialize(body))!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(fields)!.AsObject()) whole[name] = value?.DeepClone();
        return JsonDocument.Parse(whole.ToJsonString()).RootElement;
    }

    private static IEnumerable<string> Ends(ApiAnswer answer) => answer.Body.GetProperty("conversations").EnumerateArray()
        .Select(one => $"{one.GetProperty("end").GetString()} {one.GetProperty("why").GetString()}".Trim());

    private static string NewId() => Guid.CreateVersion7().ToString();
}
