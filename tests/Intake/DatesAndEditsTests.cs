using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

/// <summary>What polls make of the instants that networks and authors give, and of what changes afterwards.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class DatesAndEditsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_back_dated_post_is_taken_in_and_waits_since_its_own_instant()
    {
        network.Asks("q1");
        await Poll();

        network.Asks("q2", "tom", at: clock.GetUtcNow().AddDays(-3));
        await Poll();

        Assert.Equal(clock.GetUtcNow().AddMinutes(-1).AddDays(-3), (await Open()).Single(item => item.CustomerName == "tom").WaitingSince);
    }

    [Fact]
    public async Task A_post_dated_before_storage_knows_years_is_taken_in()
    {
        network.Asks("q1", at: DateTimeOffset.MinValue);

        await Poll();

        Assert.Equal(clock.GetUtcNow(), Assert.Single(await Open()).WaitingSince);
    }

    [Fact]
    public async Task A_post_dated_into_the_future_waits_from_when_it_was_seen()
    {
        network.Asks("q1", at: clock.GetUtcNow().AddYears(1));

        await Poll();

        Assert.Equal(clock.GetUtcNow(), Assert.Single(await Open()).WaitingSince);
    }

    [Fact]
    public async Task An_edit_dated_into_the_future_can_be_answered()
    {
        var post = network.Asks("q1", text: "Lovely shop!");
        await Poll();
        network.Add(post with { Text = "Lovely shop! But where is my parcel?", EditedAt = clock.GetUtcNow().AddYears(1), Version = "edited" });
        await Poll();
        Assert.Single(await Open());

        network.AnswersDirectly("b1", under: "q1");
        await Poll();

        Assert.Empty(await Open());
    }

    [Fact]
    public async Task A_question_edited_away_and_back_is_open_again()
    {
        network.Asks("q1");
        await Poll();
        network.Edit("q1", "Solved, thank you!");
        await Poll();
        Assert.Empty(await Open());

        network.Edit("q1", "Where is my parcel?");
        await Poll();

        Assert.Single(await Open());
    }

    [Fact]
    public async Task A_question_that_was_hidden_for_a_while_is_open_again()
    {
        network.Asks("q1");
        await Poll();
        network.Delete("q1");
        clock.Advance(TimeSpan.FromMinutes(5));
        await Poll(again: true);
        Assert.Empty(await Open());

        network.Restore("q1");
        await Poll();

        Assert.Single(await Open());
    }

    [Fact]
    public async Task An_instant_that_no_network_can_mean_is_when_the_post_was_seen()
    {
        network.Asks("q1", at: DateTimeOffset.MinValue);
        network.Add(network.Asks("q2", "tom") with { Id = "q3", RootId = "q3", EditedAt = DateTimeOffset.MinValue });

        await Poll();

        Assert.Equal(3, (await Open()).Count);
        Assert.All(await Open(), item => Assert.InRange(item.WaitingSince, clock.GetUtcNow().AddMinutes(-1), clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_old_post_that_was_edited_and_a_new_one_beside_it_each_find_their_conversation()
    {
        network.Asks("q1");
        await Poll();
        network.AnswersDirectly("b1", under: "q1");
        await Poll();
        clock.Advance(TimeSpan.FromDays(15));

        network.Edit("q1", "Where is my parcel, please?");
        network.Asks("q2", under: "q1", at: clock.GetUtcNow().AddMinutes(1));
        await Poll();

        var first = await instance.Conversation();
        Assert.Equal(["q1"], first.Posts.Where(p => !p.ByBrand).Select(p => p.Ref.Id));
        var next = (await instance.Ledger.Load(first.Id.Next(), default))!.Conversation;
        Assert.Equal(["q2"], next.Posts.Select(p => p.Ref.Id));
        Assert.Equal((first.Id, next.Id), (next.Continues!.Value, first.ContinuedBy!.Value));
    }

    [Fact]
    public async Task What_stood_there_before_the_connection_is_closed_even_when_it_is_read_again_later()
    {
        network.Asks("old", at: clock.GetUtcNow().AddDays(-30));
        await Poll();
        await Forget();
        await Poll();

        Assert.Equal(Disposition.BeforeConnection, Standing.Of(await instance.Conversation("old")).Disposition);
    }

    private Task Poll(bool again = false)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return instance.Poll(again: again);
    }

    private async Task<IReadOnlyList<SocialInbox.Worklist.WorklistItem>> Open() =>
        [.. (await instance.Get<SocialInbox.Worklist.WorklistTable>().ReadPage("team", ConversationState.Open, default, 100, null, default)).Rows.Select(row => row.Item)];

    // What is remembered of read posts is only a help, and may be lost.
    private async Task Forget()
    {
        var cursors = instance.Get<CursorTable>();
        await cursors.Write((await cursors.Read(Instance.Shop.Id, default)) with { Known = new KnownPosts() }, default);
    }
}
