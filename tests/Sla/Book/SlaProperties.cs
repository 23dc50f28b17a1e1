using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Ledger;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Sla.Book;

/// <summary>Any life of a conversation while leads change the book, in business time and around the clock, and people put it aside.</summary>
public sealed class SlaProperties
{
    private enum What { Arrive, Reply, Close, Reopen, Rescue, Fire, Pause, Resume, Change, Acknowledge }

    private sealed record Act(What What, int Which, int Pass)
    {
        public override string ToString() => $"{What} {Which} after {Pass}";
    }

    private static Gen<Act[]> Acts =>
        (from what in Gen.Frequency((5, Gen.Constant(What.Arrive)), (6, Gen.Elements(Enum.GetValues<What>())))
         from which in Gen.Choose(0, 11)
         from pass in Gen.Frequency((4, Gen.Choose(0, 60)), (1, Gen.Choose(0, 6000)))
         select new Act(what, which, pass)).ArrayOf(25);

    [Fact]
    public void The_events_replayed_come_to_the_stored_snapshot_and_its_clocks() => ForAnyLife(_ => { }, life =>
    {
        var exchange = life.Exchange;
        var replayed = (Conversation.Empty(exchange.State.Id, exchange.State.Origin) with { Books = exchange.State.Books }).Apply(exchange.History) with { Version = exchange.State.Version };
        Assert.Equal(Written.Json(exchange.State), Written.Json(replayed));
        Assert.Equal(exchange.Clocks.Select(Shown), replayed.Clocks().Select(Shown));
    });

    [Fact]
    public void What_the_history_tells_of_each_clock_is_what_the_clock_is() => ForAnyLife(life =>
    {
        var told = ClockHistory.Replay(life.Exchange.History);
        foreach (var clock in life.Exchange.Clocks) Assert.Equal(new ToldClock(clock.Kind, clock.StartedAt, clock.DueAt, clock.EndedAt, clock.Verdict), told[clock.Id]);
    });

    [Fact]
    public void No_clock_is_told_to_run_that_does_not() => ForAnyLife(life => Assert.Equal(
        life.Exchange.Clocks.Where(clock => clock.Verdict == Verdict.Running).Select(clock => clock.Id.Value).Order(),
        ClockHistory.Replay(life.Exchange.History).Where(told => told.Value.Verdict == Verdict.Running).Select(told => told.Key.Value).Order()));

    [Fact]
    public void What_the_history_tells_of_each_pause_is_what_the_pause_is() => ForAnyLife(life => Assert.Equal(
        Parking.Of(life.Exchange.State, Wait.Of(life.Exchange.State)).Select(pause => (pause.Facts.From, pause.To)), ClockHistory.Pauses(life.Exchange.History)));

    [Fact]
    public void Every_verdict_that_changed_names_what_changed_it() => ForAnyLife(life =>
        Assert.All(life.Exchange.History.OfType<ConversationEvent.VerdictCorrected>(), corrected => Assert.NotNull(corrected.Evidence)));

    [Fact]
    public void A_clock_warns_after_its_start_and_before_it_is_due() => ForAnyLife(life =>
        Assert.All(life.Exchange.Clocks, clock => Assert.True(clock.StartedAt <= clock.WarnAt && clock.WarnAt <= clock.DueAt, Shown(clock))));

    [Fact]
    public void A_change_of_the_book_puts_no_breach_into_the_past() => ForAnyLife(_ => { }, life =>
    {
        var exchange = life.Exchange;
        var before = exchange.Clocks.Where(clock => clock.Verdict == Verdict.Running && clock.DueAt > Exchange.At(life.Minute)).ToList();
        exchange.Retarget(Books.Says(99, life.Minute, Books.Policy("all", 1, next: 1, resolution: 1)), life.Minute + 1);

        // A clock that stands still is shown as it was when it stopped, with nothing left of it: it comes when time counts again.
        Assert.All(before.Select(After), clock => Assert.True(clock.PausedSince is { } since ? clock.DueAt > since : clock.DueAt >= Exchange.At(life.Minute), Shown(clock)));
        exchange.Try(new Resume(exchange.NextId(), Exchange.Ada), life.Minute + 2);
        Assert.All(before.Select(After), clock => Assert.True(clock.DueAt >= Exchange.At(life.Minute), Shown(clock)));

        Clock After(Clock clock) => exchange.Clocks.Single(after => after.Id == clock.Id);
    });

