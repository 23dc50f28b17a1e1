using Azure.Data.Tables;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Reconcile;

/// <summary>An account of a network that wants deleted posts erased is let go: nobody can ask any more what was deleted.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class LeftAccountTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    private static readonly string[] Said = ["Elm Street", "order 4711", "lamp"];

    protected override async Task Begin()
    {
        await Terms(TimeSpan.FromHours(48));
        Network.Asks("q1", text: "Where is my parcel to Elm Street 7?");
        Network.Asks("q2", "tom", text: "Where is my order 4711?");
        await Inbox.Poll();
        await Inbox.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("""{"text":"What of my lamp?"}""", "no post"), Clock.GetUtcNow(), default);
        await Inbox.Do(ConversationId.For(Instance.Shop.Id, "q1", "kim"), new ConversationCommand.Close(new CommandId("browser-q1"), Exchange.Ada, CloseReason.Other));
    }

    [Fact]
    public async Task Its_customers_words_are_erased_within_the_networks_time_and_what_they_came_to_stays()
    {
        await Leave();
        await Night();

        Assert.Empty(await Kept());
        var ended = await Inbox.Conversation();
        Assert.Equal(Disposition.ClosedByPerson, Standing.Of(ended).Disposition);
        Assert.NotEmpty((await Inbox.Ledger.Read(ended.Id, default))!.History);
    }

    [Fact]
    public async Task Who_still_waits_there_is_not_forgotten_and_people_are_told_of_it()
    {
        await Leave();
        await Night();

        var waiting = await Inbox.Conversation("q2", "tom");
        Assert.Equal(ConversationState.Open, Standing.Of(waiting).State);
        await Inbox.Sweep();
        Assert.NotEmpty((await Inbox.Conversation("q2", "tom")).Steps);
        var entry = (await Inbox.Get<AccountLog>().Newest(1, default))[0];
        Assert.Equal((AccountChange.WordsErased, 2, 1), (entry.Change, entry.Erased, entry.StillOpen));
    }

    [Fact]
    public async Task Where_there_is_time_a_person_who_let_it_go_by_mistake_has_half_of_it()
    {
        await Terms(TimeSpan.FromDays(30));
        await Leave();
        await Night(days: 13);
        Assert.Equal(Said.Order(), await Kept());

        await Night();

        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task Connected_again_before_that_it_keeps_everything()
    {
        await Leave();
        await Inbox.Get<AccountsTable>().Add(Instance.Shop, Clock.GetUtcNow(), default);
        await Night();

        Assert.Equal(Said.Order(), await Kept());
        Assert.Empty(await Inbox.Get<LeftAccounts>().ReadAll(default));
    }

    [Fact]
    public async Task Of_a_network_without_such_terms_everything_stays_for_as_long_as_the_retention_says()
    {
        await Terms(null);
        await Leave();
        await Night(days: 3);

        Assert.Equal(Said.Order(), await Kept());
    }

    [Fact]
    public async Task Once_nothing_is_left_no_night_looks_for_it_again()
    {
        await Leave();
        await Night();
        await Night();

        Assert.Empty(await Inbox.Get<LeftAccounts>().ReadAll(default));
        Assert.Single((await Inbox.Get<AccountLog>().Newest(10, default)).Where(entry => entry.Change == AccountChange.WordsErased));
    }

    private Task Terms(TimeSpan? within)
    {
        Network.Abilities = Network.Abilities with { ErasesWithin = within };
        return Task.CompletedTask;
    }

    private Task Leave() => Inbox.Get<ConnectAccount>().Disconnect(Instance.Shop.Id, Exchange.Ada, default);

    private async Task Night(int days = 1)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        await Inbox.Get<EraseLeft>().Run(default);
    }

    private async Task<IEnumerable<string>> Kept()
    {
        var kept = new HashSet<string>();
        foreach (var table in new[] { ConversationLedger.Name, "Worklist", "Clocks", InboundTable.Name })
        {
            await foreach (var row in Inbox.Table(table).QueryAsync<TableEntity>())
                kept.UnionWith(Said.Where(words => row.Any(column => (column.Value as string ?? (column.Value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "")).Contains(words, StringComparison.Ordinal))));
        }

        return kept.Order();
    }
}
