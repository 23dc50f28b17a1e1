using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Erasure;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Worklist;

/// <summary>What else a customer has had with us.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class EarlierTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CountingPolicy counted = new();
    private RunningApi api = null!;
    private Browser anna = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage(), counted);
        anna = await api.Browse("anna");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_customers_other_conversations_stand_beside_it_the_latest_first_and_nobody_elses()
    {
        var first = await api.Asked("1", "Where is my parcel?");
        api.Clock.Advance(TimeSpan.FromHours(1));
        var second = await api.Asked("2", "Do you open on Saturday?");
        api.Clock.Advance(TimeSpan.FromHours(1));
        var third = await api.Asked("3", "And on Sunday?");
        var other = await api.Asked("4", "Is it me?", "c2");

        Assert.Equal([second, first], await Earlier(third));
        Assert.Equal([third, second], await Earlier(first));
        Assert.Empty(await Earlier(other));
        Assert.Equal(404, (await anna.Get("/api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/earlier")).Status);
    }

    [Fact]
    public async Task They_are_found_by_the_customer_however_many_conversations_there_are()
    {
        for (var i = 0; i < 12; i++) await api.Asked($"other-{i}", "Hello?", $"other-{i}");
        await api.Asked("1", "Where is my parcel?");
        var shown = await api.Asked("2", "As I said");
        counted.StartOver();

        Assert.Single(await Earlier(shown));

        // The conversation, the customer's, and each of them.
        Assert.Equal(3, counted.Calls.Count(call => call.Name.EndsWith("Conversations", StringComparison.OrdinalIgnoreCase) || call.Name.EndsWith("Customers", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task What_was_forgotten_leads_from_no_other_conversation_to_it()
    {
        var forgotten = await api.Asked("1", "Where is my parcel?");
        var kept = await api.Asked("2", "Do you open on Saturday?");
        await anna.Post($"/api/conversations/{forgotten}/close", new { commandId = "close-0001", reason = "noAnswerNeeded", posts = Array.Empty<string>() });

        Assert.NotNull(await api.Services.GetRequiredService<ForgetWords>().Run(new ConversationId(forgotten), _ => true, null, default));

        Assert.Empty(await Earlier(kept));
        Assert.Empty(await Earlier(forgotten));
        Assert.Single(await Rows());
    }

    [Fact]
    public async Task Rows_that_are_missing_or_belong_to_nobody_are_put_right_at_night()
    {
        await api.Asked("1", "Where is my parcel?");
        var shown = await api.Asked("2", "As I said");
        var table = api.Services.GetRequiredKeyedService<TableClient>(ConversationIndexes.Customers);
        foreach (var row in await Rows()) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await table.AddEntityAsync(new TableEntity("somebody", IndexRows.CustomerKey(new ConversationId(shown))) { ["Conversation"] = shown, ["Began"] = api.Clock.GetUtcNow() });

        var (missing, ghosts) = await api.Services.GetRequiredService<CompareIndexes>().Run(default);

        Assert.Equal((2, 1), (missing, ghosts));
        Assert.Single(await Earlier(shown));
    }

    private async Task<List<TableEntity>> Rows() => await api.Services.GetRequiredKeyedService<TableClient>(ConversationIndexes.Customers).QueryAsync<TableEntity>().ToListAsync();

    private async Task<List<string?>> Earlier(string id) =>
        [.. (await anna.Get($"/api/conversations/{id}/earlier")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString())];
}
