using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Replies.Drafts;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies.Drafts;

/// <summary>What people begin to write is theirs on each device; others see that they do, and never what.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class DraftTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private CountingPolicy counting = null!;
    private RunningApi api = null!;
    private Browser anna = null!;
    private Browser ben = null!;
    private string id = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        counting = new CountingPolicy(storage.Prefix);
        api = await RunningApi.Start(storage, counting);
        (anna, ben) = (await api.Browse("anna"), await api.Browse("ben"));
        id = await api.Asked("1", "Where is my parcel?");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task What_one_began_on_one_device_goes_on_on_another_and_is_nobody_elses()
    {
        Assert.Equal(200, (await Save(anna, "It comes", 1)).Status);

        var phone = await api.Browse("anna");
        Assert.Equal(("It comes", 1), Draft(await phone.Get(Path)));
        Assert.Equal(JsonValueKind.Null, (await ben.Get(Path)).Body.GetProperty("draft").ValueKind);
    }

    [Fact]
    public async Task The_later_revision_wins_and_the_other_device_is_told_what_stands()
    {
        await Save(anna, "It comes tomorrow", 5);

        var late = await Save(anna, "It com", 4);

        Assert.Equal(409, late.Status);
        Assert.Equal(("It comes tomorrow", 5), Draft(late));
        Assert.Equal(200, (await Save(anna, "It comes tomorrow", 5)).Status);
        Assert.Equal(409, (await Save(anna, "Something else", 5)).Status);
        Assert.Equal(("It comes tomorrow", 5), Draft(await anna.Get(Path)));
    }

    [Fact]
    public async Task What_was_dropped_stays_dropped_when_an_older_save_arrives_late()
    {
        await Save(anna, "It comes", 3);

        Assert.Equal(200, (await anna.Send(HttpMethod.Delete, Path, null)).Status);
        Assert.Equal(409, (await Save(anna, "It co", 2)).Status);

        var shown = await anna.Get(Path);
        Assert.Equal((JsonValueKind.Null, 4), (shown.Body.GetProperty("draft").ValueKind, shown.Body.GetProperty("revision").GetInt32()));
        Assert.Equal(200, (await Save(anna, "Anew", 5)).Status);
    }

    [Fact]
    public async Task Others_see_who_writes_and_who_has_it_open_and_not_a_word_of_it()
    {
        await Save(anna, "very private words", 1);
        await anna.Get($"/api/conversations/{id}?open=1");

        var shown = await ben.Get($"/api/conversations/{id}?open=1");

        Assert.Equal("Anna Albers", Assert.Single(Names(shown, "draftBy")));
        Assert.Equal("Anna Albers", Assert.Single(Names(shown, "openBy")));
        Assert.DoesNotContain("private", shown.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("Ben Okafor", Assert.Single(Names(await anna.Get($"/api/conversations/{id}?open=1"), "openBy")));
    }

    [Fact]
    public async Task Whoever_closed_the_page_is_gone_after_a_minute_and_a_browser_hears_of_it()
    {
        await anna.Get($"/api/conversations/{id}?open=1");
        var seen = await ben.Get($"/api/conversations/{id}?open=1");
        Assert.Equal(304, (await ben.Get($"/api/conversations/{id}?open=1", seen.ETag)).Status);

        api.Clock.Advance(TimeSpan.FromSeconds(61));

        var later = await ben.Get($"/api/conversations/{id}?open=1", seen.ETag);
        Assert.Equal(200, later.Status);
        Assert.Empty(Names(later, "openBy"));
    }

    [Fact]
    public async Task A_page_that_polls_is_written_down_at_most_each_thirty_seconds_and_costs_two_look_ups()
    {
        var seen = await anna.Get($"/api/conversations/{id}?open=1");
        counting.StartOver();

        foreach (var _ in Enumerable.Range(0, 10)) Assert.Equal(304, (await anna.Get($"/api/conversations/{id}?open=1", seen.ETag)).Status);
        Assert.Equal(20, counting.Count);
        Assert.DoesNotContain(counting.Calls, call => call.Name == DraftsTable.Name && call.Operation != "query");
        api.Clock.Advance(TimeSpan.FromSeconds(31));
        await anna.Get($"/api/conversations/{id}?open=1", seen.ETag);

        Assert.Equal(23, counting.Count);
    }

    [Fact]
    public async Task A_draft_in_a_conversation_that_is_not_there_is_not_kept()
    {
        Assert.Equal(404, (await anna.Put("/api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/draft", Body("x", 1), null)).Status);
        Assert.Equal(422, (await Save(anna, new string('x', 30_001), 1)).Status);
        Assert.Equal(400, (await Save(anna, "x", 0)).Status);
    }

    [Fact]
    public async Task Old_ones_are_forgotten_and_those_of_an_erased_customer_at_once()
    {
        var drafts = api.Services.GetRequiredService<DraftsTable>();
        await Save(anna, "It comes", 1);
        await ben.Get($"/api/conversations/{id}?open=1");
        api.Clock.Advance(TimeSpan.FromDays(2));

        await drafts.RemoveOld(default);
        Assert.Equal(("It comes", 1), Draft(await (await api.Browse("anna")).Get(Path)));

        api.Clock.Advance(TimeSpan.FromDays(90));
        await drafts.RemoveOld(default);
        var again = await api.Browse("anna");
        Assert.Equal(0, (await again.Get(Path)).Body.GetProperty("revision").GetInt32());

        await Save(again, "Anew", 1);
        Assert.Equal(0, await drafts.Erase(new ConversationId(id), api.Clock.GetUtcNow().AddSeconds(-1), default));
        Assert.Equal(1, await drafts.Erase(new ConversationId(id), api.Clock.GetUtcNow(), default));
        Assert.Equal(0, (await again.Get(Path)).Body.GetProperty("revision").GetInt32());
    }

    private string Path => $"/api/conversations/{id}/draft";

    private Task<ApiAnswer> Save(Browser who, string text, int revision) => who.Put(Path, Body(text, revision), null);

    private static object Body(string text, int revision) => new { text, answers = (string?)null, basedOnVersion = 1, revision };

    private static (string?, int) Draft(ApiAnswer answer) =>
        (answer.Body.GetProperty("draft").GetProperty("text").GetString(), answer.Body.GetProperty("revision").GetInt32());

    private static IEnumerable<string?> Names(ApiAnswer answer, string field) => answer.Body.GetProperty(field).EnumerateArray().Select(entry => entry.GetProperty("person").GetProperty("name").GetString());
}
