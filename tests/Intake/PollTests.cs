using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class PollTests(AzuriteFixture azurite) : PolledInbox(azurite)
{
    [Fact]
    public async Task A_question_stands_in_the_worklist_after_one_poll()
    {
        Network.Asks("q1");

        await Poll();

        var item = Assert.Single(await Open());
        Assert.Equal(("Where is my parcel?", "kim", Clock.GetUtcNow().AddMinutes(59)), (item.Excerpt, item.CustomerName, item.DueAt));
    }

    [Fact]
    public async Task What_was_claimed_and_not_stored_is_stored_once_by_the_next_poll()
    {
        Network.Asks("q1");
        var message = await Inbox.DuePoll();
        await using (var doomed = Instance.On(Inbox.Storage, Clock, Network, FaultPolicy.CrashAfter(1, call => call.ToString().StartsWith("insert", StringComparison.Ordinal) && call.Name.EndsWith(PostClaims.Name, StringComparison.Ordinal))))
            await Assert.ThrowsAnyAsync<Exception>(() => doomed.Poll(message));
        Assert.Empty(await Inbox.Conversations());

        await Inbox.Poll(message);
        await Poll();

        Assert.Equal(1, Assert.Single(await Inbox.Conversations()).Version);
    }

    [Fact]
    public async Task The_cursor_moves_only_after_what_was_read_is_stored()
    {
        foreach (var i in Enumerable.Range(0, 120)) Network.Asks($"q{i}", $"customer {i}");
        var message = await Inbox.DuePoll();
        await using (var doomed = Instance.On(Inbox.Storage, Clock, Network, FaultPolicy.CrashBefore(75, call => call.Operation == "transaction" && call.Name.EndsWith(ConversationLedger.Name, StringComparison.Ordinal))))
            await Assert.ThrowsAnyAsync<Exception>(() => doomed.Poll(message));

        Assert.Equal("70", (await Inbox.Get<CursorTable>().Read(Instance.Shop.Id, default)).Cursor("mentions"));
        await Inbox.Poll(message);

        Assert.Equal(120, (await Inbox.Conversations()).Count(c => c is { Version: 1, Posts.Length: 1 }));
    }

    [Fact]
    public async Task A_reader_that_lost_the_race_stops_and_what_it_stored_is_there_once()
    {
        foreach (var i in Enumerable.Range(0, 60)) Network.Asks($"q{i}", $"customer {i}");
        await using var other = Instance.On(Inbox.Storage, Clock, Network);
        var message = await Inbox.DuePoll();

        await Task.WhenAll(Inbox.Poll(message), other.Poll(message));
        await Poll();

        Assert.Equal(60, (await Inbox.Conversations()).Length);
        Assert.All(await Inbox.Conversations(), conversation => Assert.Single(conversation.Posts));
        Assert.Equal("60", (await Inbox.Get<CursorTable>().Read(Instance.Shop.Id, default)).Cursor("mentions"));
    }

    [Fact]
    public async Task A_message_of_an_earlier_slot_reads_nothing()
    {
        var late = await Inbox.DuePoll();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Inbox.DuePoll();
        Network.Asks("q1");

        await Inbox.Poll(late);

        Assert.Equal(0, Network.Requests);
    }

    [Fact]
    public async Task A_page_that_lists_a_post_twice_stores_it_once()
    {
        Network.Add(Network.Asks("q1"));

        await Poll();

        Assert.Equal(1, Assert.Single(await Inbox.Conversations()).Version);
    }

    [Fact]
    public async Task A_new_target_reaches_what_already_waits_when_it_is_read_again()
    {
        Network.Asks("q1");
        await Poll();
        await Inbox.Get<AccountsTable>().Add(Instance.Shop with { Policy = new ResponsePolicy(1, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(5)) }, Clock.GetUtcNow(), default);
        Clock.Advance(TimeSpan.FromMinutes(5));

        await Poll(again: true);
        await Poll(again: false);

        var item = Assert.Single(await Open());
        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(15), 2), (item.DueAt - item.WaitingSince, item.WarnAt - item.WaitingSince, item.Version));
    }

    [Fact]
    public async Task An_answer_that_is_listed_before_its_question_closes_it_as_soon_as_both_are_known()
    {
        Network.AnswersDirectly("b1", under: "q1");
        await Poll();

        Network.Asks("q1");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Poll(again: true);

        Assert.Equal(Disposition.AnsweredOnNetwork, Standing.Of(await Inbox.Conversation()).Disposition);
    }

    [Fact]
    public async Task An_answer_that_also_names_another_customer_still_waits_for_the_question_it_stands_under()
    {
        Network.Asks("q1");
        Network.Add(new ScriptedNetwork(Clock).AnswersDirectly("b1", under: "q2", names: "kim") with { RootId = "q1" });
        await Poll();

        Network.Asks("q2", "tom", under: "q1");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Poll(again: true);

        Assert.Equal(Disposition.AnsweredOnNetwork, Standing.Of(await Inbox.Conversation("q1", "tom")).Disposition);
    }

    [Fact]
    public async Task An_answer_to_a_question_that_was_claimed_and_not_stored_yet_is_looked_at_again()
    {
        Network.Asks("q1");
        var message = await Inbox.DuePoll();
        await using (var doomed = Instance.On(Inbox.Storage, Clock, Network, FaultPolicy.CrashAfter(1, call => call.ToString().StartsWith("insert", StringComparison.Ordinal) && call.Name.EndsWith(PostClaims.Name, StringComparison.Ordinal))))
            await Assert.ThrowsAnyAsync<Exception>(() => doomed.Poll(message));
        var answer = Network.AnswersDirectly("b1", under: "q1");

        var page = new NetworkPage([answer], [], [], null, false);
        var reading = new PageReading(Instance.Shop, Network, page, Clock.GetUtcNow(), false, new KnownPosts());
        await Inbox.Get<TakePosts>().Take(reading, default);

        Assert.False(reading.Known.Contains(answer));
    }

    [Fact]
    public async Task Forty_posts_of_one_customer_in_one_page_are_all_there_once()
    {
        Network.Asks("q1");
        foreach (var i in Enumerable.Range(2, 39)) Network.Asks($"q{i}", under: "q1");

        await Poll();
        await Poll();

        Assert.Equal(40, (await Inbox.Conversations()).Sum(c => c.Posts.Length));
        Assert.Equal(40, (await Inbox.Conversations()).SelectMany(c => c.Posts).DistinctBy(p => p.Key).Count());
    }

    [Fact]
    public async Task Whoever_floods_a_thread_fills_conversations_of_bounded_size_and_every_post_waits()
    {
        Network.PageSize = 400;
        Network.Asks("q1");
        foreach (var i in Enumerable.Range(2, 299)) Network.Asks($"q{i}", under: "q1");

        await Poll();

        var conversations = await Inbox.Conversations();
        Assert.Equal(300, conversations.Sum(c => Standing.Of(c).Pending.Length));
        Assert.All(conversations, c => Assert.InRange(c.Posts.Length, 1, 2 * Continuation.MostPosts));
    }

    [Fact]
    public async Task One_post_that_cannot_be_stored_keeps_no_other_of_its_page_away()
    {
        foreach (var i in Enumerable.Range(0, 20)) Network.Asks($"q{i}", $"customer {i}");
        Network.Add(Network.Asks("bad", "bad") with { Id = "bad2", RootId = "bad2", NetworkData = new string('x', 600_000) });

        await Assert.ThrowsAsync<AggregateException>(() => Poll());

        Assert.Equal(21, (await Inbox.Conversations()).Length);
    }

    [Fact]
    public async Task A_network_that_cannot_be_read_keeps_the_cursor_and_shows_in_the_accounts_health()
    {
        Network.Asks("q1");
        await Poll();
        Network.Asks("q2", "tom");
        Network.FailNext(new NetworkFailure.CredentialsRefused("The token was revoked."));
        await Poll();

        var stored = (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!;
        Assert.Equal((ReadState.Refused, "The token was revoked."), (stored.Health.State, stored.Health.Words));
        Assert.Equal("1", (await Inbox.Get<CursorTable>().Read(Instance.Shop.Id, default)).Cursor("mentions"));
    }

    [Fact]
    public async Task What_was_disconnected_is_read_no_more_not_even_by_a_message_that_is_under_way()
    {
        Network.Asks("q1");
        var underWay = await Inbox.DuePoll();
        await Inbox.Get<ConnectAccount>().Disconnect(Instance.Shop.Id, NewAccount.CommandLine, default);

        await Inbox.Poll(underWay);
        await Inbox.Minute(10);

        Assert.Equal(0, Network.Requests);
        Assert.Empty(await Inbox.Conversations());
    }
}
