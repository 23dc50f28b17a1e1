using FsCheck;
using FsCheck.Fluent;
using SocialInbox.HelpCentre.Pages;
using SocialInbox.HelpCentre.Settings;

namespace SocialInbox.Tests.HelpCentre;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void It_is_what_the_guidelines_say(string one, string other, double ratio) => Assert.Equal(ratio, Contrast.Between(one, other), 0.01);

    [Theory]
    [InlineData("#ffcc00", "contrast")]
    [InlineData("blue", "form")]
    [InlineData("#1d4ed8;}", "form")]
    public void A_colour_that_nobody_could_read_is_refused(string colour, string code) => Assert.Equal([code], new HelpSettings("Shop", colour).Errors().Select(error => error.Code));

    [Fact]
    public void On_a_dark_ground_any_colour_is_lightened_until_it_can_be_read() =>
        Prop.ForAll(Gen.Choose(0, 0xffffff).ToArbitrary(), colour => Assert.True(Contrast.Between(Contrast.Lightened($"#{colour:x6}", HelpStyle.DarkGround), HelpStyle.DarkGround) >= Contrast.Needed)).QuickCheckThrowOnFailure();
}
