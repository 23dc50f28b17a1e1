using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Ledger;

/// <summary>Whatever arrives and whatever people do: no customer's last post is unanswered, not closed and without a running clock.</summary>
public sealed class PromiseProperties
{
    private static Gen<Act[]> Acts => Gen.ArrayOf(
        from what in Gen.Frequency(
            (6, Gen.Constant(What.Arrive)), (2, Gen.Constant(What.Close)), (2, Gen.Constant(What.Reopen)), (2, Gen.Constant(What.Rescue)), (4, Gen.Constant(What.Queue)),
            (4, Gen.Constant(What.Start)), (3, Gen.Constant(What.Sent)), (1, Gen.Constant(What.Defer)), (1, Gen.Constant(What.End)), (2, Gen.Constant(What.Fire)), (1, Gen.Constant(What.Claim)),
            (2, Gen.Constant(What.Snooze)), (1, Gen.Constant(What.Wake)), (1, Gen.Constant(What.Assign)), (1, Gen.Constant(What.Label)),
            (1, Gen.Constant(What.Approve)), (1, Gen.Constant(What.Drop)), (1, Gen.Constant(What.Note)))
        from which in Gen.Choose(0, 1000)
        from pass in Gen.Choose(0, 40)
        select new Act(what, which, pass), 25);

    [Fact]
    public void The_last_post_of_the_customer_is_answered_or_closed_or_its_clock_runs()
    {
        var waited = 0;
        ForAnyLife(life =>
        {
            if (life.Oracle.CertainlyWaits() is not { } post) return;
            waited++;
            SomebodyIsWoken(life, post);
        });
        Assert.True(waited > 2000, $"Only {waited} times somebody waited: that shows little.");
    }

    [Fact]
    public void A_running_clock_means_that_somebody_waits() => ForAnyLife(life =>
    {
        var running = life.Exchange.Clocks.Where(clock => clock.Verdict == Verdict.Running).ToList();
        Assert.True(running.Count <= 1, "Two clocks run for one customer who waits.");
        Assert.Equal(running.Count == 1, life.Exchange.Standing.Pending.Length > 0);
        Assert.All(life.Exchange.Clocks, clock => Assert.True(clock.EndedAt is null || clock.EndedAt >= clock.StartedAt));
    });

    [Fact]
    public void The_events_come_to_the_snapshot() => ForAnyLife(_ => { }, life =>
    {
        var exchange = life.Exchange;
        var replayed = Conversation.Empty(exchange.State.Id, exchange.State.Origin).Apply(exchange.History) with { Version = exchange.State.Version };
        Assert.Equal(Written.Json(exchange.State), Written.Json(replayed));
    });

    [Fact]
    public void A_step_that_fired_stays_as_it_was() => ForAnyLife(_ => { }, life =>
    {
        var fired = life.Exchange.History.OfType<ConversationEvent.StepFired>().Select(e => (e.Step.Id.Value, e.Step.DueAt, e.Step.FiredAt)).Order().ToList();
        Assert.Equal(fired, life.Exchange.State.Fired().Select(step => (step.Id.Value, step.DueAt, step.FiredAt)).Order());
        Assert.Distinct(fired.Select(step => step.Value));
    });

    [Fact]
    public void What_is_snoozed_comes_back_by_itself_and_before_anything_else_is_due()
    {
        var snoozed = 0;
        ForAnyLife(life =>
        {
            var exchange = life.Exchange;
            if (exchange.State.Snooze is not { } snooze) return;
            snoozed++;
            Assert.NotEmpty(exchange.Pending);
            Assert.True(IndexRows.NextInstant(exchange.State) <= snooze.Until, "Nothing brings it back.");
            var back = exchange.State.StepsAhead().Select(step => step.At).Append(snooze.Until).Min();
            var later = exchange.State.Apply(Assert.IsType<Decision.Accepted>(
                ConversationDecision.Decide(exchange.State, new FireSteps(exchange.NextId(), back, NoticeState.None), back, null)).Events);
            Assert.Null(later.Snooze);
        });
        Assert.True(snoozed > 500, $"Only {snoozed} times something was snoozed: that shows little.");
    }

    [Fact]
    public void Each_snooze_has_an_end_in_the_history_before_the_next_begins_or_is_replaced() => ForAnyLife(_ => { }, life =>
    {
        var lasts = false;
        foreach (var happened in life.Exchange.History)
        {
            if (happened is ConversationEvent.Woken) Assert.True(lasts, "It was woken and had not been snoozed.");
            lasts = happened is ConversationEvent.Snoozed || (lasts && happened is not ConversationEvent.Woken);
        }

        Assert.Equal(lasts, life.Exchange.State.Snooze is not null);
    });

    private static void SomebodyIsWoken(Life life, string post)
    {
        Assert.Contains(life.Exchange.Clocks, clock => clock.Verdict == Verdict.Running);
        Assert.Equal(life.Exchange.State.Snooze is null ? "team~open" : "team~snoozed", IndexRows.Worklist(life.Exchange.State).PartitionKey);
        Assert.Contains(post, life.Exchange.Pending);
        var ahead = IndexRows.NextInstant(life.Exchange.State) is not null;
        Assert.True(ahead || life.Exchange.State.Steps.Any(step => step.Kind == StepKind.Breach), "Nothing will wake anybody, and nobody was woken.");
    }

