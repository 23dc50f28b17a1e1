using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla;

public sealed class StepTests
{
    [Fact]
    public void A_late_sweep_records_the_true_instants_and_when_it_noticed()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.Fire(500);

        Assert.Equal(
            [(StepKind.Warn, At(45), At(500)), (StepKind.Breach, At(60), At(500))],
            exchange.State.Steps.Select(s => (s.Kind, s.DueAt, s.FiredAt)));
    }

    [Fact]
    public void Each_step_fires_once_at_its_time()
    {
        var exchange = With(Said.Question("q", 0));

        Assert.Empty(exchange.Fire(44));
        Assert.Equal(StepKind.Warn, Assert.Single(exchange.Fire(46).OfType<ConversationEvent.StepFired>()).Step.Kind);
        Assert.Empty(exchange.Fire(59));
        Assert.Equal(StepKind.Breach, Assert.Single(exchange.Fire(60).OfType<ConversationEvent.StepFired>()).Step.Kind);
        Assert.Empty(exchange.Fire(1000));
    }

    [Fact]
    public void A_step_does_not_repeat_when_an_older_post_turns_up()
    {
        var exchange = With(Said.Question("q2", 0));
        exchange.Fire(50);

        exchange.See(Said.Question("q1", -20, seen: 51));

        Assert.DoesNotContain(exchange.Fire(52).OfType<ConversationEvent.StepFired>(), e => e.Step.Kind == StepKind.Warn);
        Assert.Equal([At(45), At(40)], exchange.State.Steps.Select(s => s.DueAt));
    }

    [Fact]
    public void A_step_does_not_repeat_when_an_older_version_of_the_post_turns_up()
    {
        var praise = Said.Chatter("p", 0);
        var exchange = With(praise.Edited(10, asks: true));
        exchange.Fire(70);
        Assert.Equal(2, exchange.State.Steps.Length);

        exchange.See(praise);

        Assert.Empty(exchange.Fire(200));
    }

    [Fact]
    public void A_step_does_not_repeat_when_another_read_had_seen_the_edit_earlier()
    {
        var praise = Said.Chatter("p", 0);
        var exchange = With(praise, praise.Edited(10, asks: true, version: "asked"));
        exchange.Fire(70);

        exchange.See(praise.Edited(8, asks: true, version: "asked"));

        Assert.Empty(exchange.Fire(200));
    }

    [Fact]
    public void Nothing_fires_once_the_question_is_answered()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 30);

        Assert.Empty(exchange.Fire(500));
    }

    [Fact]
    public void A_new_target_moves_what_has_not_fired()
    {
        var exchange = With(Said.Question("q", 0));
        var shorter = new ResponsePolicy(2, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(5));

        exchange.Do(new ConversationCommand.Retarget(exchange.NextId()), 1, shorter);

        Assert.Equal((At(25), At(30)), (exchange.Clock.WarnAt, exchange.Clock.DueAt));
        Assert.Equal([At(25), At(30)], exchange.Fire(31).OfType<ConversationEvent.StepFired>().Select(e => e.Step.DueAt));
    }

    [Fact]
    public void A_sweep_that_brings_a_longer_target_fires_nothing_that_is_not_due_under_it()
    {
        var exchange = With(Said.Question("q", 0));
        var longer = new ResponsePolicy(2, TimeSpan.FromMinutes(300), TimeSpan.FromMinutes(5));

        var change = exchange.Do(new ConversationCommand.FireSteps(exchange.NextId(), At(100), NoticeState.None), 100, longer);

        Assert.Empty(exchange.State.Steps);
        Assert.Contains(change, e => e is ConversationEvent.Retargeted);
        Assert.Equal(At(295), IndexRows.NextInstant(exchange.State));
    }

    [Fact]
    public void A_step_is_acknowledged_once_and_by_one_person()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Fire(70);
        var step = exchange.State.Steps[0].Id;

        exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), step, Ada), 71);
        Assert.Empty(exchange.Do(new ConversationCommand.Acknowledge(exchange.NextId(), step, Ben), 72));

        Assert.Equal((Ada, At(71)), (exchange.State.Steps[0].AcknowledgedBy, exchange.State.Steps[0].AcknowledgedAt));
    }

    [Fact]
    public void A_notice_that_is_delivered_stays_delivered()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Fire(50, NoticeState.Pending);
        var step = exchange.State.Steps[0].Id;
        exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), step, NoticeState.Pending, At(52)), 51);
        exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), step, NoticeState.Delivered, null), 52);

        Assert.Empty(exchange.Do(new ConversationCommand.SettleNotice(exchange.NextId(), step, NoticeState.Failed, null), 53));

        Assert.Equal((NoticeState.Delivered, 2), (exchange.State.Steps[0].Notices[0].State, exchange.State.Steps[0].Notices[0].Attempt));
    }
}
