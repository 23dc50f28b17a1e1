using System.Text.Json;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Rules;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RulesTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task A_rule_works_on_what_comes_in_and_is_seen_in_the_view_and_the_timeline()
    {
        Assert.Equal(200, (await Save(0, Body("gewinn", "Gewinnspiel", ["rabatt*"], close: "spam"), Body("parcel", "Pakete", ["paket*"], assign: "ben", priority: "high"))).Status);

        var spam = await api.Asked("1", "Warum funktioniert mein Rabattcode nicht?", "c1");
        var parcel = await api.Asked("2", "Wo ist mein Paket?", "c2");

        var closed = Assert.Single((await carla.Get("/api/worklist?view=closedByRule")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal((spam, "closedByRule", "spam", "Gewinnspiel"), (Text(closed, "conversationId"), Text(closed, "disposition"), Text(closed, "reason"), Text(closed, "rule")));
        Assert.Equal(1, (await carla.Get("/api/worklist/counts")).Body.GetProperty("closedByRule").GetInt32());
        Assert.Contains((await carla.Get($"/api/conversations/{spam}")).Body.GetProperty("timeline").EnumerateArray(), entry => Text(entry, "kind") == "ruleFired" && Text(entry, "words").Contains("“Gewinnspiel” (version 1)", StringComparison.Ordinal));
        Assert.Equal(parcel, Text(Assert.Single((await (await api.Browse("ben")).Get("/api/worklist?view=mine")).Body.GetProperty("items").EnumerateArray()), "conversationId"));

        Assert.Equal(200, (await carla.Post($"/api/conversations/{spam}/reopen", new { commandId = "reopen-0001" })).Status);
        Assert.Equal("open", Text((await carla.Get($"/api/conversations/{spam}")).Body, "state"));
    }

    [Fact]
    public async Task The_same_post_twice_is_ruled_on_once()
    {
        await Save(0, Body("parcel", "Pakete", ["paket"], priority: "high"));
        var id = await api.Asked("1", "Wo ist mein Paket?");
        await Save(1, Body("parcel", "Pakete", ["paket"], close: "other"));
        api.Clock.Advance(TimeSpan.FromMinutes(1));

        await api.Asked("1", "Wo ist mein Paket?");

        Assert.Equal("open", Text((await carla.Get($"/api/conversations/{id}")).Body, "state"));
        Assert.Single((await carla.Get($"/api/conversations/{id}")).Body.GetProperty("timeline").EnumerateArray(), entry => Text(entry, "kind") == "ruleFired");
    }

    [Fact]
    public async Task Trying_rules_shows_each_of_the_last_posts_and_writes_nothing()
    {
        var id = await api.Asked("1", "Wo ist mein Paket?", "c1");
        await api.Asked("2", "Wann öffnen Sie?", "c2");
        counting.StartOver();

        var tried = await carla.Post("/api/rules/try", new { rules = new[] { Body("parcel", "Pakete", ["paket"], close: "other"), Body("all", "Alles", [], priority: "low") } });

        var posts = tried.Body.GetProperty("posts").EnumerateArray().ToDictionary(post => Text(post, "excerpt"), post => post.GetProperty("rules").EnumerateArray().Select(rule => Text(rule, "rule")).ToArray());
        Assert.Equal(["parcel"], posts["Wo ist mein Paket?"]);
        Assert.Equal(["all"], posts["Wann öffnen Sie?"]);
        Assert.All(counting.Calls, call => Assert.True(call.Operation is "query" or "read", call.ToString()));
        Assert.Equal("open", Text((await carla.Get($"/api/conversations/{id}")).Body, "state"));
    }

    [Fact]
    public async Task Rules_are_a_leads_are_checked_at_each_field_and_overwrite_nobodys_version()
    {
        var anna = await api.Browse("anna");
        Assert.Equal(403, (await anna.Get("/api/rules")).Status);
        Assert.Equal(403, (await anna.Put("/api/rules", new { rules = Array.Empty<object>() }, "\"0\"")).Status);
        Assert.Equal(403, (await anna.Post("/api/rules/try", new { rules = Array.Empty<object>() })).Status);

        var refused = await Save(0, Body("parcel", "", ["?"], assign: "mallory"));
        Assert.Equal((422, "rules[0].name rules[0].when.words[0] rules[0].then.assign"), (refused.Status, string.Join(' ', refused.Body.GetProperty("errors").EnumerateArray().Select(error => Text(error, "field")))));
        Assert.Equal(428, (await carla.Put("/api/rules", new { rules = Array.Empty<object>() }, null)).Status);

        Assert.Equal(200, (await Save(0, Body("one", "One", ["one"], priority: "high"))).Status);
        var late = await Save(0, Body("two", "Two", ["two"], priority: "high"));
        Assert.Equal((412, "One"), (late.Status, Text(late.Body.GetProperty("rules")[0], "name")));
    }

    [Fact]
    public async Task A_rule_that_names_a_tag_which_is_gone_says_so_in_the_banner_and_at_its_field()
    {
        var id = await api.Asked("1", "Wo ist mein Paket?");
        await carla.Post($"/api/conversations/{id}/tag", new { commandId = "tag-00001", add = new[] { "VIP" } });
        Assert.Equal(200, (await Save(0, Body("parcel", "Pakete", ["paket"], tags: ["vip"]))).Status);
        await carla.Send(HttpMethod.Delete, "/api/tags/vip", null);
        api.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("rules[0].then.tags[0]", Text(Assert.Single((await carla.Get("/api/rules")).Body.GetProperty("problems").EnumerateArray()), "field"));
        Assert.Equal("Pakete", Text(Assert.Single((await carla.Get("/api/banner")).Body.GetProperty("rules").EnumerateArray()), "name"));
    }

    private Task<ApiAnswer> Save(int basedOn, params object[] rules) => carla.Put("/api/rules", new { rules }, $"\"{basedOn}\"");

    private static object Body(string id, string name, string[] words, string? assign = null, string? priority = null, string? close = null, string[]? tags = null) => new
    {
        id,
        name,
        on = true,
        when = new { accounts = Array.Empty<string>(), words, categories = Array.Empty<string>(), authors = Array.Empty<string>(), hours = (object?)null },
        then = new { assign, tags = tags ?? [], priority, close, notify = Array.Empty<object>() },
    };

    private static string Text(JsonElement thing, string property) => thing.GetProperty(property).GetString()!;
}
