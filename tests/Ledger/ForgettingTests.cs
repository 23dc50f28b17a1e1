using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Networks;
using SocialInbox.Sla;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>The words are gone: what the promise was and how it was kept is not.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public void Where_it_stood_and_how_it_was_judged_stays_whatever_had_happened() =>
        Check.One(Generated.Thousand, Prop.ForAll(Generated.Arrivals.ToArbitrary(), arrivals =>
        {
            var exchange = Generated.Take(arrivals);
            exchange.Fire(90);
            if (exchange.State.Version == 0) return;
            var (standing, clocks, steps) = (exchange.Standing, exchange.Clocks, exchange.State.Steps);

            Forget(exchange);

            Assert.Equal((standing.State, standing.Disposition, standing.Reason, standing.Since), (exchange.Standing.State, exchange.Standing.Disposition, exchange.Standing.Reason, exchange.Standing.Since));
            Assert.Equal(standing.Pending.Select(post => post.Key), exchange.Standing.Pending.Select(post => post.Key));
            Assert.Equal(clocks.Select(clock => (clock.Id, clock.Verdict, clock.StartedAt, clock.DueAt, clock.EndedAt)), exchange.Clocks.Select(clock => (clock.Id, clock.Verdict, clock.StartedAt, clock.DueAt, clock.EndedAt)));
            Assert.Equal(steps, exchange.State.Steps);
        }));

    [Fact]
    public void Nothing_is_left_that_leads_to_the_author()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);

        Forget(exchange);

        var post = Assert.Single(exchange.State.Posts);
        Assert.Equal((PostRef.Forgotten, null, ("", "")), (post.Ref, post.Permalink, (exchange.State.Origin.CustomerId, exchange.State.Origin.RootId)));
        Assert.False(exchange.State.KeepsWords);
        Assert.False(post.HoldsWords);
    }

    [Fact]
    public void What_is_read_once_more_brings_nothing_back()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);
        Forget(exchange);

        Assert.Empty(exchange.See(Said.Question("q", 0) with { SeenAt = At(500) }));
        Assert.False(exchange.State.KeepsWords);
    }

    [Fact]
    public void What_the_customer_writes_later_is_a_question_like_any_other()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);
        Forget(exchange);

        exchange.See(Said.Question("q2", 100));

        Assert.Equal(["q2"], exchange.Pending);
        Assert.True(exchange.State.KeepsWords);
    }

    [Fact]
    public void Nobody_answers_or_hides_what_cannot_be_found_any_more()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);
        Forget(exchange);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new ConversationCommand.QueueReply(exchange.NextId(), new ReplyId("reply-01"), Said.Key("q"), Ada, exchange.State.Version), 20));
        Assert.Equal(Refusal.WrongState, exchange.Refused(new ConversationCommand.Moderate(exchange.NextId(), Said.Key("q"), ModerationAct.Hide, Ada), 20));
    }

    [Fact]
    public void Whoever_rules_about_it_later_leaves_something_to_erase_again()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Close(10);
        Forget(exchange);

        exchange.Reopen(400);
        exchange.Close(410);

        Assert.True(exchange.State.KeepsWords);
    }

    private static void Forget(Exchange exchange) =>
        exchange.Do(new ConversationCommand.Forget(exchange.NextId(), [.. exchange.State.Posts.Select(post => post.Key)], At(300)), 300);
}
