using SocialInbox.Local.Practice;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>The practice network that people first meet is a server of this family too, made by somebody else.</summary>
public sealed class MastodonOnThePracticeNetwork : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("practice-");
    private PracticeNetwork? practice;
    private MastodonWorld? world;

    public async Task InitializeAsync()
    {
        practice = await PracticeNetwork.Start(Path.Combine(folder.FullName, "practice.json"), 0, seed: null, TimeProvider.System, CancellationToken.None);
        world = await MastodonWorld.Start(MastodonFlavour.Mastodon);
        await world.ConnectTo(practice.Address, practice.Token);
    }

    public async Task DisposeAsync()
    {
        await world!.DisposeAsync();
        await practice!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_question_is_read_answered_and_recognised()
    {
        var question = practice!.Timeline.Post(PracticePerson.German[0], "@nordlicht Wo bleibt meine Lampe?", "de");
        var post = Assert.Single((await world!.PollPosts()).DistinctBy(found => found.Id));
        var reply = world.Answer(post, "Sie ist unterwegs.");

        var sent = Assert.IsType<SendResult.Sent>(await world.Send(reply));
        Assert.Equal(sent.Reply.PostId, Assert.IsType<SendResult.Sent>(await world.Send(reply)).Reply.PostId);

        Assert.Equal(question.Id, post.Id);
        var again = await world.Network.ReadAgain(world.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None);
        Assert.True(world.Network.IsSame(reply, again.Posts.Single(found => found.ByBrand)));
        Assert.Equal(sent.Reply.PostId, (await world.Network.FindReply(world.Account, reply, CancellationToken.None))!.PostId);
    }
}
