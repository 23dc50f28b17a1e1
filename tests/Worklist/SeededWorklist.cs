using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using SocialInbox.Triage;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Worklist;

/// <summary>The app with the lists of 3,200 conversations, made once for all tests that only look.</summary>
public sealed class SeededWorklist(AzuriteFixture azurite) : IAsyncLifetime
{
    internal const int Open = 2_400, Others = 200;

    internal CountingPolicy Counting { get; private set; } = null!;

    internal RunningApi Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        Counting = new CountingPolicy(storage.Prefix);
        Api = await RunningApi.Start(storage, Counting);
        await Seed();
    }

    public async Task DisposeAsync() => await Api.DisposeAsync();

    // Rows as the ledger writes them, of conversations that nobody has to store for this.
    private async Task Seed()
    {
        var minutes = (Api.Clock.GetUtcNow() - Exchange.Nine).TotalMinutes;
        var rows = Enumerable.Range(0, Open).Select(i => Row("open", i, Opened(i, minutes)))
            .Concat(Enumerable.Range(0, Others).SelectMany(i => new[]
            {
                Row("snoozed", i, Made(minutes, exchange => exchange.Do(new Snooze(exchange.NextId(), Exchange.At(minutes + 600 + i), Exchange.Ada), minutes))),
                Row("parked", i, Made(minutes, exchange => exchange.Pause(minutes, PauseReason.WaitingForThirdParty))),
                Row("filtered", i, Exchange.With(Said.Chatter("c", minutes))),
                Row("closed", i, Made(minutes, exchange => exchange.Close(minutes + 1, i % 2 == 0 ? CloseReason.AnsweredElsewhere : CloseReason.Spam))),
            }));
        var table = Api.Services.GetRequiredKeyedService<TableClient>(ConversationIndexes.Worklist);
        foreach (var batch in rows.GroupBy(row => row.PartitionKey).SelectMany(list => list.Chunk(100)))
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
    }

    // 0-199: overdue; 200-399: at risk; the others have time. Half is nobody's, a quarter Anna's, a quarter Ben's.
    private static Exchange Opened(int i, double minutes)
    {
        var exchange = Exchange.With(Said.Question("q", minutes - (i < 200 ? 90 : i < 400 ? 50 : 0) + (i % 100 / 1000.0)));
        if (i % 4 >= 2) exchange.Do(new Assign(exchange.NextId(), i % 4 == 2 ? new Actor("anna", "Anna") : new Actor("ben", "Ben"), Exchange.Ada), minutes);
        if (i % 4 == 1) exchange.Do(new Categorise(exchange.NextId(), Category.Complaint, Exchange.Ada), minutes);
        if (i % 10 >= 9 || i % 20 == 4) exchange.Do(new Prioritise(exchange.NextId(), Priority.Urgent, Exchange.Ada), minutes);
        if (i % 100 == 2) exchange.Do(new Tag(exchange.NextId(), [new TagKey("vip-kunde")], [], Exchange.Ada), minutes);
        if (i % 48 == 3) exchange.Do(new AddNote(exchange.NextId(), ["anna"], Exchange.Ben), minutes);
        return exchange;
    }

    private static Exchange Made(double minutes, Action<Exchange> then)
    {
        var exchange = Exchange.With(Said.Question("q", minutes));
        then(exchange);
        return exchange;
    }

    private static TableEntity Row(string list, int i, Exchange exchange) => IndexRows.Worklist(exchange.State with { Id = ConversationId.For(Exchange.Account, $"{list} {i}", "customer") });
}
