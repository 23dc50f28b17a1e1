using System.Diagnostics;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Intake;

/// <summary>What storage is asked to do, counted: it is what the installation pays for, and what limits it.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class EconomyTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private const int PageSize = 50;

    /// <summary>The account, its cursor, the versions of the service levels and the rules, and who was erased cost the same for one post or fifty.</summary>
    private const int OfThePage = 9;

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private CountingPolicy counting = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock) { PageSize = PageSize };
        counting = new CountingPolicy(storage.Prefix);
        instance = await Instance.First(storage, clock, network, counting);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_new_mention_costs_at_most_six_operations_in_pages_of_fifty()
    {
        foreach (var i in Enumerable.Range(0, PageSize)) network.Asks($"q{i}", $"customer {i}");

        var operations = await Counted("50 new mentions", () => Poll());

        Assert.InRange((operations - OfThePage) / (double)PageSize, 1, 6);
        Assert.Equal(PageSize, (await instance.Conversations()).Length);
    }

    [Fact]
    public async Task A_new_post_in_a_running_conversation_costs_at_most_six_too()
    {
        foreach (var i in Enumerable.Range(0, PageSize)) network.Asks($"q{i}", $"customer {i}");
        await Poll();
        foreach (var i in Enumerable.Range(0, PageSize)) network.Asks($"again{i}", $"customer {i}", under: $"q{i}");

        var operations = await Counted("50 posts in running conversations", () => Poll());

        Assert.InRange((operations - OfThePage) / (double)PageSize, 1, 6);
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_new_looks_up_no_known_post()
    {
        network.Overlap = PageSize;
        foreach (var i in Enumerable.Range(0, 5)) network.Asks($"q{i}", $"customer {i}");
        await Poll();
        var few = await Counted("a poll over 5 known posts", () => Poll());
        foreach (var i in Enumerable.Range(5, 200)) network.Asks($"q{i}", $"customer {i}");
        await Poll();

        var many = await Counted("a poll over 50 known posts", () => Poll());

        Assert.Equal(few, many);
        Assert.Equal(5, many);
    }

    [Fact]
    public async Task Answers_of_the_brand_to_what_does_not_concern_us_cost_no_look_up_either()
    {
        network.Overlap = PageSize;
        foreach (var i in Enumerable.Range(0, 30)) network.AnswersDirectly($"b{i}", under: $"somebody else's {i}");
        await Poll();

        Assert.Equal(5, await Counted("a poll over 30 answers to others", () => Poll()));
    }

    [Fact]
    public async Task A_quiet_minute_costs_the_same_however_much_is_open()
    {
        network.Asks("q0", "customer 0");
        await Poll();
        await instance.Minute();
        var few = await Counted("a quiet minute with 1 open", () => instance.Minute());
        foreach (var i in Enumerable.Range(1, 150)) network.Asks($"q{i}", $"customer {i}");
        await instance.Minute();
        await instance.Minute();

        var many = await Counted("a quiet minute with 151 open", () => instance.Minute());

        Assert.Equal(few, many);
    }

    [Fact]
    public async Task A_page_of_the_worklist_is_one_query()
    {
        foreach (var i in Enumerable.Range(0, 3 * PageSize)) network.Asks($"q{i}", $"customer {i}");
        await Poll();

        var operations = await Counted("a page of the worklist", async () =>
            Assert.Equal(100, (await instance.Get<WorklistTable>().ReadPage("team", ConversationState.Open, default, 100, null, default)).Rows.Length));

        Assert.Equal(1, operations);
    }

    [Fact]
    public async Task One_runner_polls_fifty_accounts_a_minute()
    {
        var accounts = Enumerable.Range(0, 50).Select(i => Instance.Shop with { Id = new AccountId($"scripted-{i}"), Team = $"team{i}" }).ToList();
        foreach (var account in accounts) await instance.Get<AccountsTable>().Add(account, clock.GetUtcNow(), default);
        await instance.Get<AccountsTable>().Remove(Instance.Shop.Id, default);
        await instance.Minute();
        foreach (var i in Enumerable.Range(0, 5)) network.Asks($"q{i}", $"customer {i}");
        var watch = Stopwatch.StartNew();

        await Counted("50 accounts with 5 new mentions each", () => instance.Minute());

        output.WriteLine($"50 accounts, 250 new mentions: {watch.Elapsed.TotalSeconds:0.0} s on one instance that takes one message after the other");
        Assert.Equal(250, (await instance.Conversations()).Length);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private Task Poll()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return instance.Poll();
    }

    private async Task<int> Counted(string what, Func<Task> act)
    {
        counting.StartOver();
        await act();
        output.WriteLine($"{what}: {counting.Count} ({counting.Summary})");
        return counting.Count;
    }
}
