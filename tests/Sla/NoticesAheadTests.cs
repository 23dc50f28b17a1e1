using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

/// <summary>Whoever is to be told is told as long as somebody waits, and told that it is over when nobody does.</summary>
public sealed class NoticesAheadTests
{
    [Fact]
    public void An_incident_of_a_target_that_was_removed_is_to_be_resolved()
    {
        var exchange = Under(Books.Says(1, -1, Books.Policy("all", 600, resolution: 60)), Said.Question("q", 0));
        exchange.Fire(61, NoticeState.Pending);
        foreach (var ahead in exchange.State.NoticesAhead().ToList()) Settle(exchange, ahead, NoticeState.Delivered, 62, staysOpen: true);
        Assert.Empty(exchange.State.NoticesAhead());

        exchange.Retarget(Books.Says(2, 70, Books.Policy("all", 600)), heard: 71);

        Assert.NotEmpty(exchange.State.NoticesAhead());
        Assert.All(exchange.State.NoticesAhead(), ahead => Assert.False(exchange.State.StillWaits(ahead.Step)));
    }

    [Fact]
    public void A_notice_that_was_spared_is_told_when_the_customer_waits_again()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Fire(50, NoticeState.Pending);
        exchange.Close(51);
        Settle(exchange, Assert.Single(exchange.State.NoticesAhead()), NoticeState.Spared, 52);
        Assert.Empty(exchange.State.NoticesAhead());

        exchange.Reopen(53);

        var again = Assert.Single(exchange.State.NoticesAhead());
        Assert.True(exchange.State.IsToBeTold(again.Step));
        Settle(exchange, again, NoticeState.Delivered, 54);
        Assert.Equal(NoticeState.Delivered, exchange.State.Steps.Single().Notices.Single().State);
        Assert.Empty(exchange.State.NoticesAhead());
    }

    [Fact]
    public void A_reminder_is_not_told_once_somebody_has_taken_note()
    {
        var step = new FiredStep(ClockId.Rescued(Said.Key("q")), StepKind.Rung, At(60), At(60)) { Rung = "first", Notices = [new StepNotice(SocialInbox.Escalation.Ladders.Recipient.Administrator) { State = NoticeState.Pending }] };
        var state = With(Said.Question("q", 0)).State;
        step = step with { Clock = state.Clocks()[0].Id };

        Assert.True(state.IsToBeTold(step with { Repeat = 1 }));
        Assert.True(state.IsToBeTold(step with { AcknowledgedBy = Ben }));
        Assert.False(state.IsToBeTold(step with { Repeat = 1, AcknowledgedBy = Ben }));
    }

    [Fact]
    public void A_reminder_that_was_spared_stays_so()
    {
        var state = With(Said.Question("q", 0)).State;
        var spared = new StepNotice(SocialInbox.Escalation.Ladders.Recipient.Administrator) { State = NoticeState.Spared };
        var reminder = new FiredStep(state.Clocks()[0].Id, StepKind.Rung, At(60), At(60)) { Rung = "first", Repeat = 1, Notices = [spared], AcknowledgedBy = Ben };

        Assert.Empty((state with { Steps = [reminder] }).NoticesAhead());
    }

    private static void Settle(Exchange exchange, NoticeAhead ahead, NoticeState state, double minute, bool staysOpen = false) => exchange.Do(
        new ConversationCommand.SettleNotice(exchange.NextId(), ahead.Step.Id, state, null) { Number = ahead.Number, StaysOpen = staysOpen }, minute);
}
