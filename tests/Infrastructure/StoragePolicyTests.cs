using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace SocialInbox.Tests.Infrastructure;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class StoragePolicyTests(AzuriteFixture azurite)
{
    private readonly TestStorage storage = azurite.NewStorage();

    [Fact]
    public async Task Every_operation_is_counted_once_and_a_transaction_is_one()
    {
        var counting = new CountingPolicy(storage.Prefix);
        var table = await storage.NewTable("Posts", counting);

        await table.AddEntityAsync(new TableEntity("p", "1"));
        await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
        await table.UpsertEntityAsync(new TableEntity("p", "1"));
        await table.UpsertEntityAsync(new TableEntity("p", "1"), TableUpdateMode.Replace);
        await table.DeleteEntityAsync("p", "1");
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}"))));
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 50).AsPages()) Assert.Equal(50, page.Values.Count);

        Assert.Equal(
            "1 × insert Posts, 1 × read Posts, 1 × merge Posts, 1 × replace Posts, 1 × delete Posts, 1 × transaction Posts, 2 × query Posts",
            counting.Summary);
    }

    [Fact]
    public async Task Queue_operations_are_counted_beside_them()
    {
        var counting = new CountingPolicy(storage.Prefix);
        var queue = NewQueue(counting);

        await queue.CreateAsync();
        await queue.SendMessageAsync("hello");
        await queue.PeekMessagesAsync(1);
        var message = (await queue.ReceiveMessagesAsync()).Value.Single();
        var receipt = await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromMinutes(1));
        await queue.DeleteMessageAsync(message.MessageId, receipt.Value.PopReceipt);

        Assert.Equal(
            ["put queue", "send", "peek", "receive", "extend", "settle"],
            counting.Calls.Select(call => call.Name == "intake" ? call.Operation : "?"));
    }

    [Fact]
    public async Task A_crash_before_a_call_leaves_storage_as_it_was_and_ends_all_that_follows()
    {
        var fault = FaultPolicy.CrashBefore(2);
        var table = await storage.NewTable("Posts", fault);
        await table.AddEntityAsync(new TableEntity("p", "1"));

        await Assert.ThrowsAsync<CrashException>(() => table.AddEntityAsync(new TableEntity("p", "2")));
        await Assert.ThrowsAsync<CrashException>(() => table.AddEntityAsync(new TableEntity("p", "3")));

        Assert.Equal(["1"], await RowKeys());
        Assert.Equal("insert", fault.Struck?.Operation);
    }

    [Fact]
    public async Task A_crash_after_a_call_leaves_what_the_call_did()
    {
        var table = await storage.NewTable("Posts", FaultPolicy.CrashAfter(1, call => call.Operation == "transaction"));
        await table.AddEntityAsync(new TableEntity("p", "1"));

        await Assert.ThrowsAsync<CrashException>(() => table.SubmitTransactionAsync(
            [new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "2"))]));
        await Assert.ThrowsAsync<CrashException>(() => table.DeleteEntityAsync("p", "1"));

        Assert.Equal(["1", "2"], await RowKeys());
    }

    [Fact]
    public async Task An_enumeration_of_faults_sees_that_there_were_fewer_calls()
    {
        var fault = FaultPolicy.CrashAfter(2);
        var table = await storage.NewTable("Posts", fault);

        await table.AddEntityAsync(new TableEntity("p", "1"));

        Assert.Null(fault.Struck);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_so_an_insert_meets_itself()
    {
        await storage.NewTable("Posts");
        var fault = FaultPolicy.LoseAnswer(1);
        var table = Retried(fault).GetTableClient(storage.Names.Table("Posts"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "1")));

        Assert.Equal(409, failure.Status);
        Assert.Equal(["1"], await RowKeys());
    }

    [Fact]
    public async Task A_refusal_that_passes_is_retried_unseen()
    {
        await storage.NewTable("Posts");
        var counting = new CountingPolicy(storage.Prefix);
        var table = Retried(counting, FaultPolicy.Refuse(1, 503)).GetTableClient(storage.Names.Table("Posts"));

        await table.AddEntityAsync(new TableEntity("p", "1"));

        Assert.Equal("2 × insert Posts", counting.Summary);
    }

    private QueueClient NewQueue(CountingPolicy counting)
    {
        var options = new QueueClientOptions();
        options.AddPolicy(counting, HttpPipelinePosition.PerCall);
        return new QueueServiceClient(storage.ConnectionString, options).GetQueueClient(storage.Names.Queue("intake"));
    }

    private TableServiceClient Retried(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(storage.ConnectionString, options);
    }

    private async Task<List<string>> RowKeys() =>
        await storage.Tables().GetTableClient(storage.Names.Table("Posts")).QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync();
}