    [Fact]
    public void What_ended_is_judged_the_same_whatever_the_book_says_next() => ForAnyLife(_ => { }, life =>
    {
        var exchange = life.Exchange;
        if (exchange.State.Version == 0) return;
        var ended = exchange.Clocks.Where(clock => clock.EndedAt is not null).Select(Shown).ToList();
        exchange.Rules = new SlaRules(Books.Says(99, life.Minute + 1, Books.Policy("all", 1, next: 1, resolution: 1)));
        exchange.Try(new Claim(exchange.NextId(), Exchange.Ada), life.Minute + 2);
        Assert.Equal(ended, exchange.Clocks.Where(clock => clock.EndedAt is not null).Select(Shown));
    });

    [Fact]
    public void A_pause_changes_no_first_response() => ForAnyLife(_ => { }, life =>
    {
        var exchange = life.Exchange;
        var without = exchange.State with { Pauses = [] };
        Assert.Equal(without.Clocks().Where(IsFirst).Select(Shown), exchange.Clocks.Where(IsFirst).Select(Shown));

        static bool IsFirst(Clock clock) => clock.Kind == ClockKind.FirstResponse;
    });

    [Fact]
    public void Whoever_waits_is_in_the_open_list_or_in_the_parked_one_and_somebody_is_woken_for_the_open_one() => ForAnyLife(life =>
    {
        if (life.Exchange.Standing.Pending.IsEmpty) return;
        var row = IndexRows.Worklist(life.Exchange.State);
        Assert.Equal(Parking.Lasting(life.Exchange.State) is null ? "team~open" : "team~parked", row.PartitionKey);
        if (row.PartitionKey == "team~open")
            Assert.True(IndexRows.NextInstant(life.Exchange.State) is not null || life.Exchange.State.Steps.Any(step => step.Kind == StepKind.Breach), "Nothing will wake anybody, and nobody was woken.");
    });

    [Fact]
    public void Whenever_the_change_is_heard_of_the_clocks_are_the_same()
    {
        var gen =
            from orders in Generated.Orders
            from heard in Gen.Two(Gen.Choose(0, 12))
            select (orders, heard);
        Check.One(Generated.Thousand, Prop.ForAll(gen.ToArbitrary(), made => Assert.Equal(Heard(made.orders.InOrder, made.heard.Item1), Heard(made.orders.InOrder, made.heard.Item2))));
    }

    private static SlaBook Changed => Books.Says(2, 90, Books.Policy("all", 20, next: 50, resolution: 80));

    // The book changes at minute 90; the conversation, which began under the version before, hears of it with some later arrival.
    private static IEnumerable<string> Heard(Arrival[] arrivals, int late)
    {
        var exchange = new Exchange { Rules = new SlaRules(Books.Says(1, -1000, Books.Policy("all", 60, next: 30, resolution: 120))) };
        foreach (var arrival in arrivals.OrderBy(arrival => arrival.Minute))
        {
            if (exchange.State.Version > 0 && arrival.Minute >= 90 && late-- <= 0) exchange.Rules = new SlaRules(Changed);
            exchange.Try(
                arrival switch
                {
                    Arrival.Seen seen => new Observe(exchange.NextId(), [seen.Facts], [], []),
                    Arrival.Missed missed => new Observe(exchange.NextId(), [], [(Said.Key(missed.Post), Exchange.At(missed.Minute))], []),
                    _ => throw new InvalidOperationException(),
                },
                arrival.Minute);
        }

        exchange.Rules = new SlaRules(Changed);
        if (exchange.State.Version > 0) exchange.Try(new Claim(exchange.NextId(), Exchange.Ada), 1000);
        return exchange.Clocks.Select(Shown);
    }

