using SocialInbox.Triage;
using static SocialInbox.Tests.Triage.Judged;

namespace SocialInbox.Tests.Triage;

public sealed class ReviewTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_low_rating_with_a_text_needs_an_answer(int stars) => NeedsAnswer(Review(stars, "Naja."), "low-rating");

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_rating_without_a_text_needs_none(int stars) => NeedsNone(Review(stars, " "), "rating-only");

    [Theory]
    [InlineData(5, "Immer wieder gern, tolle Leute")]
    [InlineData(4, "Gute Ware. Parkplatz etwas eng.")]
    [InlineData(5, "My zip jammed, they replaced it at once. Great.")]
    public void A_good_review_with_at_most_a_small_remark_needs_none(int stars, string text) => NeedsNone(Review(stars, text), "good-review");

    [Theory]
    [InlineData(5, "Toller Laden. Habt ihr am Samstag auf?", "question")]
    [InlineData(4, "Schöne Lampe, aber der Dimmer brummt leider.", "open-issue-in-review")]
    [InlineData(5, "Alles prima, nur das Ersatzglas ist immer noch nicht angekommen.", "open-issue-in-review")]
    public void A_good_review_that_leaves_something_open_needs_one(int stars, string text, string because) => NeedsAnswer(Review(stars, text), because);

    [Fact]
    public void A_review_without_stars_is_read_like_any_post() => Assert.True(Review(null, "Wo ist mein Paket?").NeedsAnswer);
}
