using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Instagram;
using SocialInbox.Tests.Networks.Threads;

namespace SocialInbox.Tests.Networks.Meta;

/// <summary>A permission that is missing for one object, on the networks of Meta whose own tests say nothing of it.</summary>
public sealed class ClosedObjects
{
    [Theory]
    [InlineData("instagram", 3)]
    [InlineData("instagram", 10)]
    [InlineData("threads", 10)]
    [InlineData("threads", 200)]
    public async Task What_stands_below_one_post_that_is_closed_to_us_is_unknown_and_the_rest_is_read(string network, int code)
    {
        await using NetworkWorld world = network == "instagram" ? await InstagramWorld.Start() : await ThreadsWorld.Start();
        var (closed, open) = (world.BrandSays("Die Lampen sind da!"), world.BrandSays("Die Tische sind da!"));
        var lost = world.CustomerSays("Wann?", replyTo: closed, mention: false);
        var seen = world.CustomerSays("Wo?", replyTo: open, mention: false, customer: "tom");
        var posts = (await world.PollPosts()).Where(post => post.Id == lost || post.Id == seen).DistinctBy(post => post.Id).Select(post => new PostRef(post.Id, post.RootId, post.NetworkData)).ToList();
        world.Server.Meets(
            request => request.Path.Value!.EndsWith($"/{closed}", StringComparison.Ordinal), Trouble.Status(400, $$$"""{"error":{"message":"Not for you","type":"OAuthException","code":{{{code}}}}}"""));

        var reading = await world.Network.ReadAgain(world.Account, posts, CancellationToken.None);

        Assert.Equal(2, posts.Count);
        Assert.Equal(seen, Assert.Single(reading.Posts).Id);
        Assert.Empty(reading.Gone);
    }
}
