using System.Text.Json;
using SocialInbox.Ledger;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Worklist;

/// <summary>Three thousand conversations, and what each look at them costs: counted in storage operations, which is what is paid for.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ViewTests(SeededWorklist seeded, ITestOutputHelper output) : IClassFixture<SeededWorklist>, IAsyncLifetime
{
    private readonly CountingPolicy counting = seeded.Counting;
    private Browser anna = null!;

    public async Task InitializeAsync()
    {
        anna = await seeded.Api.Browse("anna");
        counting.StartOver();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_view_without_filters_is_one_query_a_page_and_goes_through_all_of_it_once()
    {
        await anna.Get("/api/worklist/counts");
        counting.StartOver();
        var seen = new List<string>();
        string? next = null;
        var pages = 0;
        do
        {
            var page = await anna.Get($"/api/worklist?view=unanswered{(next is null ? "" : $"&continue={Uri.EscapeDataString(next)}")}");
            seen.AddRange(Ids(page));
            next = page.Body.GetProperty("next").GetString();
            pages++;
        }
        while (next is not null);

        Assert.Equal(SeededWorklist.Open, seen.Count);
        Assert.Distinct(seen);
        Assert.Equal((pages, pages), (Queries, counting.Count));
        output.WriteLine($"{pages} pages: {counting.Summary}");
    }

    [Theory]
    [InlineData("mine", 600)]
    [InlineData("unassigned", 1200)]
    [InlineData("atRisk", 200)]
    [InlineData("breached", 200)]
    [InlineData("mentioned", 50)]
    [InlineData("snoozed", 200)]
    [InlineData("parked", 200)]
    [InlineData("filtered", 200)]
    [InlineData("answeredElsewhere", 100)]
    [InlineData("closed", 200)]
    public async Task Each_view_shows_what_its_name_says_and_its_count_agrees(string view, int rows)
    {
        Assert.Equal(rows, (await All($"view={view}")).Count);
        var count = (await anna.Get("/api/worklist/counts")).Body.GetProperty(view);
        Assert.Equal(rows > 1000 ? "1000+" : rows.ToString(System.Globalization.CultureInfo.InvariantCulture), count.ToString());
    }

    [Theory]
    [InlineData("view=unanswered&category=complaint", 600)]
    [InlineData("view=unanswered&category=complaint&category=service", 2400)]
    [InlineData("view=unanswered&priority=urgent&assignee=none", 240)]
    [InlineData("view=unanswered&assignee=anna&assignee=ben", 1200)]
    [InlineData("view=mine&tag=VIP%20Kunde", 24)]
    [InlineData("view=unanswered&language=de", 0)]
    [InlineData("view=unanswered&account=testnet-0123456789&network=testnet", 2400)]
    [InlineData("view=unanswered&account=o%27hara", 0)]
    [InlineData("view=snoozed&category=service", 200)]
    [InlineData("view=unanswered&root=unknown", 0)]
    public async Task The_storage_filters_by_each_column(string query, int rows) => Assert.Equal(rows, (await All(query)).Count);

    [Theory]
    [InlineData("view=stolen")]
    [InlineData("view=unanswered&category=bored")]
    [InlineData("view=unanswered&tag=%F0%9F%94%A5")]
    [InlineData("view=unanswered&continue=7.x")]
    [InlineData("view=unanswered&continue=nonsense")]
    [InlineData("view=unanswered&account=1&account=2&account=3&account=4&account=5&account=6&account=7&account=8&account=9&account=10&account=11&account=12&account=13&account=14&account=15")]
    public async Task What_is_no_view_or_filter_is_refused(string query) => Assert.Equal(400, (await anna.Get($"/api/worklist?{query}")).Status);

    [Fact]
    public async Task A_filtered_page_takes_few_queries_and_says_that_there_is_more()
    {
        await anna.Get("/api/worklist/counts");
        counting.StartOver();

        var page = await anna.Get("/api/worklist?view=mentioned");

        Assert.InRange(counting.Count, 1, 5);
        Assert.Equal(50, Ids(page).Count + (page.Body.GetProperty("next").GetString() is { } next ? Ids(await anna.Get($"/api/worklist?view=mentioned&continue={Uri.EscapeDataString(next)}")).Count : 0));
        output.WriteLine(counting.Summary);
    }

    [Fact]
    public async Task Counting_costs_one_query_a_list_for_everybody_who_asks_within_five_seconds()
    {
        var ben = await seeded.Api.Browse("ben");
        seeded.Api.Clock.Advance(TimeSpan.FromSeconds(6));
        counting.StartOver();

        var first = await anna.Get("/api/worklist/counts");
        var cost = counting.Count;
        Assert.Equal(304, (await anna.Get("/api/worklist/counts", first.ETag)).Status);
        await anna.Get("/api/worklist?view=snoozed");
        Assert.Equal(cost + 1, counting.Count);
        await ben.Get("/api/worklist/counts");

        // Five lists; of the open one, which is longer than a thousand, the views of it in queries of their own, those of a person once for each.
        Assert.InRange(cost, 5, 5 + 15);
        Assert.InRange(counting.Count - cost - 1, 0, 10);
        output.WriteLine($"{cost} for the first, {counting.Count - cost - 1} for the second person: {counting.Summary}");
        seeded.Api.Clock.Advance(TimeSpan.FromSeconds(6));
        await anna.Get("/api/worklist/counts");
        Assert.True(counting.Count > cost + 1);
    }

    private int Queries => counting.Calls.Count(call => call.Operation == "query" && call.Name == ConversationIndexes.Worklist);

    private async Task<List<string>> All(string query)
    {
        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await anna.Get($"/api/worklist?{query}{(next is null ? "" : $"&continue={Uri.EscapeDataString(next)}")}");
            Assert.True(page.Status == 200, $"{next}: {page.Body}");
            seen.AddRange(Ids(page));
            next = page.Body.GetProperty("next").GetString();
        }
        while (next is not null);
        Assert.Distinct(seen);
        return seen;
    }

    private static List<string> Ids(ApiAnswer list) => [.. list.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversationId").GetString()!)];
}
