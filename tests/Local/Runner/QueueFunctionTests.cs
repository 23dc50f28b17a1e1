using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class QueueFunctionTests(AzuriteFixture azurite)
{
    private readonly TestQueues queues = new(azurite.NewStorage());

    [Fact]
    public async Task A_message_that_was_handled_is_gone()
    {
        await using var test = await queues.Runner().StartAsync(typeof(Letters));
        await queues.SendAsync("letters", "Grüße, 中文");

        Assert.Equal("Grüße, 中文, attempt 1", await test.Calls.NextAsync());
        await test.Runner.IdleAsync();

        Assert.Equal(0, await queues.CountAsync("letters"));
        Assert.Empty(test.Calls.Rest());
    }

    [Theory]
    [InlineData("as-message", "a text", "a text, same id True")]
    [InlineData("as-data", "a text", "a text")]
    [InlineData("as-bytes", "az", "617A")]
    public async Task A_function_gets_the_message_in_the_form_it_asks_for(string queue, string sent, string got)
    {
        await using var test = await queues.Runner().StartAsync(typeof(Forms));
        await queues.SendAsync(queue, sent);

        Assert.Equal(got, await test.Calls.NextAsync());
    }

    [Fact]
    public async Task JSON_becomes_the_apps_own_type_and_names_may_come_from_settings()
    {
        await using var test = await queues.Runner(settings: ("ParcelQueue", "parcels-today"), alsoConnection: "Depot").StartAsync(typeof(Parcels));
        await queues.SendAsync("parcels-today", """{"name":"box","weight":3}""");

        Assert.Equal("box weighs 3", await test.Calls.NextAsync());
    }

    [Fact]
    public async Task A_message_that_failed_comes_again()
    {
        await using var test = await queues.Runner().StartAsync(typeof(Letters));
        test.Calls.Then = (what, _) => what.EndsWith('1') ? throw new InvalidOperationException("at first") : Task.CompletedTask;
        await queues.SendAsync("letters", "dear");

        Assert.Equal("dear, attempt 1", await test.Calls.NextAsync());
        Assert.Equal("dear, attempt 2", await test.Calls.NextAsync());
        await test.Runner.IdleAsync();

        Assert.Equal(0, await queues.CountAsync("letters"));
        Assert.Equal(0, await queues.CountAsync("letters-poison"));
    }

    [Fact]
    public async Task A_message_that_failed_too_often_goes_to_the_poison_queue_as_it_was()
    {
        await using var test = await queues.Runner().StartAsync(typeof(Letters));
        test.Calls.Then = (_, _) => throw new InvalidOperationException("always");
        await queues.SendAsync("letters", "cursed");

        await queues.ComesToAsync("letters-poison");
        await test.Runner.IdleAsync();

        Assert.Equal(["cursed, attempt 1", "cursed, attempt 2", "cursed, attempt 3"], test.Calls.Rest());
        Assert.Equal("cursed", await queues.PeekAsync("letters-poison"));
        Assert.Equal(0, await queues.CountAsync("letters"));
    }

    [Fact]
    public async Task A_message_that_is_no_JSON_is_tried_and_then_poisoned()
    {
        await using var test = await queues.Runner(settings: ("ParcelQueue", "parcels"), alsoConnection: "Depot").StartAsync(typeof(Parcels));
        await queues.SendAsync("parcels", "{ not JSON");

        await queues.ComesToAsync("parcels-poison");

        Assert.Equal("{ not JSON", await queues.PeekAsync("parcels-poison"));
        Assert.Empty(test.Calls.Rest());
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_is_poison_at_once_and_the_others_are_handled()
    {
        await queues.SendRawAsync("letters", "plain text, no Base64");
        await queues.SendAsync("letters", "good");
        await using var test = await queues.Runner().StartAsync(typeof(Letters));

        Assert.Equal("good, attempt 1", await test.Calls.NextAsync());
        await queues.ComesToAsync("letters-poison");
        await test.Runner.IdleAsync();

        Assert.Equal("plain text, no Base64", await queues.PeekRawAsync("letters-poison"));
        Assert.Equal(0, await queues.CountAsync("letters"));
    }

    [Fact]
    public async Task A_batch_is_fetched_and_the_next_one_when_few_enough_still_run()
    {
        foreach (var number in Enumerable.Range(1, 12)) await queues.SendAsync("letters", $"letter {number}");
        using var gates = new SemaphoreSlim(0);
        await using var test = queues.Runner(batchSize: 4, newBatchThreshold: 2);
        test.Calls.Then = (_, cancellation) => gates.WaitAsync(cancellation);
        await test.StartAsync(typeof(Letters));

        for (var taken = 0; taken < 4; taken++) await test.Calls.NextAsync();
        Assert.Equal(8, await queues.VisibleAsync("letters"));
        gates.Release(2);
        for (var taken = 0; taken < 4; taken++) await test.Calls.NextAsync();
        Assert.Equal(4, await queues.VisibleAsync("letters"));
        Assert.Equal(6, test.Runner.RunningFunctions);

        gates.Release(100);
        await test.Runner.IdleAsync();
        Assert.Equal(0, await queues.CountAsync("letters"));
    }

    [Fact]
    public async Task A_message_stays_hidden_for_as_long_as_its_function_runs()
    {
        await using var test = queues.Runner(lease: TimeSpan.FromSeconds(1));
        var gate = new TaskCompletionSource();
        test.Calls.Then = (what, _) => what.StartsWith("long", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;
        await queues.SendAsync("letters", "long");
        await test.StartAsync(typeof(Letters));
        Assert.Equal("long, attempt 1", await test.Calls.NextAsync());

        // The storage service itself tells when three leases have passed.
        await queues.SendAsync("letters", "later", visibleIn: TimeSpan.FromSeconds(3));
        Assert.Equal("later, attempt 1", await test.Calls.NextAsync());
        gate.SetResult();
        await test.Runner.IdleAsync();

        Assert.Empty(test.Calls.Rest());
        Assert.Equal(0, await queues.CountAsync("letters"));
    }

    [Fact]
    public async Task Two_runners_on_one_storage_share_the_messages()
    {
        await using var one = await queues.Runner().StartAsync(typeof(Letters));
        await using var two = await queues.Runner().StartAsync(typeof(Letters));
        var sent = Enumerable.Range(1, 60).Select(number => $"letter {number}").ToList();
        foreach (var letter in sent) await queues.SendAsync("letters", letter);

        await one.Runner.IdleAsync();
        await two.Runner.IdleAsync();

        Assert.Equal(sent.Select(letter => $"{letter}, attempt 1").Order(), one.Calls.Rest().Concat(two.Calls.Rest()).Order());
        Assert.Equal(0, await queues.CountAsync("letters"));
    }
}
