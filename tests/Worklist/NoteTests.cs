using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

/// <summary>What people of the team say among themselves: no customer sees it, no event holds it.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class NoteTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private Browser ben = null!;
    private string id = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        (anna, ben) = (await api.Browse("anna"), await api.Browse("ben"));
        id = await api.Asked("1", "Where is my parcel?");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_note_is_shown_in_the_conversation_and_whoever_it_names_finds_it_until_they_saw_it()
    {
        await anna.Post($"/api/conversations/{id}/note", new { commandId = "note-0001", text = "@Ben do you know the driver?", mentions = new[] { "ben" } });

        var note = Assert.Single((await ben.Get($"/api/conversations/{id}")).Body.GetProperty("notes").EnumerateArray());
        Assert.Equal(("note-0001", "@Ben do you know the driver?", "Anna Albers"), (Text(note, "noteId"), Text(note, "text"), note.GetProperty("by").GetProperty("name").GetString()));
        Assert.Equal([id], Ids(await ben.Get("/api/worklist?view=mentioned")));
        Assert.Empty(Ids(await anna.Get("/api/worklist?view=mentioned")));

        Assert.Equal(200, (await ben.Post($"/api/conversations/{id}/mention-seen", new { commandId = NewId() })).Status);

        Assert.Empty(Ids(await ben.Get("/api/worklist?view=mentioned")));
        Assert.Single((await ben.Get($"/api/conversations/{id}")).Body.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task A_mention_is_found_also_after_the_conversation_was_closed()
    {
        await anna.Post($"/api/conversations/{id}/note", new { commandId = NewId(), text = "Look.", mentions = new[] { "ben" } });
        await anna.Post($"/api/conversations/{id}/close", new { commandId = NewId(), reason = "spam" });

        Assert.Equal([id], Ids(await ben.Get("/api/worklist?view=mentioned")));
    }

    [Fact]
    public async Task Its_author_and_a_lead_remove_a_note_and_nobody_else()
    {
        await anna.Post($"/api/conversations/{id}/note", new { commandId = "note-0001", text = "very private words" });
        await anna.Post($"/api/conversations/{id}/note", new { commandId = "note-0002", text = "other words" });
        var carla = await api.Browse("carla");

        Assert.Equal(403, (await ben.Send(HttpMethod.Delete, $"/api/conversations/{id}/notes/note-0001", null)).Status);
        Assert.Equal(200, (await anna.Send(HttpMethod.Delete, $"/api/conversations/{id}/notes/note-0001", null)).Status);
        Assert.Equal(200, (await anna.Send(HttpMethod.Delete, $"/api/conversations/{id}/notes/note-0001", null)).Status);
        Assert.Equal(200, (await carla.Send(HttpMethod.Delete, $"/api/conversations/{id}/notes/note-0002", null)).Status);
        Assert.Equal(404, (await carla.Send(HttpMethod.Delete, $"/api/conversations/{id}/notes/note-0003", null)).Status);

        var shown = await anna.Get($"/api/conversations/{id}");
        Assert.Empty(shown.Body.GetProperty("notes").EnumerateArray());
        Assert.Equal(2, shown.Body.GetProperty("timeline").EnumerateArray().Count(entry => Text(entry, "kind") == "noteRemoved"));
        await foreach (var row in api.Services.GetRequiredKeyedService<TableClient>(ConversationLedger.Name).QueryAsync<TableEntity>())
            Assert.DoesNotContain(row.Select(column => column.Value).OfType<string>(), value => value.Contains("private words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"commandId":"12345678","text":"  "}""", "text")]
    [InlineData("""{"commandId":"12345678","text":"hello","mentions":["anna","mallory"]}""", "mentions[1]")]
    public async Task A_note_that_says_nothing_or_names_a_stranger_is_refused_at_its_field(string body, string field)
    {
        var refused = await anna.Post($"/api/conversations/{id}/note", JsonDocument.Parse(body).RootElement);

        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string NewId() => Guid.CreateVersion7().ToString();

    private static IEnumerable<string> Ids(ApiAnswer list) => list.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString()!);
}
