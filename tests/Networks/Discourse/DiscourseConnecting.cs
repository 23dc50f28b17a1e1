using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

public sealed class DiscourseConnecting : IAsyncLifetime
{
    private DiscourseWorld? world;

    private DiscourseWorld World => world!;

    public async Task InitializeAsync() => world = await DiscourseWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_user_introduces_itself_and_gets_a_secret_for_deliveries()
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Connect("nordlicht_support", DiscourseWorld.Key));

        Assert.Equal(("@nordlicht_support", "Nordlicht Support", "12"), (connected.Handle, connected.DisplayName, Assert.Single(connected.AuthorIds)));
        Assert.True(connected.Secrets["webhookSecret"].Length > 40);
    }

    [Fact]
    public async Task Each_permission_that_a_key_lacks_is_named()
    {
        World.Server.Meets(request => request.Path == "/posts.json", Trouble.Status(403, Sample.Text("Discourse", "error-403")));
        World.Server.Meets(request => request.Path == "/posted.json", Trouble.Status(404, Sample.Text("Discourse", "error-404")));

        Assert.Contains("posts: list, topics: read lists", Refused(await Connect("nordlicht_support", DiscourseWorld.Key)));
    }

    [Theory]
    [InlineData("", "key", "name of the brand's user")]
    [InlineData("shop\r\nX: y", "key", "name of the brand's user")]
    [InlineData("shop", "", "API key")]
    [InlineData("shop", "schlüssel", "API key")]
    [InlineData("shop", "wrong-key", "key is invalid")]
    public async Task What_is_missing_or_wrong_is_said_in_one_sentence(string handle, string key, string words) => Assert.Contains(words, Refused(await Connect(handle, key)));

    [Fact]
    public async Task A_server_that_is_no_forum_is_told_so()
    {
        for (var i = 0; i < 3; i++) World.Server.Meets(_ => true, Trouble.Status(200, "{}"));
        World.Server.Meets(_ => true, Trouble.Status(200, "{\"user\":{\"id\":\"no\"}}"));

        Assert.Contains("does not answer like a Discourse forum", Refused(await Connect("shop", DiscourseWorld.Key)));
    }

    [Theory]
    [InlineData(ModerationAct.Like, 200, typeof(ModerationResult.Done))]
    [InlineData(ModerationAct.Like, 403, typeof(ModerationResult.Done))]
    [InlineData(ModerationAct.Unlike, 403, typeof(ModerationResult.Rejected))]
    [InlineData(ModerationAct.Unlike, 429, typeof(ModerationResult.Throttled))]
    [InlineData(ModerationAct.Like, 503, typeof(ModerationResult.TryAgain))]
    [InlineData(ModerationAct.Hide, 200, typeof(ModerationResult.Rejected))]
    public async Task A_like_that_stands_there_already_is_done(ModerationAct act, int status, Type result)
    {
        var id = World.CustomerSays("Danke!");
        World.Server.Meets(request => request.Path.Value!.StartsWith("/post_actions", StringComparison.Ordinal), Trouble.Status(status, "{\"errors\":[\"You can't do that.\"]}"));
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, "{\"actions_summary\":[{\"id\":2,\"acted\":true}]}"));

        Assert.IsType(result, await ((IModerates)World.Network).Moderate(World.Account, new PostRef(id, id, null), act, CancellationToken.None));
    }

    private static string Refused(ConnectResult result)
    {
        var words = Assert.IsType<ConnectResult.Refused>(result).Words.English;
        Assert.DoesNotContain("wrong-key", words);
        return words;
    }

    private Task<ConnectResult> Connect(string handle, string key) =>
        World.Network.Connect(new ConnectRequest(World.Server.Address, handle, NetworkWorld.Words(("apiKey", key)), NetworkWorld.Words()), CancellationToken.None);
}
