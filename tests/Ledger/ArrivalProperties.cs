using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Tests.Ledger;

/// <summary>The same observations in any order, some of them twice, come to the same conversation.</summary>
public sealed class ArrivalProperties
{
    [Fact]
    public void Each_post_is_there_once_and_says_the_same() => ForAnyOrder((one, other) =>
    {
        Assert.Equal(one.State.Posts.Select(post => post.Key), other.State.Posts.Select(post => post.Key));
        Assert.Distinct(one.State.Posts.Select(post => post.Key));
        Assert.All(one.State.Posts.Zip(other.State.Posts), pair => Assert.True(pair.First.SameAs(pair.Second), $"{pair.First.Ref.Id} differs"));
        Assert.Equal(one.State.Posts.Select(post => post.Latest), other.State.Posts.Select(post => post.Latest));
    });

    [Fact]
    public void Clocks_and_verdicts_are_the_same() => ForAnyOrder((one, other) =>
        Assert.Equal(one.Clocks.Select(Shown), other.Clocks.Select(Shown)));

    [Fact]
    public void It_stands_where_it_would_stand() => ForAnyOrder((one, other) =>
    {
        Assert.Equal(one.Pending, other.Pending);
        Assert.Equal(
            (one.Standing.State, one.Standing.Disposition, one.Standing.Reason, one.Standing.Since),
            (other.Standing.State, other.Standing.Disposition, other.Standing.Reason, other.Standing.Since));
    });

    [Fact]
    public void Sweeps_in_between_change_no_verdict() =>
        Check.One(Generated.Thousand, Prop.ForAll(Generated.Orders.ToArbitrary(), orders =>
        {
            var swept = new Exchange();
            foreach (var arrival in orders.Shuffled)
            {
                if (arrival is Arrival.Seen seen) swept.See(seen.Facts);
                else swept.Miss(((Arrival.Missed)arrival).Post, arrival.Minute);
                if (swept.State.Version > 0) swept.Fire(arrival.Minute);
            }

            Assert.Equal(Generated.Take(orders.InOrder).Clocks.Select(Shown), swept.Clocks.Select(Shown));
            Assert.Distinct(swept.State.Steps.Select(step => step.Id));
        }));

    private static string Shown(Clock clock) => $"{clock.Kind} {clock.StartedAt:HH:mm} {clock.DueAt:HH:mm} {clock.EndedAt:HH:mm} {clock.Verdict} {string.Join(',', clock.Asked)}";

    private static void ForAnyOrder(Action<Exchange, Exchange> same) =>
        Check.One(Generated.Thousand, Prop.ForAll(Generated.Orders.ToArbitrary(), orders => same(Generated.Take(orders.InOrder), Generated.Take(orders.Shuffled))));
}
