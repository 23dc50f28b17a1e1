using SocialInbox.Escalation;
using SocialInbox.Escalation.Targets;
using SocialInbox.Sla;

namespace SocialInbox.Tests.Escalation;

public sealed class NoticePlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void With_another_place_to_go_it_is_left_after_three_tries()
    {
        Assert.Equal([false, false, true], Enumerable.Range(1, 3).Select(attempt => After(new Delivery.NotTaken("503"), attempt, hasNext: true).GiveUp));
        Assert.Equal(Now, After(new Delivery.NotTaken("503"), 3, hasNext: true).NotBefore);
    }

    [Fact]
    public void A_place_that_refuses_is_left_at_once() => Assert.True(After(new Delivery.Refused("404"), 1, hasNext: true).GiveUp);

    [Fact]
    public void A_place_that_asks_for_an_hour_is_left_for_the_next() =>
        Assert.True(After(new Delivery.NotTaken("429", Now.AddHours(1)), 1, hasNext: true).GiveUp);

    [Fact]
    public void The_last_place_is_asked_eight_times_ever_more_rarely()
    {
        var plans = Enumerable.Range(1, 8).Select(attempt => After(new Delivery.Refused("404"), attempt, hasNext: false)).ToList();

        Assert.All(plans, plan => Assert.False(plan.GiveUp));
        Assert.Equal(NoticeState.Failed, plans[^1].State);
        Assert.All(plans.SkipLast(1).Zip(plans.SkipLast(1).Skip(1)), pair => Assert.True(pair.First.NotBefore < pair.Second.NotBefore));
    }

    [Fact]
    public void A_request_to_wait_is_kept() => Assert.Equal(Now.AddMinutes(2), After(new Delivery.NotTaken("429", Now.AddMinutes(2)), 1, hasNext: true).NotBefore);

    private static NoticePlan After(Delivery delivery, int attempt, bool hasNext) => NoticePlan.After(delivery, attempt, hasNext, Now);
}
