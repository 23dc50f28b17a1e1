using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Worklist;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class WorkingTheListTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task Who_asked_first_stands_first_and_a_browser_that_has_the_list_is_not_sent_it_again()
    {
        var first = await api.Asked("1", "Where is my parcel? It should have come on Monday.", "c1");
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await api.Asked("2", "How do I return a jacket?", "c2");

        var list = await anna.Get("/api/worklist?state=open");

        Assert.Equal([first, second], Ids(list));
        Assert.Equal(2, list.Body.GetProperty("counts").GetProperty("open").GetInt32());
        Assert.Equal(304, (await anna.Get("/api/worklist?state=open", list.ETag)).Status);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(304, (await anna.Get("/api/worklist", list.ETag)).Status);
        await anna.Post($"/api/conversations/{first}/claim", Command());
        Assert.Equal(200, (await anna.Get("/api/worklist", list.ETag)).Status);
    }

    [Fact]
    public async Task A_claim_shows_who_works_on_it_and_keeps_others_off()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var ben = await api.Browse("ben");
        var command = Command();

        var claimed = await anna.Post($"/api/conversations/{id}/claim", command);
        Assert.Equal(claimed.Body.GetProperty("version").GetInt32(), (await anna.Post($"/api/conversations/{id}/claim", command)).Body.GetProperty("version").GetInt32());
        Assert.Equal((409, "claimed-by-another"), Outcome(await ben.Post($"/api/conversations/{id}/claim", Command())));
        Assert.Equal("Anna Albers", (await ben.Get($"/api/conversations/{id}")).Body.GetProperty("claimedBy").GetProperty("name").GetString());
        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/release", Command())).Status);
        Assert.Equal(JsonValueKind.Null, (await ben.Get($"/api/conversations/{id}")).Body.GetProperty("claimedBy").ValueKind);
    }

    [Fact]
    public async Task A_close_names_its_reason_and_note_and_can_be_taken_back()
    {
        var id = await api.Asked("1", "Where is my parcel?");

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/close", new { commandId = NewId(), reason = "answeredElsewhere", note = "Called her." })).Status);
        var closed = await anna.Get($"/api/conversations/{id}");
        Assert.Equal(("closed", "closedByPerson", "answeredElsewhere"), (Text(closed, "state"), Text(closed, "disposition"), Text(closed, "reason")));
        Assert.Contains(closed.Body.GetProperty("timeline").EnumerateArray(), entry => entry.GetProperty("words").GetString()!.Contains("Called her.", StringComparison.Ordinal));
        Assert.Equal([id], Ids(await anna.Get("/api/worklist?state=closed")));
        var list = api.Services.GetRequiredService<WorklistTable>();
        Assert.Equal((1, 0), (await list.Count("team", ConversationState.Closed, api.Clock.GetUtcNow(), default), await list.Count("team", ConversationState.Closed, api.Clock.GetUtcNow().AddMonths(1), default)));

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/reopen", Command())).Status);
        Assert.Equal([id], Ids(await anna.Get("/api/worklist")));
        Assert.Empty(Ids(await anna.Get("/api/worklist?state=closed")));
    }

    [Fact]
    public async Task A_close_ends_only_what_the_person_saw_waiting()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var shown = (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("posts")[0].GetProperty("postKey").GetString();

        Assert.Equal((409, "wrong-state"), Outcome(await anna.Post($"/api/conversations/{id}/close", new { commandId = NewId(), reason = "spam", posts = new[] { "another" } })));
        Assert.Equal("open", Text(await anna.Get($"/api/conversations/{id}"), "state"));

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/close", new { commandId = NewId(), reason = "spam", posts = new[] { shown } })).Status);
        Assert.Equal("closed", Text(await anna.Get($"/api/conversations/{id}"), "state"));
    }

    [Theory]
    [InlineData("""{"commandId":"12345678"}""")]
    [InlineData("""{"commandId":"12345678","reason":"bored"}""")]
    [InlineData("""{"commandId":"12345678","reason":1}""")]
    [InlineData("""{"commandId":"x","reason":"spam"}""")]
    [InlineData("""{"commandId":"../../..","reason":"spam"}""")]
    [InlineData("""{"commandId":null,"reason":"spam"}""")]
    [InlineData("""[]""")]
    public async Task A_close_that_is_not_what_the_document_says_changes_nothing(string body)
    {
        var id = await api.Asked("1", "Where is my parcel?");

        Assert.Equal(400, (await anna.Post($"/api/conversations/{id}/close", JsonDocument.Parse(body).RootElement)).Status);
        Assert.Equal("open", Text(await anna.Get($"/api/conversations/{id}"), "state"));
    }

    [Fact]
    public async Task What_triage_filtered_can_be_rescued()
    {
        var id = await api.Asked("1", "👍");
        Assert.Equal([id], Ids(await anna.Get("/api/worklist?state=filtered")));

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/queue", Command())).Status);

        Assert.Equal([id], Ids(await anna.Get("/api/worklist")));
    }

    [Theory]
    [InlineData("/api/worklist?state=stolen")]
    [InlineData("/api/worklist?state=closed&month=2026-13")]
    public async Task A_list_that_does_not_exist_is_refused(string path) => Assert.Equal(400, (await anna.Get(path)).Status);

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_not_found()
    {
        Assert.Equal(404, (await anna.Get("/api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa")).Status);
        Assert.Equal(404, (await anna.Get("/api/conversations/..%2f..%2fAccounts")).Status);
        Assert.Equal(404, (await anna.Post("/api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/claim", Command())).Status);
    }

    [Fact]
    public async Task A_browser_that_has_the_conversation_is_not_sent_it_again_until_something_happens()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        var seen = await anna.Get($"/api/conversations/{id}");

        Assert.Equal(304, (await anna.Get($"/api/conversations/{id}", seen.ETag)).Status);
        await anna.Post($"/api/conversations/{id}/claim", Command());
        Assert.Equal(200, (await anna.Get($"/api/conversations/{id}", seen.ETag)).Status);
    }

    private static object Command() => new { commandId = NewId() };

    private static string NewId() => Guid.CreateVersion7().ToString();

    private static IEnumerable<string> Ids(ApiAnswer list) => list.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString()!);

    private static string? Text(ApiAnswer answer, string name) => answer.Body.GetProperty(name).GetString();

    private static (int, string?) Outcome(ApiAnswer answer) => (answer.Status, answer.Code);
}
