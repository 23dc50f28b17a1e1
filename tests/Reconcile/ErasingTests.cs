using Azure.Data.Tables;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Reconcile;

/// <summary>On a network that wants deleted posts erased.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class ErasingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "Where is my parcel to Elm Street 7?";

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock) { Overlap = 0 };
        network.Abilities = network.Abilities with { ErasesWithin = TimeSpan.FromDays(1) };
        instance = await Instance.First(storage, clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task The_words_of_a_deleted_post_go_in_every_version_and_what_it_came_to_stays()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        clock.Advance(TimeSpan.FromMinutes(1));
        network.Edit("q1", Secret + " Please!");
        await ReadAgain();
        network.Delete("q1");

        await ReadAgain();

        Assert.False(await Says("Elm Street"));
        var conversation = await instance.Conversation();
        Assert.Equal(Disposition.DeletedByAuthor, Standing.Of(conversation).Disposition);
        Assert.Equal(2, conversation.Posts.Single().Versions.Length);
        Assert.NotEmpty((await instance.Ledger.Read(conversation.Id, default))!.History);
    }

    [Fact]
    public async Task What_others_said_and_what_we_answered_stays()
    {
        network.Asks("q1", text: Secret);
        network.Asks("q2", under: "q1", text: "Hello? Anybody?");
        await instance.Poll();
        network.Delete("q1");

        await ReadAgain();

        Assert.False(await Says("Elm Street"));
        Assert.True(await Says("Hello? Anybody?"));
        Assert.Equal("Hello? Anybody?", (await instance.Conversation("q1")).Face.Excerpt);
    }

    [Fact]
    public async Task A_network_without_such_terms_leaves_people_what_was_asked()
    {
        network.Abilities = network.Abilities with { ErasesWithin = null };
        network.Asks("q1", text: Secret);
        await instance.Poll();
        network.Delete("q1");

        await ReadAgain();

        Assert.True((await instance.Conversation()).Posts.Single().IsGone);
        Assert.True(await Says("Elm Street"));
    }

    [Fact]
    public async Task A_post_that_comes_back_has_its_words_again_and_a_late_reading_of_a_deleted_one_brings_none()
    {
        var post = network.Asks("q1", text: Secret);
        await instance.Poll();
        var before = clock.GetUtcNow();
        network.Delete("q1");
        await ReadAgain();
        var late = new PageReading(Instance.Shop, network, new NetworkPage([post], [], [], null, false), before, false, new KnownPosts());
        await instance.Get<TakePosts>().Take(late, default);
        Assert.False(await Says("Elm Street"));

        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Get<TakePosts>().Take(late with { Began = clock.GetUtcNow(), Known = new KnownPosts() }, default);

        Assert.True(await Says("Elm Street"));
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation()).State);
    }

    [Fact]
    public async Task What_was_closed_long_ago_is_asked_for_again_and_erased_when_it_is_gone()
    {
        network.Asks("q1", text: Secret);
        network.Asks("q2", "tom", text: "Still there?");
        await instance.Poll();
        foreach (var (root, customer) in new[] { ("q1", "kim"), ("q2", "tom") }) await Close(root, customer);
        clock.Advance(TimeSpan.FromDays(40));
        network.Delete("q1");

        await KeepDuties();

        Assert.False(await Says("Elm Street"));
        Assert.True(await Says("Still there?"));
        Assert.Equal(Disposition.ClosedByPerson, Standing.Of(await instance.Conversation()).Disposition);
    }

    [Fact]
    public async Task What_was_kept_long_enough_is_erased_and_asked_for_no_more()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        await Close("q1", "kim");
        clock.Advance(TimeSpan.FromDays(91));
        var asked = network.Requests;

        await KeepDuties();
        await KeepDuties();

        Assert.False(await Says("Elm Street"));
        Assert.Equal(asked, network.Requests);
        Assert.Equal(Disposition.ClosedByPerson, Standing.Of(await instance.Conversation()).Disposition);
    }

    [Fact]
    public async Task What_a_crash_left_is_erased_the_next_time()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        var id = (await instance.Conversation()).Id;
        clock.Advance(TimeSpan.FromMinutes(1));
        var gone = new ConversationCommand.Observe(new CommandId("missed-by-hand"), [], [(PostKey.For(Instance.Shop.Id, "q1"), clock.GetUtcNow())], []);
        await instance.Do(id, gone);
        network.Asks("q2", under: "q1", text: "Hello?");
        await PollLater();
        Assert.True(await Says("Elm Street"));

        await KeepDuties();

        Assert.False(await Says("Elm Street"));
    }

    [Fact]
    public async Task What_nobody_understood_is_seen_on_but_says_nothing_any_more()
    {
        var inbound = instance.Get<InboundTable>();
        await inbound.StoreUnreadable(Instance.Shop.Id, new UnreadablePost($"{{\"text\":\"{Secret}\"}}", "no post"), clock.GetUtcNow(), default);
        await KeepDuties();
        Assert.Contains("Elm Street", Assert.Single(await inbound.ListUnreadable(10, default)).RawStart);
        clock.Advance(TimeSpan.FromHours(13));

        await KeepDuties();

        var item = Assert.Single(await inbound.ListUnreadable(10, default));
        Assert.Equal(("no post", ""), (item.Problem, item.RawStart));
        Assert.True((await inbound.Find(item.Id, default))!.Raw.IsEmpty);
    }

    [Theory]
    [InlineData(24, 6)]
    [InlineData(48, 12)]
    [InlineData(720, 24)]
    public void It_is_polled_like_a_feed_so_that_a_failure_is_seen(int within, int every)
    {
        network.Abilities = network.Abilities with { ErasesWithin = TimeSpan.FromHours(within) };

        Assert.Equal(TimeSpan.FromHours(every), SocialInbox.Schedule.QueueDuePolls.FeedsOf(network).Single(feed => feed.Name == SocialInbox.Reconcile.KeepDuties.Feed).Every);
    }

    [Fact]
    public async Task What_was_closed_and_then_deleted_is_erased_by_itself_within_a_day()
    {
        network.Asks("q1", text: Secret);
        await instance.Minute();
        await Close("q1", "kim");
        network.Delete("q1");
        network.Overlap = -10; // No feed lists it any more.

        for (var hour = 0; hour < 25 && await Says("Elm Street"); hour++) await instance.Minute(60);

        Assert.False(await Says("Elm Street"));
    }

    [Fact]
    public async Task What_nobody_could_ask_for_in_thirty_days_is_erased_when_it_has_ended_and_stays_while_a_customer_waits()
    {
        network.Asks("q1", text: Secret);
        network.Asks("q2", "tom", text: "Where is my order 4711?");
        await instance.Poll();
        await Close("q1", "kim");
        await EraseUnasked(days: 29);
        Assert.True(await Says("Elm Street"));

        await EraseUnasked(days: 1);

        Assert.False(await Says("Elm Street"));
        Assert.True(await Says("order 4711"));
    }

    [Fact]
    public async Task Where_the_terms_say_how_long_words_may_be_kept_they_are_erased_then()
    {
        network.Abilities = network.Abilities with { KeepsWords = TimeSpan.FromDays(2) };
        network.Asks("q1", text: Secret);
        await instance.Poll();
        await Close("q1", "kim");
        clock.Advance(TimeSpan.FromHours(47));
        await instance.Get<KeepDuties>().Run(Instance.Shop, network, default);
        Assert.True(await Says("Elm Street"));

        clock.Advance(TimeSpan.FromHours(2));
        await instance.Get<KeepDuties>().Run(Instance.Shop, network, default);

        Assert.False(await Says("Elm Street"));
    }

    private async Task EraseUnasked(int days)
    {
        clock.Advance(TimeSpan.FromDays(days));
        await instance.Get<EraseUnasked>().Run((await instance.Get<SocialInbox.Accounts.AccountsTable>().Find(Instance.Shop.Id, default))!, default);
    }

    [Fact]
    public async Task What_one_customer_said_is_not_kept_with_the_answer_of_another()
    {
        var answer = network.Asks("q2", "tom", under: "q1", text: "Mine too, where is it?") with { ParentText = Secret };

        await instance.Get<TakePosts>().Take(new PageReading(Instance.Shop, network, new NetworkPage([answer], [], [], null, false), clock.GetUtcNow(), false, new KnownPosts()), default);

        Assert.True(await Says("Mine too"));
        Assert.False(await Says("Elm Street"));
    }

    [Fact]
    public void A_senseless_time_to_keep_words_stops_the_start() =>
        Assert.True(new ValidateDutyOptions().Validate(null, new DutyOptions { KeepsWords = TimeSpan.Zero }).Failed);

    private async Task<bool> Says(string words)
    {
        foreach (var table in new[] { ConversationLedger.Name, "Worklist", "Clocks", InboundTable.Name })
        {
            await foreach (var row in instance.Table(table).QueryAsync<TableEntity>())
            {
                if (row.Any(column => column.Value is string text && text.Contains(words, StringComparison.Ordinal))) return true;
                if (row.Any(column => column.Value is byte[] bytes && System.Text.Encoding.UTF8.GetString(bytes).Contains(words, StringComparison.Ordinal))) return true;
            }
        }

        return false;
    }

    private async Task Close(string root, string customer) => await instance.Do(
        ConversationId.For(Instance.Shop.Id, root, customer), new ConversationCommand.Close(new CommandId($"browser-{root}"), Ledger.Exchange.Ada, CloseReason.Other));

    private async Task PollLater()
    {
        clock.Advance(TimeSpan.FromMinutes(5));
        await instance.Poll();
    }

    private async Task ReadAgain()
    {
        clock.Advance(TimeSpan.FromMinutes(5));
        await instance.Poll(again: true);
    }

    private Task KeepDuties() => instance.Get<KeepDuties>().Run(Instance.Shop, network, default);
}
