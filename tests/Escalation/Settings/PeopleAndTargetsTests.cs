using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Settings;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class PeopleAndTargetsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "a very secret secret";

    private RunningApi api = null!;
    private Browser lead = null!;
    private Browser admin = null!;
    private LoopbackServer receiver = null!;
    private int answer = 204;

    public async Task InitializeAsync()
    {
        receiver = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = answer;
            return Task.CompletedTask;
        });
        api = await RunningApi.Start(azurite.NewStorage());
        lead = await api.Browse("carla");
        admin = await api.Browse("dario");
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_secret_is_entered_once_and_never_shown_again()
    {
        var written = await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());

        Assert.Equal(200, written.Status);
        var listed = (await lead.Get("/api/escalation/targets")).Body;
        Assert.DoesNotContain(Secret, written.Body.GetRawText() + listed.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.Address.Authority, listed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["secret", "url"], listed.GetProperty("targets")[0].GetProperty("secrets").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["teams", "slack", "email", "pagerduty", "ntfy", "webhook"], listed.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_secret_that_is_not_sent_again_stays()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());
        var renamed = await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", new { name = "Renamed", kind = "webhook", language = "en", settings = new { } }, ifMatch: "\"1\"");

        Assert.Equal((200, 2), (renamed.Status, renamed.Body.GetProperty("version").GetInt32()));
        Assert.True((await Test("our-hook")).GetProperty("taken").GetBoolean());
    }

    [Fact]
    public async Task The_second_of_two_who_change_a_target_hears_of_the_first_and_mixes_nothing_into_it()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());
        Assert.Equal((412, "changed-meanwhile"), Outcome(await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook())));
        object Elsewhere(string path) => new { name = path, kind = "webhook", language = "de", settings = new { }, secrets = new { url = new Uri(receiver.Address, path).AbsoluteUri, secret = Secret } };

        var both = await Task.WhenAll(new[] { "first", "second" }.Select(path => admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Elsewhere(path), ifMatch: "\"1\"")));

        Assert.Equal([200, 412], both.Select(answer => answer.Status).Order());
        await Test("our-hook");
        Assert.Equal("/" + both.Single(answer => answer.Status == 200).Body.GetProperty("name").GetString(), Assert.Single(receiver.Requests).Path);
        var vault = new List<string>();
        await foreach (var row in api.Services.GetRequiredKeyedService<TableClient>("Credentials").QueryAsync<TableEntity>()) vault.Add(row.PartitionKey);
        Assert.Single(vault, name => name.StartsWith("target-our-hook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_that_open_no_more_are_asked_for_and_entered_again()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());
        var table = api.Services.GetRequiredKeyedService<TableClient>("Credentials");
        await foreach (var row in table.QueryAsync<TableEntity>())
            await table.UpdateEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["Sealed_url"] = new byte[64] }, Azure.ETag.All, TableUpdateMode.Merge);

        var renamed = await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", new { name = "Renamed", kind = "webhook", language = "en", settings = new { } }, ifMatch: "\"1\"");
        Assert.Equal(422, renamed.Status);
        Assert.Equal([("secrets.url", "lost"), ("secrets.secret", "lost")], renamed.Body.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("field").GetString(), error.GetProperty("code").GetString())));

        Assert.Equal(200, (await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook(), ifMatch: "\"1\"")).Status);
        Assert.True((await Test("our-hook")).GetProperty("taken").GetBoolean());
    }

    [Fact]
    public async Task A_test_tells_what_the_receiver_said()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());
        Assert.True((await Test("our-hook")).GetProperty("taken").GetBoolean());
        answer = 404;

        var refused = await Test("our-hook");

        Assert.False(refused.GetProperty("taken").GetBoolean());
        Assert.StartsWith("404", refused.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, receiver.Requests.Count);
        Assert.Equal(404, (await lead.Post("/api/escalation/targets/none/test", Command())).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_target_is_said_at_its_field_and_nothing_is_saved()
    {
        var refused = await admin.Send(
            HttpMethod.Put, "/api/escalation/targets/Our_Hook",
            new { name = "", kind = "webhook", language = "fr", settings = new { colour = "red" }, secrets = new { url = "http://metadata.internal/latest" } });

        Assert.Equal(422, refused.Status);
        Assert.Equal(["id", "language", "name", "secrets.secret", "secrets.url", "settings.colour"], Fields(refused));
        Assert.Empty((await lead.Get("/api/escalation/targets")).Body.GetProperty("targets").EnumerateArray());
    }

    [Fact]
    public async Task People_are_written_as_a_whole_by_whoever_saw_the_last_version()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());
        Assert.Equal(428, (await lead.Send(HttpMethod.Put, "/api/escalation/people", People("carla"))).Status);

        var first = await lead.Send(HttpMethod.Put, "/api/escalation/people", People("carla"), ifMatch: "\"0\"");
        Assert.Equal((200, "\"1\""), (first.Status, first.ETag));
        var late = await lead.Send(HttpMethod.Put, "/api/escalation/people", People("ben"), ifMatch: "\"0\"");

        Assert.Equal((412, "carla"), (late.Status, late.Body.GetProperty("people")[0].GetProperty("id").GetString()));
        Assert.Equal("22:00:00", (await lead.Get("/api/escalation/people")).Body.GetProperty("people")[0].GetProperty("quiet").GetProperty("from").GetString());
        Assert.Equal(409, (await admin.Send(HttpMethod.Delete, "/api/escalation/targets/our-hook", new { })).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_people_is_said_at_its_field_and_nothing_is_saved()
    {
        var refused = await lead.Send(
            HttpMethod.Put, "/api/escalation/people",
            new
            {
                people = new object[]
                {
                    new
                    {
                        id = "carla", name = "", email = "no mail", zone = "Mars/Olympus", language = "en", reach = new[] { "none" }, deputy = "carla",
                        absent = new[] { new { from = "2026-03-03", until = "2026-03-01" } }, quiet = new { from = "22:00:00", until = "22:00:00", days = Array.Empty<string>() },
                    },
                },
                teams = new object[] { new { id = "team", reach = Array.Empty<string>(), lead = "nobody", onCall = new { people = Array.Empty<string>(), firstDay = "2026-03-02", at = "09:00:00", zone = "Europe/Berlin", days = 0 } } },
                administrators = new[] { "none" },
            },
            ifMatch: "\"0\"");

        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                "administrators[0]", "people[0].absent[0].until", "people[0].deputy", "people[0].email", "people[0].name", "people[0].quiet.until", "people[0].reach[0]", "people[0].zone",
                "teams[0].lead", "teams[0].onCall.days", "teams[0].onCall.people",
            ],
            Fields(refused));
        Assert.All(refused.Body.GetProperty("errors").EnumerateArray(), error => Assert.NotEqual(error.GetProperty("de").GetString(), error.GetProperty("en").GetString()));
        Assert.Equal(0, (await lead.Get("/api/escalation/people")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_body_with_nothing_where_something_belongs_is_refused()
    {
        var url = (string?)null;
        object[] targets =
        [
            new { name = "Hook", kind = "webhook", language = "de", settings = new { }, secrets = new { url } },
            new { name = "Hook", kind = "webhook", language = "de", settings = new { url } },
        ];
        foreach (var target in targets) Assert.Equal(400, (await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", target)).Status);

        object[] directories =
        [
            new { people = new object?[] { null }, teams = Array.Empty<object>(), administrators = Array.Empty<string>() },
            new { people = Array.Empty<object>(), teams = Array.Empty<object>(), administrators = new[] { url } },
        ];
        foreach (var directory in directories) Assert.Equal(400, (await lead.Send(HttpMethod.Put, "/api/escalation/people", directory, ifMatch: "\"0\"")).Status);
    }

    [Fact]
    public async Task Agents_see_none_of_it_and_only_administrators_enter_addresses()
    {
        var anna = await api.Browse("anna");

        Assert.Equal(403, (await anna.Get("/api/escalation/people")).Status);
        Assert.Equal(403, (await anna.Get("/api/escalation/targets")).Status);
        Assert.Equal(403, (await lead.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook())).Status);
        Assert.Equal(403, (await lead.Send(HttpMethod.Delete, "/api/escalation/targets/our-hook", new { })).Status);
    }

    [Fact]
    public async Task A_target_that_nobody_needs_is_removed_with_its_secrets()
    {
        await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", Hook());

        Assert.Equal(204, (await admin.Send(HttpMethod.Delete, "/api/escalation/targets/our-hook", new { })).Status);

        Assert.Equal(404, (await admin.Send(HttpMethod.Delete, "/api/escalation/targets/our-hook", new { })).Status);
        Assert.Equal(422, (await admin.Send(HttpMethod.Put, "/api/escalation/targets/our-hook", new { name = "Again", kind = "webhook", language = "en", settings = new { } })).Status);
    }

    private object Hook() => new { name = "Our hook", kind = "webhook", language = "de", settings = new { }, secrets = new { url = receiver.Address.AbsoluteUri, secret = Secret } };

    private static object People(string id) => new
    {
        people = new[]
        {
            new
            {
                id, name = id, email = (string?)null, zone = "Europe/Berlin", language = "de", reach = new[] { "our-hook" }, deputy = (string?)null, absent = Array.Empty<object>(),
                quiet = new { from = "22:00:00", until = "06:00:00", days = new[] { "friday" } },
            },
        },
        teams = Array.Empty<object>(),
        administrators = new[] { "our-hook" },
    };

    private static (int, string?) Outcome(ApiAnswer answer) => (answer.Status, answer.Code);

    private static object Command() => new { commandId = Guid.CreateVersion7().ToString() };

    private static IEnumerable<string?> Fields(ApiAnswer answer) => answer.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()).Order(StringComparer.Ordinal);

    private async Task<JsonElement> Test(string target) => (await lead.Post($"/api/escalation/targets/{target}/test", Command())).Body;
}
