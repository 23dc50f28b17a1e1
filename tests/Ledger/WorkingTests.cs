using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>What people do with a conversation besides answering it.</summary>
public sealed class WorkingTests
{
    [Fact]
    public void A_closed_conversation_names_its_reason()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.Close(10, CloseReason.Spam);

        Assert.Equal((ConversationState.Closed, Disposition.ClosedByPerson, CloseReason.Spam), (exchange.Standing.State, exchange.Standing.Disposition, exchange.Standing.Reason));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new Close(exchange.NextId(), Ben, CloseReason.Other), 11));
    }

    [Fact]
    public void A_question_that_came_while_somebody_closed_the_others_stays_open()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.See(Said.Question("meanwhile", 5));

        exchange.Do(new Close(exchange.NextId(), Ada, CloseReason.Spam) { Seen = [Said.Key("q")] }, 6);

        Assert.Equal(["meanwhile"], exchange.Pending);
        Assert.Equal(Refusal.WrongState, exchange.Refused(new Close(exchange.NextId(), Ada, CloseReason.Spam) { Seen = [Said.Key("q")] }, 7));
    }

    [Fact]
    public void Taking_a_closing_back_goes_on_where_the_clock_stood()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);

        exchange.Reopen(20);

        Assert.Equal(["q"], exchange.Pending);
        Assert.Equal((At(0), At(60), Verdict.Running), (exchange.Clock.StartedAt, exchange.Clock.DueAt, exchange.Clock.Verdict));
    }

    [Fact]
    public void Taking_the_second_closing_back_leaves_the_first_one()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);
        exchange.Close(10);
        exchange.See(question.Edited(20, asks: true));
        exchange.Close(30);

        exchange.Reopen(40);

        Assert.Equal([(At(0), Verdict.Cancelled), (At(20), Verdict.Running)], exchange.Clocks.Select(c => (c.StartedAt, c.Verdict)));
    }

    [Fact]
    public void Taking_it_up_again_opens_it_even_when_it_was_answered_after_it_was_closed()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);
        exchange.See(Said.ByBrand("native", 15, under: "q"));

        exchange.Reopen(20);

        Assert.Equal(["q"], exchange.Pending);
        Assert.Equal(At(20), exchange.Standing.Since);
    }

    [Fact]
    public void An_answered_conversation_can_be_taken_up_again_and_waits_from_then()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 10);

        exchange.Reopen(100);

        Assert.Equal((ConversationState.Open, At(100)), (exchange.Standing.State, exchange.Standing.Since));
        Assert.Equal(At(160), exchange.Clocks[^1].DueAt);
    }

    [Fact]
    public void What_was_there_before_the_connection_can_be_taken_up()
    {
        var exchange = With(Said.Question("old", -5000, seen: 0) with { BeforeConnection = true });
        Assert.Equal(Disposition.BeforeConnection, exchange.Standing.Disposition);

        exchange.Reopen(10);

        Assert.Equal(["old"], exchange.Pending);
        Assert.Equal(At(70), exchange.Clock.DueAt);
    }

    [Fact]
    public void What_was_there_before_the_connection_stays_closed_when_a_later_read_shows_it_again()
    {
        var old = Said.Question("old", -5000, seen: 0) with { BeforeConnection = true };
        var exchange = With(old);

        exchange.See(old.Again(10) with { BeforeConnection = false });

        Assert.Equal(Disposition.BeforeConnection, exchange.Standing.Disposition);
    }

    [Fact]
    public void What_was_there_before_the_connection_waits_when_it_is_edited_into_a_question()
    {
        var old = Said.Chatter("old", -5000, seen: 0) with { BeforeConnection = true };
        var exchange = With(old);

        exchange.See(old.Edited(10, asks: true) with { BeforeConnection = false });

        Assert.Equal(["old"], exchange.Pending);
        Assert.Equal(At(10), exchange.Clock.StartedAt);
    }

    [Fact]
    public void A_filtered_post_that_a_person_rescues_waits_since_it_was_posted()
    {
        var exchange = With(Said.Chatter("c", 0));
        Assert.Equal(ConversationState.Filtered, exchange.Standing.State);

        exchange.Rescue(10);

        Assert.Equal((ConversationState.Open, At(60)), (exchange.Standing.State, exchange.Clock.DueAt));
    }

    [Fact]
    public void Whoever_claims_first_has_it()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new Claim(exchange.NextId(), Ada));

        Assert.Equal(Refusal.ClaimedByAnother, exchange.Refused(new Claim(exchange.NextId(), Ben)));
        Assert.Empty(exchange.Do(new Claim(exchange.NextId(), Ada)));

        exchange.Do(new Release(exchange.NextId(), Ada));
        exchange.Do(new Claim(exchange.NextId(), Ben));
        Assert.Equal(Ben, exchange.State.ClaimedBy);
    }

    [Fact]
    public void Nobody_can_work_on_a_conversation_that_does_not_exist()
    {
        var nothing = new Exchange();

        Assert.All(
            new ConversationCommand[]
            {
                new Claim(nothing.NextId(), Ada), new Release(nothing.NextId(), Ada), new Close(nothing.NextId(), Ada, CloseReason.Other), new Reopen(nothing.NextId(), Ada),
                new Rescue(nothing.NextId(), Ada), new QueueReply(nothing.NextId(), new ReplyId("reply-01"), Said.Key("q"), Ada, 0),
                new Acknowledge(nothing.NextId(), new StepId("none"), Ada),
            },
            command => Assert.Equal(Refusal.NotFound, nothing.Refused(command)));
    }

    [Fact]
    public void An_observation_of_more_than_thirty_posts_is_split_by_its_sender() =>
        Assert.Throws<ArgumentException>(() => With([.. Enumerable.Range(0, 31).Select(i => Said.Question($"q{i}", i))]));
}
