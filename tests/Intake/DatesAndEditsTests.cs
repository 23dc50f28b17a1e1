using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

/// <summary>What polls make of the instants that networks and authors give, and of what changes afterwards.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class DatesAndEditsTests(AzuriteFixture azurite) : PolledInbox(azurite)
{
    [Fact]
    public async Task What_the_network_keeps_from_sight_is_marked_waits_all_the_same_and_is_unmarked_when_it_is_shown_again()
    {
        var post = Network.Asks("q1");
        await Inbox.Poll();

        foreach (var withheld in new[] { true, false })
        {
            Clock.Advance(TimeSpan.FromMinutes(5));
            Network.Add(post with { Withheld = withheld });
            await Inbox.Poll();

            var conversation = await Inbox.Conversation();
            Assert.Equal((withheld, 1), (conversation.Posts.Single().Withheld, conversation.Posts.Single().Versions.Length));
            Assert.Equal(ConversationState.Open, Standing.Of(conversation).State);
        }
    }

    [Fact]
    public async Task A_back_dated_post_is_taken_in_and_waits_since_its_own_instant()
    {
        Network.Asks("q1");
        await Poll();

        Network.Asks("q2", "tom", at: Clock.GetUtcNow().AddDays(-3));
        await Poll();

        Assert.Equal(Clock.GetUtcNow().AddMinutes(-1).AddDays(-3), (await Open()).Single(item => item.CustomerName == "tom").WaitingSince);
    }

    [Fact]
    public async Task A_post_dated_before_storage_knows_years_is_taken_in()
    {
        Network.Asks("q1", at: DateTimeOffset.MinValue);

        await Poll();

        Assert.Equal(Clock.GetUtcNow(), Assert.Single(await Open()).WaitingSince);
    }

    [Fact]
    public async Task A_post_dated_into_the_future_waits_from_when_it_was_seen()
    {
        Network.Asks("q1", at: Clock.GetUtcNow().AddYears(1));

        await Poll();

        Assert.Equal(Clock.GetUtcNow(), Assert.Single(await Open()).WaitingSince);
    }

    [Fact]
    public async Task An_edit_dated_into_the_future_can_be_answered()
    {
        var post = Network.Asks("q1", text: "Lovely shop!");
        await Poll();
        Network.Add(post with { Text = "Lovely shop! But where is my parcel?", EditedAt = Clock.GetUtcNow().AddYears(1), Version = "edited" });
        await Poll();
        Assert.Single(await Open());

        Network.AnswersDirectly("b1", under: "q1");
        await Poll();

        Assert.Empty(await Open());
    }

    [Fact]
    public async Task A_question_edited_away_and_back_is_open_again()
    {
        Network.Asks("q1");
        await Poll();
        Network.Edit("q1", "Solved, thank you!");
        await Poll();
        Assert.Empty(await Open());

        Network.Edit("q1", "Where is my parcel?");
        await Poll();

        Assert.Single(await Open());
    }

    [Fact]
    public async Task A_question_that_was_hidden_for_a_while_is_open_again()
    {
        Network.Asks("q1");
        await Poll();
        Network.Delete("q1");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Poll(again: true);
        Assert.Empty(await Open());

        Network.Restore("q1");
        await Poll();

        Assert.Single(await Open());
    }

    [Fact]
    public async Task An_instant_that_no_network_can_mean_is_when_the_post_was_seen()
    {
        Network.Asks("q1", at: DateTimeOffset.MinValue);
        Network.Add(Network.Asks("q2", "tom") with { Id = "q3", RootId = "q3", EditedAt = DateTimeOffset.MinValue });

        await Poll();

        Assert.Equal(3, (await Open()).Count);
        Assert.All(await Open(), item => Assert.InRange(item.WaitingSince, Clock.GetUtcNow().AddMinutes(-1), Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_old_post_that_was_edited_and_a_new_one_beside_it_each_find_their_conversation()
    {
        Network.Asks("q1");
        await Poll();
        Network.AnswersDirectly("b1", under: "q1");
        await Poll();
        Clock.Advance(TimeSpan.FromDays(15));

        Network.Edit("q1", "Where is my parcel, please?");
        Network.Asks("q2", under: "q1", at: Clock.GetUtcNow().AddMinutes(1));
        await Poll();

        var first = await Inbox.Conversation();
        Assert.Equal(["q1"], first.Posts.Where(p => !p.ByBrand).Select(p => p.Ref.Id));
        var next = (await Inbox.Ledger.Load(first.Id.Next(), default))!.Conversation;
        Assert.Equal(["q2"], next.Posts.Select(p => p.Ref.Id));
        Assert.Equal((first.Id, next.Id), (next.Continues!.Value, first.ContinuedBy!.Value));
    }

    [Fact]
    public async Task What_stood_there_before_the_connection_is_closed_even_when_it_is_read_again_later()
    {
        Network.Asks("old", at: Clock.GetUtcNow().AddDays(-30));
        await Poll();
        await Forget();
        await Poll();

        Assert.Equal(Disposition.BeforeConnection, Standing.Of(await Inbox.Conversation("old")).Disposition);
    }
}