    private static string Shown(Clock clock) =>
        $"{clock.Kind} {clock.StartedAt:ddTHH:mm} {clock.WarnAt:ddTHH:mm} {clock.DueAt:ddTHH:mm} {clock.EndedAt:ddTHH:mm} {clock.Verdict} {clock.Book} {string.Join(',', clock.Asked)}";

    private static void ForAnyLife(Action<Life> always) => ForAnyLife(always, _ => { });

    private static void ForAnyLife(Action<Life> always, Action<Life> atTheEnd) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(Gen.Zip(Generated.Orders, Acts).ToArbitrary(), lived =>
        {
            var life = new Life(lived.Item1.Shuffled);
            foreach (var act in lived.Item2)
            {
                life.Do(act);
                always(life);
            }

            atTheEnd(life);
        }));

    private sealed class Life(Arrival[] arrivals)
    {
        private readonly Queue<Arrival> coming = new(arrivals);
        private int replies;
        private int versions = 1;

        public double Minute { get; private set; } = 300;

        public Exchange Exchange { get; } = new() { Rules = new SlaRules(Says(1, -1000, 0)) };

        public void Do(Act act)
        {
            Minute += act.Pass;
            if (act.What == What.Arrive || Exchange.State.Version == 0)
            {
                if (!coming.TryDequeue(out var arrival)) return;
                if (arrival is Arrival.Seen seen) Exchange.See(seen.Facts);
                else Exchange.Miss(((Arrival.Missed)arrival).Post, arrival.Minute);
                return;
            }

            if (act.What == What.Change)
            {
                Exchange.Rules = new SlaRules(Says(++versions, Minute, act.Which));
                if (act.Which % 2 == 0) Exchange.Try(new Retarget(Exchange.NextId()), Minute);
            }
            else if (act.What == What.Reply && Exchange.State.Posts.FirstOrDefault(post => post is { ByBrand: false, IsGone: false }) is { } post && Exchange.State.Replies.All(reply => reply.IsSettled))
            {
                Exchange.Reply($"reply-{++replies:D2}", post.Ref.Id, Minute);
            }
            else if (CommandOf(act) is { } command)
            {
                Exchange.Try(command, Minute);
            }
        }

        private ConversationCommand? CommandOf(Act act) => act.What switch
        {
            What.Close => new Close(Exchange.NextId(), Exchange.Ada, CloseReason.Other),
            What.Reopen => new Reopen(Exchange.NextId(), Exchange.Ada),
            What.Rescue => new Rescue(Exchange.NextId(), Exchange.Ada),
            What.Fire => new FireSteps(Exchange.NextId(), Exchange.At(Minute), NoticeState.None),
            What.Pause => new Pause(Exchange.NextId(), act.Which % 2 == 0 ? PauseReason.WaitingForCustomer : PauseReason.WaitingForThirdParty, Exchange.Ada),
            What.Resume => new Resume(Exchange.NextId(), Exchange.Ada),
            What.Acknowledge when Exchange.State.Steps is [.., var step] => new Acknowledge(Exchange.NextId(), step.Id, Exchange.Ben),
            _ => null,
        };

        private static SlaBook Says(int version, double changed, int which)
        {
            ImmutableArray<ServicePolicy> policies =
            [
                Books.Policy("chatter", 7, when: PolicyMatch.Any with { Categories = [SocialInbox.Triage.Category.Chatter] }),
                .. which % 3 == 2 ? Array.Empty<ServicePolicy>() : [Books.Policy("all", 20 + (10 * which), next: 15 + which, resolution: which % 2 == 0 ? 60 * (which + 1) : null, calendar: which % 4 == 1 ? "office" : null)],
            ];
            return Books.Says(version, changed, [.. policies]);
        }
    }
}
