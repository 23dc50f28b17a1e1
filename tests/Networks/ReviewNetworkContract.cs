using SocialInbox.Networks;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network of reviews keeps: each review has one answer, and whoever writes another replaces it.</summary>
public abstract class ReviewNetworkContract : PolledNetworkContract
{
    [Fact]
    public async Task What_a_colleague_answered_meanwhile_is_not_overwritten()
    {
        var review = await Review();
        var reply = World.Answer(review, "Von uns");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        World.BrandSays("Von der Kollegin", review.Id);

        Assert.Contains("meanwhile", Assert.IsType<SendResult.Rejected>(await World.Send(reply)).Words, StringComparison.Ordinal);
        Assert.Equal("Von der Kollegin", Assert.Single(World.AnswersBelow(review.Id)));
    }

    [Fact]
    public async Task What_a_colleague_answered_before_the_draft_is_not_overwritten_either()
    {
        var review = await Review();
        World.BrandSays("Von der Kollegin", review.Id);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("meanwhile", Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(review, "Von uns"))).Words, StringComparison.Ordinal);
        Assert.Equal("Von der Kollegin", Assert.Single(World.AnswersBelow(review.Id)));
    }

    [Fact]
    public async Task An_older_answer_of_ours_is_replaced_by_a_better_one()
    {
        var review = await Review();
        var ours = World.BrandSays("Von gestern", review.Id);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(review, "Von heute") with { Ours = [ours] }));
        Assert.Equal("Von heute", Assert.Single(World.AnswersBelow(review.Id)));
    }

    private async Task<NetworkPost> Review()
    {
        World.CustomerSays("Niemand geht ans Telefon.");
        return Assert.Single(await World.PollPosts());
    }
}
