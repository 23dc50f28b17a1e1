using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps whose first feed lists the posts that mention the brand, wherever they stand.</summary>
public abstract class MentioningNetworkContract : ThreadedNetworkContract
{
    [Fact]
    public async Task An_answer_is_placed_below_its_root_and_knows_whom_it_answers()
    {
        var root = World.CustomerSays("Wer kennt gute Lampen?", mention: false, customer: "tom");
        var middle = World.CustomerSays("Frag doch mal den Laden hier", replyTo: root, mention: false, customer: "lea");
        var id = World.CustomerSays("Was meint ihr?", replyTo: middle);

        var post = Assert.Single((await World.Poll(Mentions)).SelectMany(page => page.Posts));

        Assert.Equal((id, root, middle), (post.Id, post.RootId, post.ParentId));
        Assert.Contains("Frag doch mal", post.ParentText);
        Assert.False(post.ParentIsBrand);
    }
}
