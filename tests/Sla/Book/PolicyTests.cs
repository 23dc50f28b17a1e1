using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Ledger;
using SocialInbox.Triage;
using static SocialInbox.Tests.Ledger.Exchange;
using static SocialInbox.Tests.Sla.Book.Books;

namespace SocialInbox.Tests.Sla.Book;

/// <summary>What triage found in the question that starts a clock decides which policy holds.</summary>
public sealed class PolicyTests
{
    private static readonly PolicyMatch Urgent = PolicyMatch.Any with { Priorities = [Priority.Urgent, Priority.High] };
    private static readonly PolicyMatch GermanService = PolicyMatch.Any with { Categories = [Category.Service], Languages = ["de"] };

    [Fact]
    public void The_first_policy_that_matches_holds()
    {
        var exchange = Under(Says(1, -1, Policy("urgent", 10, when: Urgent), Policy("german", 20, when: GermanService), Policy("all", 30)), Asks("q", Priority.High, "de"));

        Assert.Equal(("urgent", At(10)), (exchange.Clock.Policy, exchange.Clock.DueAt));
    }

    [Fact]
    public void People_order_the_list()
    {
        var exchange = Under(Says(1, -1, Policy("german", 20, when: GermanService), Policy("urgent", 10, when: Urgent)), Asks("q", Priority.High, "de"));

        Assert.Equal(("german", At(20)), (exchange.Clock.Policy, exchange.Clock.DueAt));
    }

    [Theory]
    [InlineData(Priority.Normal, "de", "german")]
    [InlineData(Priority.Normal, "en", "all")]
    [InlineData(Priority.Urgent, "en", "urgent")]
    public void Every_condition_of_a_policy_has_to_fit(Priority priority, string language, string policy)
    {
        var exchange = Under(Says(1, -1, Policy("urgent", 10, when: Urgent), Policy("german", 20, when: GermanService), Policy("all", 30)), Asks("q", priority, language));

        Assert.Equal(policy, exchange.Clock.Policy);
    }

    [Fact]
    public void A_policy_may_be_for_some_accounts_only()
    {
        var mine = Policy("mine", 5, when: PolicyMatch.Any with { Accounts = [Account.Value] });
        var others = Policy("others", 6, when: PolicyMatch.Any with { Accounts = ["somebody-else"] });

        Assert.Equal("mine", Under(Says(1, -1, others, mine), Said.Question("q", 0)).Clock.Policy);
    }

    [Fact]
    public void A_policy_that_names_a_tier_matches_nobody_while_customers_have_none() =>
        Assert.Equal("all", Under(Says(1, -1, Policy("gold", 5, when: PolicyMatch.Any with { Tiers = ["gold"] }), Policy("all", 30)), Said.Question("q", 0)).Clock.Policy);

    [Fact]
    public void Where_no_policy_matches_the_accounts_own_target_holds_around_the_clock()
    {
        var clock = Under(Says(1, -1, Policy("urgent", 10, when: Urgent)), Said.Question("q", 0)).Clock;

        Assert.Equal((null, At(45), At(60)), (clock.Policy, clock.WarnAt, clock.DueAt));
        Assert.Equal("first", clock.Ladder?.Id);
    }

    [Fact]
    public void A_policy_names_its_ladder_and_has_the_first_of_the_book_otherwise()
    {
        Assert.Equal("second", Under(Says(1, -1, Policy("all", 10) with { Ladder = "second" }), Said.Question("q", 0)).Clock.Ladder?.Id);
        Assert.Equal("first", Under(Says(1, -1, Policy("all", 10)), Said.Question("q", 0)).Clock.Ladder?.Id);
    }

    [Fact]
    public void Business_time_counts_while_the_office_is_open()
    {
        // Nine of the tests is ten in Berlin, on a Monday: 420 minutes are left of that day.
        var clock = Under(Says(1, -1, Policy("office", 450, calendar: "office")), Said.Question("q", 0)).Clock;

        Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 30, 0, TimeSpan.Zero), clock.DueAt);
        Assert.Equal(At(337.5), clock.WarnAt);
        Assert.Equal((At(225), clock.DueAt), (clock.AtPercent(50), clock.AtPercent(100)));
    }

    [Fact]
    public void Each_further_question_has_the_next_target_and_the_first_where_there_is_none()
    {
        Assert.Equal(At(100 + 15), SecondOf(Says(1, -1, Policy("all", 30, next: 15))).DueAt);
        Assert.Equal(At(100 + 30), SecondOf(Says(1, -1, Policy("all", 30))).DueAt);
    }

    [Fact]
    public void What_waits_counts_from_the_oldest_unanswered_question_though_the_customer_writes_again()
    {
        var exchange = Under(Says(1, -1, Policy("all", 30, next: 15)), Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 100));

        exchange.See(Said.Question("q3", 110));

        Assert.Equal((ClockKind.NextResponse, At(100), At(115)), (exchange.Clocks[1].Kind, exchange.Clocks[1].StartedAt, exchange.Clocks[1].DueAt));
        Assert.Equal(2, exchange.Clocks.Length);
    }

    [Fact]
    public void An_answer_on_the_network_stops_the_clock_at_its_time_there()
    {
        var exchange = Under(Says(1, -1, Policy("all", 30)), Said.Question("q", 0));

        exchange.See(Said.ByBrand("native", 29, under: "q") with { FirstSeenAt = At(45), SeenAt = At(45) });

        Assert.Equal((At(29), Verdict.Met), (exchange.Clock.EndedAt, exchange.Clock.Verdict));
    }

    private static Clock SecondOf(SlaBook book)
    {
        var exchange = Under(book, Said.Question("q1", 0));
        exchange.Reply("reply-01", to: "q1", 10);
        exchange.See(Said.Question("q2", 100));
        return exchange.Clocks[1];
    }

    private static PostFacts Asks(string id, Priority priority, string language)
    {
        var post = Said.Question(id, 0);
        return post with { Versions = [post.Versions[0] with { Priority = priority, Language = language }] };
    }
}
