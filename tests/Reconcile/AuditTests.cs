using Azure.Data.Tables;
using SocialInbox.Intake;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Reconcile;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class AuditTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private CountingPolicy counting = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock) { Overlap = 0 };
        counting = new CountingPolicy(storage.Prefix);
        instance = await Instance.First(storage, clock, network, counting);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_post_that_no_poll_ever_saw_is_taken_in_and_published_as_missed()
    {
        network.Asks("q1");
        await instance.Poll();
        network.Asks("q2", "tom");
        await SkipPastIt();
        clock.Advance(TimeSpan.FromHours(1));

        var result = await Audit();

        Assert.Equal((2, 1, null), (result.Read, result.Missed, result.Problem));
        Assert.Equal(2, (await instance.Conversations()).Length);
        var row = await instance.Table(AuditAccount.Table).QueryAsync<TableEntity>().SingleAsync();
        Assert.Equal((Instance.Shop.Id.Value, 1), (row.PartitionKey, row.GetInt32("Missed")));
    }

    [Fact]
    public async Task A_post_that_the_next_poll_takes_anyway_was_not_missed()
    {
        network.Asks("q1");

        Assert.Equal((0, 0), ((await Audit()).Read, (await Audit()).Missed));
    }

    [Fact]
    public async Task An_audit_that_finds_nothing_changes_nothing()
    {
        foreach (var i in Enumerable.Range(0, 20)) network.Asks($"q{i}", $"customer {i}");
        await instance.Poll();
        clock.Advance(TimeSpan.FromHours(1));
        var before = (await instance.Conversations()).Select(conversation => (conversation.Id, conversation.Version));
        counting.StartOver();

        await Audit();

        output.WriteLine($"an audit of 20 known posts: {counting.Count} ({counting.Summary})");
        Assert.Equal(before, (await instance.Conversations()).Select(conversation => (conversation.Id, conversation.Version)));
        Assert.Equal(20, counting.Calls.Count(call => call.ToString() == "read Conversations"));
        Assert.DoesNotContain(counting.Calls, call => call.Operation is "transaction" or "insert");
    }

    [Fact]
    public async Task What_was_deleted_edited_or_answered_after_it_was_closed_is_found_by_the_audit()
    {
        foreach (var id in new[] { "deleted", "edited" }) network.Asks(id, id);
        await instance.Poll();
        foreach (var id in new[] { "deleted", "edited" })
            await instance.Do(ConversationId.For(Instance.Shop.Id, id, id), new ConversationCommand.Close(new CommandId("browser-01"), SocialInbox.Tests.Ledger.Exchange.Ada, CloseReason.Other));
        clock.Advance(TimeSpan.FromHours(1));
        network.Delete("deleted");
        network.Edit("edited", "Where is my second parcel?");
        await SkipPastIt();
        clock.Advance(TimeSpan.FromHours(1));

        await Audit();

        Assert.True((await instance.Conversation("deleted", "deleted")).Posts.Single().IsGone);
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation("edited", "edited")).State);
    }

    [Fact]
    public async Task What_was_filtered_and_then_edited_into_a_question_waits()
    {
        network.Asks("praise", text: "Lovely shop, thank you!");
        await instance.Poll();
        Assert.Equal(ConversationState.Filtered, Standing.Of(await instance.Conversation("praise")).State);
        clock.Advance(TimeSpan.FromHours(1));
        network.Edit("praise", "Where is my parcel?");
        await SkipPastIt();
        network.Overlap = -10; // No feed lists it any more.
        clock.Advance(TimeSpan.FromHours(1));

        await Audit();

        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation("praise")).State);
    }

    [Fact]
    public async Task An_audit_that_could_not_read_says_so()
    {
        network.FailNext(new NetworkFailure.Unreachable("No route."));

        Assert.Equal("No route.", (await Audit()).Problem);
    }

    [Fact]
    public async Task An_audit_that_ends_before_the_network_does_says_so()
    {
        network.PageSize = 1;
        foreach (var i in Enumerable.Range(0, 202)) network.Asks($"q{i}", at: clock.GetUtcNow().AddDays(-8));

        Assert.Contains("more of 'mentions' than 200 pages", (await Audit()).Problem);
    }

    [Fact]
    public async Task The_last_audit_stands_with_its_account()
    {
        await Audit();
        clock.Advance(TimeSpan.FromDays(1));
        network.FailNext(new NetworkFailure.Unreachable("No route."));
        await Audit();

        Assert.Equal(new AccountAudit(clock.GetUtcNow(), 0, 0, "No route."), (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.LastAudit);
    }

    [Fact]
    public async Task Reading_open_conversations_again_finds_edits_answers_and_deletions()
    {
        foreach (var id in new[] { "answered", "edited", "deleted", "same" }) network.Asks(id, id);
        await instance.Poll();
        network.AnswersDirectly("b1", under: "answered");
        network.Edit("edited", "Thanks, solved!");
        network.Delete("deleted");
        await SkipPastIt();
        clock.Advance(TimeSpan.FromMinutes(5));

        await instance.Poll(again: true);

        Assert.Equal(
            [Disposition.AnsweredOnNetwork, Disposition.TakenBack, Disposition.DeletedByAuthor, null],
            await Task.WhenAll(new[] { "answered", "edited", "deleted", "same" }.Select(async id => Standing.Of(await instance.Conversation(id, id)).Disposition)));
    }

    private async Task<AuditResult> Audit() => await instance.Get<AuditAccount>().Run((await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!, default);

    // As if the network had never listed what came last.
    private async Task SkipPastIt()
    {
        var cursors = instance.Get<CursorTable>();
        var position = await cursors.Read(Instance.Shop.Id, default);
        await cursors.Write(position.After("mentions", "999", more: false), default);
    }
}
