using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Sla.NoticeState;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Escalation;

/// <summary>Two senders may tell of the same step at once, and what each came to is heard of in any order.</summary>
public sealed class SettlingTests
{
    private readonly Exchange exchange = With(Said.Question("q", 0));
    private readonly StepId step;

    public SettlingTests()
    {
        exchange.Fire(50, Pending);
        step = exchange.State.Steps[0].Id;
    }

    private StepNotice Notice => exchange.State.Steps[0].Notices[0];

    [Fact]
    public void What_one_of_them_told_is_told_whichever_is_heard_of_first()
    {
        Settle(Pending, at: 51);
        Settle(Delivered, opens: true, at: 51);
        Settle(Pending, at: 52);

        Assert.Equal((Delivered, true, 2), (Notice.State, Notice.StaysOpen, Notice.Attempt));
    }

    [Fact]
    public void A_place_that_both_found_closed_is_left_once()
    {
        Leave("first");
        Leave("first");

        Assert.Equal("first", Assert.Single(Notice.GivenUp));
    }

    [Fact]
    public void What_was_told_before_it_was_spared_is_told_and_closed_there()
    {
        exchange.See(Said.ByBrand("b", 51, under: "q"));
        Settle(Spared, at: 52);
        Settle(Delivered, opens: true, at: 52);

        Assert.Equal((Delivered, true), (Notice.State, Notice.StaysOpen));
        Assert.Single(exchange.State.NoticesAhead());
    }

    [Fact]
    public void An_incident_that_a_late_message_opened_again_is_closed_again()
    {
        Settle(Delivered, opens: true, at: 51);
        exchange.See(Said.ByBrand("b", 51, under: "q"));
        Settle(Resolved, at: 53);
        Assert.Empty(exchange.State.NoticesAhead());

        Settle(Delivered, opens: true, at: 54);

        Assert.Single(exchange.State.NoticesAhead());
    }

    [Fact]
    public void What_is_gathered_in_one_digest_is_taken_by_no_other_and_told_by_nothing_else_meanwhile()
    {
        Gather("digest.one");
        Gather("digest.two");

        Assert.Equal("digest.one", Notice.Digest);
        Assert.Equal(At(80), Assert.Single(exchange.State.NoticesAhead()).At);
    }

    [Fact]
    public void The_next_place_is_told_by_a_digest_of_its_own()
    {
        Gather("digest.one");
        Leave("first");

        Assert.Equal((null, At(53)), (Notice.Digest, Assert.Single(exchange.State.NoticesAhead()).At));
    }

    private void Settle(NoticeState state, double at, bool opens = false) =>
        exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), step, state, state == Pending ? At(at + 1) : null) { Target = "first", StaysOpen = opens }, at);

    private void Leave(string target) => exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), step, Pending, At(53)) { Target = target, GiveUp = target }, 53);

    private void Gather(string digest) => exchange.Do(new ConversationCommand.GatherNotice(exchange.NextId(), step, 0, digest, At(80)), 51);
}
