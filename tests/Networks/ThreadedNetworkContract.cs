using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps that is read by asking and one of whose feeds, mostly the second, lists what stands below the brand's own posts.</summary>
public abstract class ThreadedNetworkContract : PolledNetworkContract
{
    private protected virtual Feed Threads => World.Network.Feeds[1];

    [Fact]
    public async Task An_answer_below_the_brands_own_post_is_found_though_it_names_nobody()
    {
        var post = World.BrandSays("Die Herbstkollektion ist da!");
        await World.Poll();
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = World.CustomerSays("Ist das Holz geölt?", replyTo: post, mention: false, customer: "lea");
        var deep = World.CustomerSays("Das wüsste ich auch gern", replyTo: answer, mention: false, customer: "tom");

        var posts = (await World.Poll(Threads)).SelectMany(page => page.Posts).ToList();

        Assert.Equal([answer, deep], posts.Select(found => found.Id).Order());
        Assert.All(posts, found => Assert.Equal(post, found.RootId));
        Assert.True(posts.Single(found => found.Id == answer).ParentIsBrand);
        Assert.Contains("Holz", posts.Single(found => found.Id == deep).ParentText);
    }

    [Fact]
    public async Task An_answer_to_an_answer_is_found_by_looking_again_later()
    {
        var post = World.BrandSays("Die Herbstkollektion ist da!");
        var answer = World.CustomerSays("Schön!", replyTo: post, mention: false);
        await World.Poll();
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        var deep = World.CustomerSays("Gibt es die auch in Blau?", replyTo: answer, mention: false, customer: "lea");

        var found = new HashSet<string>();
        for (var sweep = 0; sweep < 7; sweep++)
        {
            World.Clock.Advance(TimeSpan.FromMinutes(5));
            found.UnionWith((await World.Poll(Threads)).SelectMany(page => page.Posts).Select(one => one.Id));
        }

        Assert.Contains(deep, found);
    }

    [Fact]
    public async Task Our_own_reply_is_recognised_when_it_is_read_back()
    {
        var post = await Question();
        var reply = World.Answer(post, "Guten Tag! Sie ist unterwegs: https://nordlicht.example/sendung 📦");
        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply));
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        var read = (await World.PollPosts()).Concat(await SeeAgain(post)).First(found => found.Id == sent.Reply.PostId);

        Assert.True(World.Network.IsSame(reply, read));
        Assert.False(World.Network.IsSame(World.Answer(post, "Etwas anderes", "reply-0002"), read));
        Assert.Equal(sent.Reply.PostId, (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!.PostId);
        Assert.Null(await World.Network.FindReply(World.Account, World.Answer(post, "Nie gesendet", "reply-0003"), CancellationToken.None));
    }
}
