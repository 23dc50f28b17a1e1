using System.Collections.Immutable;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Rules;
using SocialInbox.Triage;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Rules.RuleMaking;

namespace SocialInbox.Tests.Ledger;

public sealed class RuledPostTests
{
    [Fact]
    public void What_a_rule_does_comes_with_the_post_and_names_the_rule_and_its_version()
    {
        var exchange = new Exchange();

        var happened = See(exchange, Said.Question("q", 0), new("anna", ["vip"], Priority.High, null, []));

        Assert.Equal(new RuleMark("one", "Rule one", 3), Assert.Single(happened.OfType<ConversationEvent.RuleFired>()).Rule);
        Assert.Equal(("anna", "Rule one"), (exchange.State.ClaimedBy!.Id, Assert.Single(happened.OfType<ConversationEvent.Assigned>()).By.Name));
        Assert.Equal((Priority.High, "vip"), (exchange.State.RuledPriority, Assert.Single(exchange.State.Tags).Value));
        Assert.Equal(["q"], exchange.Pending);
    }

    [Fact]
    public void A_post_that_is_known_is_not_ruled_on_again()
    {
        var exchange = new Exchange();
        See(exchange, Said.Question("q", 0), Nothing with { Close = CloseReason.Spam });
        exchange.Reopen(1);

        var happened = See(exchange, Said.Question("q", 0).Edited(5, asks: true), Nothing with { Close = CloseReason.Spam });

        Assert.DoesNotContain(happened, one => one is ConversationEvent.RuleFired);
        Assert.Equal(["q"], exchange.Pending.Distinct());
    }

    [Fact]
    public void What_a_rule_closes_is_told_with_its_name_is_taken_up_again_and_opens_anew_when_the_customer_writes()
    {
        var exchange = new Exchange();
        See(exchange, Said.Question("q", 0), Nothing with { Close = CloseReason.Spam });
        Assert.Equal((ConversationState.Closed, Disposition.ClosedByRule, CloseReason.Spam, "Rule one"), (exchange.Standing.State, exchange.Standing.Disposition, exchange.Standing.Reason, exchange.Standing.Rule));
        Assert.All(exchange.Clocks, clock => Assert.Equal(Verdict.Cancelled, clock.Verdict));

        exchange.See(Said.Question("again", 5));
        Assert.Equal(["again"], exchange.Pending);

        exchange.Close(6);
        Assert.Equal(Disposition.ClosedByPerson, exchange.Standing.Disposition);
    }

    [Fact]
    public void A_rule_closes_its_own_post_and_no_other_question()
    {
        var exchange = Exchange.With(Said.Question("first", 0));

        See(exchange, Said.Question("second", 5), Nothing with { Close = CloseReason.Duplicate });

        Assert.Equal(["first"], exchange.Pending);
    }

    [Fact]
    public void What_a_rule_closed_a_person_takes_up_again()
    {
        var exchange = new Exchange();
        See(exchange, Said.Question("q", 0), Nothing with { Close = CloseReason.Spam });

        exchange.Reopen(5);

        Assert.Equal(["q"], exchange.Pending);
        Assert.Single(exchange.History.OfType<ConversationEvent.CloseUndone>());
    }

    [Fact]
    public void A_rule_takes_nothing_out_of_peoples_hands()
    {
        var exchange = Exchange.With(Said.Question("first", 0));
        exchange.Do(new Assign(exchange.NextId(), Exchange.Ben, Exchange.Ada));
        exchange.Do(new Prioritise(exchange.NextId(), Priority.Urgent, Exchange.Ada));

        See(exchange, Said.Question("second", 5), new("anna", [], Priority.Low, null, []));

        Assert.Equal((Exchange.Ben, Priority.Urgent), (exchange.State.ClaimedBy, exchange.State.RuledPriority));
    }

    [Fact]
    public void Whom_a_rule_tells_is_told_even_of_what_it_closed_and_once()
    {
        var exchange = new Exchange();

        See(exchange, Said.Question("q", 0), Nothing with { Close = CloseReason.Spam, Notify = [Lead] });

        var ahead = Assert.Single(exchange.State.NoticesAhead());
        Assert.True(exchange.State.IsToBeTold(ahead.Step));
        Assert.Equal(Exchange.At(0), IndexRows.NextInstant(exchange.State));
        exchange.Do(new SettleNotice(exchange.NextId(), ahead.Step.Id, NoticeState.Delivered, null) { Target = "chat" });
        Assert.Empty(exchange.State.NoticesAhead());
        Assert.Equal(ahead.Step.Id, PastStep.Of(ahead.Step).On(ahead.Step.Clock).Id);
    }

    [Fact]
    public void What_was_there_before_the_account_was_connected_is_not_ruled_on()
    {
        var exchange = new Exchange();

        Assert.DoesNotContain(See(exchange, Said.Question("q", 0) with { BeforeConnection = true }, Nothing with { Close = CloseReason.Spam }), one => one is ConversationEvent.RuleFired);
    }

    private static ImmutableArray<ConversationEvent> See(Exchange exchange, PostFacts post, SocialInbox.Rules.RuleEffect then) =>
        exchange.Do(new Observe(exchange.NextId(), [post], [], []) { Firings = [Firing(post.Ref.Id, then)] }, minute: (post.At - Exchange.Nine).TotalMinutes);
}
