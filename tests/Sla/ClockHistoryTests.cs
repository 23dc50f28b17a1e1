using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>What a clock went through is told by the instants at which it was so.</summary>
public sealed class ClockHistoryTests
{
    [Fact]
    public void A_clock_tells_all_that_happened_to_it_in_its_order()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("all", 60, next: 40)), Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 100, seen: 104));
        exchange.Pause(110, PauseReason.WaitingForThirdParty);
        exchange.Resume(120);
        exchange.Retarget(Books.Says(2, 125, Books.Policy("all", 60, next: 20)), heard: 127);
        exchange.Fire(140);
        exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), exchange.State.Steps[^1].Id, Ben), 141);
        exchange.Reply("reply-02", to: "q2", 150);

        Assert.Equal(
            [
                (ClockMomentKind.Activated, At(100)), (ClockMomentKind.Paused, At(110)), (ClockMomentKind.Resumed, At(120)), (ClockMomentKind.Retargeted, At(125)),
                (ClockMomentKind.Warned, At(125)), (ClockMomentKind.Breached, At(130)), (ClockMomentKind.Acknowledged, At(141)), (ClockMomentKind.Fulfilled, At(150)),
            ],
            History(exchange, exchange.Clocks[1]).Select(moment => (moment.Kind, moment.At)));
    }

    [Fact]
    public void What_happened_to_the_next_clock_is_not_told_of_the_first()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("all", 60, next: 40)), Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 100));
        exchange.Retarget(Books.Says(2, 125, Books.Policy("all", 60, next: 20)), heard: 127);
        exchange.Fire(200);

        Assert.Equal([ClockMomentKind.Activated, ClockMomentKind.Fulfilled], History(exchange, exchange.Clocks[0]).Select(moment => moment.Kind));
    }

    [Fact]
    public void A_clock_that_became_a_part_of_an_earlier_one_is_told_to_run_no_more()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("all", 60)), Said.Question("q2", 10));
        var joined = exchange.Clock.Id;
        exchange.Fire(56);

        var change = exchange.See(Said.Question("q1", 0, seen: 60));

        Assert.Equal(new ConversationEvent.ClockJoined(joined, exchange.Clock.Id), Assert.Single(change.OfType<ConversationEvent.ClockJoined>()));
        Assert.Equal([exchange.Clock.Id], ClockHistory.Replay(exchange.History).Keys);
        Assert.Equal([(ClockMomentKind.Activated, At(0)), (ClockMomentKind.Warned, At(55))], History(exchange, exchange.Clock).Select(moment => (moment.Kind, moment.At)));
    }

    [Fact]
    public void A_conversation_whose_book_was_not_looked_up_says_so_instead_of_guessing()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("all", 60)), Said.Question("q1", 0));
        var unresolved = exchange.State with { Books = SocialInbox.Sla.Book.KnownBooks.None };

        Assert.Throws<InvalidOperationException>(() => unresolved.Clocks());
    }

    private static IEnumerable<ClockMoment> History(Exchange exchange, Clock clock) =>
        ClockHistory.Of(clock, [new StoredChange(new CommandId("command-1"), 1, At(1000), [.. exchange.History])]);
}
