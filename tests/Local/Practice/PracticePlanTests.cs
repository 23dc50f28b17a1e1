using SocialInbox.Accounts;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Accounts;

namespace SocialInbox.Tests.Local.Practice;

public sealed class PracticePlanTests
{
    private static readonly Account Real = AccountSamples.Account();
    private static readonly Account Practice = AccountSamples.Account("nordlicht") with { Practice = true };

    [Fact]
    public void Whoever_has_no_account_gets_the_practice_account_and_people_who_write_to_it() =>
        Assert.Equal(new PracticePlan(Runs: true, Plays: true, Words: null), PracticePlan.For([], wanted: true));

    [Fact]
    public void Whoever_wants_none_gets_none() =>
        Assert.Equal(new PracticePlan(Runs: false, Plays: false, Words: null), PracticePlan.For([], wanted: false));

    [Fact]
    public void Once_a_real_account_is_connected_no_practice_account_is_made() =>
        Assert.Equal(new PracticePlan(Runs: false, Plays: false, Words: null), PracticePlan.For([Real], wanted: true));

    [Fact]
    public void At_the_next_start_the_practice_people_go_on() =>
        Assert.Equal(new PracticePlan(Runs: true, Plays: true, Words: null), PracticePlan.For([Practice], wanted: true));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_practice_account_that_is_not_wanted_any_more_falls_silent_and_stays_reachable_until_it_is_removed(bool hasReal, bool wanted)
    {
        var plan = PracticePlan.For(hasReal ? [Practice, Real] : [Practice], wanted);

        Assert.True(plan.Runs);
        Assert.False(plan.Plays);
        Assert.Contains($"account remove {Practice.Id}", plan.Words, StringComparison.Ordinal);
    }
}