    private static void ForAnyLife(Action<Life> always) => ForAnyLife(always, atTheEnd: _ => { });

    private static void ForAnyLife(Action<Life> always, Action<Life> atTheEnd) => Check.One(
        Generated.Thousand,
        Prop.ForAll(Gen.Zip(Generated.Orders, Acts).ToArbitrary(), lived =>
        {
            var life = new Life(lived.Item1.Shuffled);
            foreach (var act in lived.Item2)
            {
                life.Do(act);
                always(life);
            }

            atTheEnd(life);
        }));

    private enum What { Arrive, Close, Reopen, Rescue, Queue, Start, Sent, Defer, End, Fire, Claim, Snooze, Wake, Assign, Label, Note, Approve, Drop }

    private sealed record Act(What What, int Which, int Pass);

    private sealed class Life(Arrival[] arrivals)
    {
        private readonly Queue<Arrival> coming = new(arrivals);
        private double minute = 300;
        private int replies;

        public Exchange Exchange { get; } = new();

        public Oracle Oracle { get; } = new();

        public void Do(Act act)
        {
            minute += act.Pass;
            if (act.What == What.Arrive || Exchange.State.Version == 0)
            {
                if (coming.TryDequeue(out var arrival)) Arrive(arrival);
                return;
            }

            var command = CommandOf(act);
            if (command is null) return;
            var before = Exchange.State;
            Exchange.Try(command, minute);
            if (Exchange.State.Version > before.Version) Oracle.Note(command, before, minute);
        }

        private void Arrive(Arrival arrival)
        {
            Oracle.Note(arrival);
            if (arrival is Arrival.Seen seen) Exchange.See(seen.Facts);
            else Exchange.Miss(((Arrival.Missed)arrival).Post, arrival.Minute);
        }

        private ConversationCommand? CommandOf(Act act)
        {
            var reply = Exchange.State.Replies.ElementAtOrDefault(act.Which % Math.Max(1, Exchange.State.Replies.Length));
            return act.What switch
            {
                What.Close => new Close(Exchange.NextId(), Exchange.Ada, CloseReason.Other),
                What.Reopen => new Reopen(Exchange.NextId(), Exchange.Ada),
                What.Rescue => new Rescue(Exchange.NextId(), Exchange.Ada),
                What.Claim => new Claim(Exchange.NextId(), Exchange.Ada),
                What.Snooze => new Snooze(Exchange.NextId(), act.Which % 4 == 0 ? null : Exchange.At(minute + (act.Which % 200) + 1), Exchange.Ada),
                What.Wake => new Wake(Exchange.NextId(), Exchange.Ben),
                What.Assign => new Assign(Exchange.NextId(), act.Which % 3 == 0 ? null : act.Which % 3 == 1 ? Exchange.Ada : Exchange.Ben, Exchange.Ada),
                What.Label => new Tag(Exchange.NextId(), [new TagKey($"tag-{act.Which % 5}")], [new TagKey($"tag-{act.Which % 7}")], Exchange.Ada),
                What.Fire => new FireSteps(Exchange.NextId(), Exchange.At(minute), act.Which % 2 == 0 ? NoticeState.None : NoticeState.Pending),
                What.Queue => new QueueReply(Exchange.NextId(), new ReplyId($"reply-{++replies:D2}"), Exchange.State.Posts[act.Which % Exchange.State.Posts.Length].Key, Exchange.Ada, Exchange.State.Version)
                {
                    SendAt = act.Which % 3 == 0 ? Exchange.At(minute + (act.Which % 100)) : null,
                    ForApproval = act.Which % 5 == 0,
                },
                What.Note => new AddNote(Exchange.NextId(), [$"person-{act.Which % 4}"], Exchange.Ada),
                _ when reply is null => null,
                What.Start => new StartReply(Exchange.NextId(), reply.Id, Exchange.At(minute + 2)),
                What.Sent => new ReplyWasSent(Exchange.NextId(), reply.Id, Said.Key($"sent {reply.Id}"), Exchange.At(minute - (act.Which % 30))),
                What.Approve => act.Which % 4 == 0 ? new SendBackReply(Exchange.NextId(), reply.Id, Exchange.Ben) : new ApproveReply(Exchange.NextId(), reply.Id, Exchange.Ben, Exchange.At(minute + 1)),
                What.Drop => new DropReply(Exchange.NextId(), reply.Id, Exchange.Ada),
                What.Defer => new DeferReply(Exchange.NextId(), reply.Id, Exchange.At(minute + 1)),
                What.End => new EndReply(Exchange.NextId(), reply.Id, act.Which % 3 == 0 ? ReplyState.Failed : act.Which % 3 == 1 ? ReplyState.Unknown : ReplyState.Discarded),
                What.Arrive or _ => null,
            };
        }
    }
}
