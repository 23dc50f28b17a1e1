using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Networks;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Moderation;

/// <summary>What becomes of a wish to hide or like: pure.</summary>
public sealed class ModeratingTests
{
    private readonly Exchange exchange = Exchange.With(Said.Question("q", 0));

    private ModerationFacts Wish => Assert.Single(exchange.State.Moderations);

    [Fact]
    public void A_wish_waits_for_the_network_and_is_done_when_that_says_so()
    {
        Ask(ModerationAct.Hide, 1);
        Assert.Equal((ModerationAct.Hide, ModerationState.Queued, Exchange.At(1), Exchange.Ada), (Wish.Act, Wish.State, Wish.At, Wish.By));
        Assert.Equal(Exchange.At(1.5), Wish.NextLook);

        Settle(ModerationAct.Hide, ModerationState.Done);
        Assert.Equal((ModerationState.Done, 1), (Wish.State, Wish.Attempt));
        Assert.Null(Wish.NextLook);
    }

    [Fact]
    public void Of_hiding_and_of_liking_the_last_wish_counts()
    {
        Ask(ModerationAct.Hide, 1);
        Ask(ModerationAct.Like, 2);
        Ask(ModerationAct.Unhide, 3);

        Assert.Equal([ModerationAct.Like, ModerationAct.Unhide], exchange.State.Moderations.Select(wish => wish.Act));
    }

    [Fact]
    public void The_same_wish_again_changes_nothing_unless_the_network_refused_it()
    {
        Ask(ModerationAct.Hide, 1);
        Assert.Empty(Ask(ModerationAct.Hide, 2));

        Settle(ModerationAct.Hide, ModerationState.Failed);
        Assert.NotEmpty(Ask(ModerationAct.Hide, 3));
    }

    [Fact]
    public void The_end_of_a_wish_that_another_replaced_meanwhile_is_nobodys()
    {
        Ask(ModerationAct.Hide, 1);
        Ask(ModerationAct.Unhide, 2);

        Assert.Empty(Settle(ModerationAct.Hide, ModerationState.Done));
        Assert.Equal(ModerationState.Queued, Wish.State);
    }

    [Fact]
    public void What_is_put_off_is_looked_at_again_then()
    {
        Ask(ModerationAct.Hide, 1);
        Settle(ModerationAct.Hide, ModerationState.Queued, 9);

        Assert.Equal((1, Exchange.At(9.5)), (Wish.Attempt, Wish.NextLook));
        Assert.True(IndexRows.NextInstant(exchange.State) <= Exchange.At(9.5));
    }

    [Fact]
    public void Only_what_a_customer_wrote_and_still_stands_there_can_be_moderated()
    {
        exchange.See(Said.ByBrand("a", 5, under: "q"));
        Assert.Equal(Refusal.NotFound, exchange.Refused(new Moderate(exchange.NextId(), Said.Key("a"), ModerationAct.Hide, Exchange.Ada)));
        Assert.Equal(Refusal.NotFound, exchange.Refused(new Moderate(exchange.NextId(), Said.Key("unheard-of"), ModerationAct.Hide, Exchange.Ada)));

        exchange.Miss("q", 6);
        Assert.Equal(Refusal.WrongState, exchange.Refused(new Moderate(exchange.NextId(), Said.Key("q"), ModerationAct.Hide, Exchange.Ada)));
    }

    [Fact]
    public void Hiding_a_question_answers_nothing()
    {
        Ask(ModerationAct.Hide, 1);
        Settle(ModerationAct.Hide, ModerationState.Done);

        Assert.Equal(ConversationState.Open, exchange.Standing.State);
    }

    private System.Collections.Immutable.ImmutableArray<ConversationEvent> Ask(ModerationAct act, double minute) => exchange.Do(new Moderate(exchange.NextId(), Said.Key("q"), act, Exchange.Ada), minute);

    private System.Collections.Immutable.ImmutableArray<ConversationEvent> Settle(ModerationAct act, ModerationState state, double? notBefore = null) =>
        exchange.Do(new SettleModeration(exchange.NextId(), Said.Key("q"), act, state, notBefore is { } minute ? Exchange.At(minute) : null));
}
