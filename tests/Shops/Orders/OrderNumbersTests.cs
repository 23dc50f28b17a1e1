using SocialInbox.Shops.Orders;

namespace SocialInbox.Tests.Shops.Orders;

public sealed class OrderNumbersTests
{
    [Theory]
    [InlineData("Seit zwei Wochen warte ich auf meine Bestellung NL-24314. Was ist da los?", "24314")]
    [InlineData("nl 24314??", "24314")]
    [InlineData("(NL24314)", "24314")]
    [InlineData("Teil 2 von NL-24314-2", "24314-2")]
    [InlineData("NL-24314 und NL-21354", "21354,24314")]
    [InlineData("KNL-24314 ist keine von uns", "")]
    [InlineData("NL-1234567890123 ist zu lang", "")]
    [InlineData("Bestellung 24314", "")]
    [InlineData("", "")]
    public void Numbers_are_known_by_what_the_shop_puts_before_them(string text, string digits) =>
        Assert.Equal(digits, string.Join(',', OrderNumbers.In([text], "NL-").Select(number => number.Digits)));

    [Theory]
    [InlineData("Bestellung 24314 fehlt", "24314")]
    [InlineData("Bestell-Nr. 24314", "24314")]
    [InlineData("my order #24314 is late", "24314")]
    [InlineData("#24314", "24314")]
    [InlineData("Order No. 24314", "24314")]
    [InlineData("im Jahr 2026 um 24314 Euro", "")]
    [InlineData("reorder 24314", "")]
    public void A_shop_without_a_prefix_needs_a_word_before_the_number(string text, string digits) =>
        Assert.Equal(digits, string.Join(',', OrderNumbers.In([text], "").Select(number => number.Digits)));

    [Theory]
    [InlineData("", true)]
    [InlineData("NL-", true)]
    [InlineData("#", true)]
    [InlineData("-", false)]
    [InlineData(".*", false)]
    [InlineData("NL-NL-NL-NL-N", false)]
    public void A_prefix_is_a_few_letters_and_no_pattern(string prefix, bool taken) => Assert.Equal(taken, OrderNumbers.IsPrefix(prefix));

    [Fact]
    public void The_newest_post_comes_first_each_number_once_and_never_more_than_three() =>
        Assert.Equal(["5555", "1111", "4444"], OrderNumbers.In(["NL-1111 NL-2222 NL-3333", "NL-4444", "NL-1111 NL-5555"], "NL-").Select(number => number.Digits));

    [Theory]
    [InlineData("NL-20417", true)]
    [InlineData("#NL20417", true)]
    [InlineData("20417", true)]
    [InlineData("#20417", true)]
    [InlineData("120417", false)]
    [InlineData("2041", false)]
    [InlineData("XX20417", false)]
    [InlineData(null, false)]
    public void A_shop_may_write_its_number_otherwise_and_another_number_is_another(string? shops, bool same) =>
        Assert.Equal(same, new OrderNumber("NL-", "20417").Is(shops));

    [Theory]
    [InlineData(" NL-24314 ", "24314")]
    [InlineData("#24314", "24314")]
    [InlineData("24314", "24314")]
    [InlineData("24314\" OR name:\"*", null)]
    [InlineData("jana", null)]
    public void What_is_typed_is_a_number_or_nothing(string typed, string? digits) => Assert.Equal(digits, OrderNumbers.Typed(typed, "NL-")?.Digits);

    [Fact]
    public void A_post_of_nothing_but_almost_numbers_is_read_in_no_time()
    {
        var hostile = string.Concat(Enumerable.Repeat("NL-NL - order order # NL", 5_000));
        var before = TimeProvider.System.GetTimestamp();

        Assert.Empty(OrderNumbers.In([hostile], "NL-"));
        Assert.Empty(OrderNumbers.In([hostile], ""));
        Assert.InRange(TimeProvider.System.GetElapsedTime(before).TotalSeconds, 0, 5);
    }
}
