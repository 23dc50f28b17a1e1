using SocialInbox.Shops.Orders;

namespace SocialInbox.Tests.Shops.Orders;

public sealed class NameFitTests
{
    [Theory]
    [InlineData("Jana Meinert", "Jana Meinert", "@x", NameFit.Fits)]
    [InlineData("Jana Meinert", "jana m.", "@x", NameFit.Fits)]
    [InlineData("Jana Meinert", "🌻", "@jana_m@social.example", NameFit.Fits)]
    [InlineData("Elif Özdemir", "Familie Özdemir", "@x", NameFit.Fits)]
    [InlineData("Tom Köhler", "Tom Koehler", "@x", NameFit.Fits)]
    [InlineData("Jana Meinert", "Jana", "@jana", NameFit.Differs)]
    [InlineData("Jana Meinert", "Lukas Brandt", "@lukas", NameFit.Differs)]
    [InlineData("Jana Meinert", "", "", NameFit.Differs)]
    [InlineData(null, "Jana Meinert", "@jana", NameFit.Unknown)]
    [InlineData("???", "Jana Meinert", "@jana", NameFit.Unknown)]
    public void The_buyers_name_and_the_customers_go_together_or_not(string? buyer, string shown, string handle, NameFit fit) => Assert.Equal(fit, NameFits.Of(buyer, shown, handle));
}
