using SocialInbox.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

public sealed class ContinuationTests
{
    private const double Day = 24 * 60;

    [Theory]
    [InlineData(14, false)]
    [InlineData(14.01, true)]
    public void A_post_more_than_fourteen_days_after_the_end_begins_a_new_conversation(double days, bool begins)
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Reply("reply-01", to: "q", 10);

        Assert.Equal(begins, Continuation.IsDue(exchange.State, At(10 + (days * Day))));
    }

    [Fact]
    public void What_still_waits_goes_on_however_long_it_took() =>
        Assert.False(Continuation.IsDue(With(Said.Question("q", 0)).State, At(90 * Day)));

    [Fact]
    public void A_very_long_exchange_goes_on_in_a_new_conversation()
    {
        var exchange = With([.. Enumerable.Range(0, 29).Select(i => Said.Question($"q{i}", i))]);
        Assert.False(Continuation.IsDue(exchange.State, At(40)));

        exchange.See(Said.Question("q29", 29));

        Assert.True(Continuation.IsDue(exchange.State, At(40)));
    }

    [Fact]
    public void Each_next_conversation_has_the_next_number()
    {
        var first = ConversationId.For(Account, "root", "customer");

        Assert.Equal([$"{first}-2", $"{first}-3", $"{first}-4"], [first.Next().Value, first.Next().Next().Value, first.Next().Next().Next().Value]);
        Assert.True(ConversationId.TryParse(first.Next().Value, out _));
    }
}
