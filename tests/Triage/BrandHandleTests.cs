using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

public sealed class BrandHandleTests
{
    [Theory]
    [InlineData("@nordlicht Ist die Lampe Aurora auch in Grün zu haben?")]
    [InlineData("@nordlicht@social.example Ist die Lampe Aurora auch in Grün zu haben?")]
    [InlineData("@Nordlicht könnt ihr mir die Rechnung noch einmal schicken?")]
    public void A_question_that_begins_with_the_brands_handle_is_put_to_the_brand_in_its_short_and_its_long_form(string text) =>
        Assert.True(Assess(text).NeedsAnswer);

    [Fact]
    public void A_post_that_begins_with_somebody_elses_handle_is_put_to_somebody_else() =>
        Assert.False(Assess("@lukas ist die Lampe auch in Grün zu haben?").NeedsAnswer);

    private static Assessment Assess(string text) =>
        PostTriage.Assess(new TriagePost("mastodon", PostKind.Mention, null, null, text, BrandNames: ["Nordlicht Lampen"], BrandHandles: ["@nordlicht@social.example"]));
}
