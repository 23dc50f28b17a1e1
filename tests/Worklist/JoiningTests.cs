using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class JoiningTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private string older = null!;
    private string younger = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        anna = await api.Browse("anna");
        older = await api.Asked("1", "Where is my parcel?");
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        younger = await api.Asked("2", "As I said: where is my parcel?");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_younger_is_joined_to_the_older_whichever_is_named_first_and_both_still_wait(bool youngerFirst)
    {
        var (one, other) = youngerFirst ? (younger, older) : (older, younger);
        var command = new { commandId = "join-0001", into = other };

        Assert.Equal(200, (await anna.Post($"/api/conversations/{one}/join", command)).Status);
        Assert.Equal(200, (await anna.Post($"/api/conversations/{one}/join", command)).Status);

        Assert.Equal((null, younger), Ties(await anna.Get($"/api/conversations/{older}")));
        Assert.Equal((older, null), Ties(await anna.Get($"/api/conversations/{younger}")));
        Assert.Equal(2, (await anna.Get("/api/worklist")).Body.GetProperty("items").GetArrayLength());

        Assert.Equal(200, (await anna.Post($"/api/conversations/{one}/unjoin", new { commandId = "part-0001", from = other })).Status);

        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{older}")));
        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{younger}")));
    }

    [Fact]
    public async Task What_was_left_half_done_nobody_is_left_with()
    {
        var third = await api.Asked("3", "And another thing", "c2");
        await anna.Post($"/api/conversations/{younger}/join", new { commandId = "join-0001", into = older });

        var refused = await anna.Post($"/api/conversations/{third}/join", new { commandId = "join-0002", into = younger });

        Assert.Equal((409, "wrong-state"), (refused.Status, refused.Code));
        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{third}")));
        Assert.Equal(422, (await anna.Post($"/api/conversations/{third}/join", new { commandId = "join-0003", into = third })).Status);
        Assert.Equal(404, (await anna.Post($"/api/conversations/{third}/join", new { commandId = "join-0004", into = "aaaaaaaaaaaaaaaaaaaaaaaaaa" })).Status);
    }

    [Fact]
    public async Task A_joining_that_broke_off_between_its_two_writes_is_completed_at_night()
    {
        await Execute(older, new ConversationCommand.TakeIn(new CommandId("join-0001"), new ConversationId(younger), new Actor("anna", "Anna Albers")));

        await Night();

        Assert.Equal((null, younger), Ties(await anna.Get($"/api/conversations/{older}")));
        Assert.Equal((older, null), Ties(await anna.Get($"/api/conversations/{younger}")));
        Assert.Contains("Anna Albers", (await anna.Get($"/api/conversations/{younger}")).Body.GetProperty("timeline").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parting_that_broke_off_between_its_two_writes_is_completed_at_night()
    {
        await anna.Post($"/api/conversations/{younger}/join", new { commandId = "join-0001", into = older });
        await Execute(older, new ConversationCommand.Part(new CommandId("part-0001"), new ConversationId(younger), new Actor("anna", "Anna Albers")));

        await Night();

        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{older}")));
        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{younger}")));
    }

    [Fact]
    public async Task A_joining_that_cannot_be_completed_any_more_is_taken_back()
    {
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await api.Asked("3", "And another thing", "c2");
        await anna.Post($"/api/conversations/{younger}/join", new { commandId = "join-0001", into = third });
        await Execute(older, new ConversationCommand.TakeIn(new CommandId("join-0002"), new ConversationId(third), new Actor("anna", "Anna Albers")));

        await Night();

        Assert.Equal((null, null), Ties(await anna.Get($"/api/conversations/{older}")));
        Assert.Equal((younger, null), Ties(await anna.Get($"/api/conversations/{third}")));
    }

    private Task Execute(string id, ConversationCommand command) => api.Services.GetRequiredService<ConversationLedger>().Execute(new LedgerWrite(new ConversationId(id), command), default);

    private Task Night() => api.Services.GetRequiredService<CompareIndexes>().Run(default);

    private static (string? To, string? Joined) Ties(ApiAnswer shown) =>
        (shown.Body.GetProperty("joinedTo") is { ValueKind: JsonValueKind.String } to ? to.GetString() : null, shown.Body.GetProperty("joined").EnumerateArray().Select(id => id.GetString()).SingleOrDefault());
}
