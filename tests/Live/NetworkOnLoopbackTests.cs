namespace SocialInbox.Tests.Live;

[Trait("Ring", "Live")]
public sealed class NetworkOnLoopbackTests
{
    [Fact]
    public async Task What_one_person_posts_below_a_post_another_one_can_read()
    {
        await using var network = await LiveNetwork.Start();
        var question = await network.Post("anna.test", $"Hallo @{LiveNetwork.ShopHandle} 😞, wo ist meine Lampe?");
        await network.Post(LiveNetwork.ShopHandle, "Sie ist unterwegs.", replyTo: question);

        Assert.Equal([(network.ShopDid, "Sie ist unterwegs.")], await network.AnswersBelow(question));
    }
}
