using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

public sealed class WordPressConnecting : IAsyncLifetime
{
    private WordPressWorld? world;

    private WordPressWorld World => world!;

    public async Task InitializeAsync() => world = await WordPressWorld.Start(hasShop: true);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_user_introduces_itself_and_its_colleagues_are_the_brand_too()
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Connect("support", World.Secrets()));

        Assert.Equal(("support", "Nordlicht Support"), (connected.Handle, connected.DisplayName));
        Assert.Equal(new[] { "5", "8" }, connected.AuthorIds);
    }

    [Fact]
    public async Task A_user_that_sees_nothing_that_waits_is_refused()
    {
        World.MayModerate = false;

        Assert.Contains("moderate_comments", Refused(await Connect("support", World.Secrets())));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_in_one_sentence()
    {
        Assert.Contains("address of the site", Refused(await World.Network.Connect(new ConnectRequest(null, "support", World.Secrets(), Words()), CancellationToken.None)));
        Assert.Contains("signs in", Refused(await Connect("a:b", World.Secrets())));
        Assert.Contains("application password", Refused(await Connect("support", Words())));
        Assert.Contains("both the consumer key", Refused(await Connect("support", World.Secrets().Remove("consumerSecret"))));
        Assert.Contains("invalid application password", Refused(await Connect("support", World.Secrets("wrong-password"))));
        Assert.Contains("cannot list resources", Refused(await Connect("support", World.Secrets().SetItem("consumerKey", "ck_wrong"))));
        World.Server.Meets(_ => true, Trouble.Status(200, "{}"));
        Assert.Contains("does not answer like WordPress", Refused(await Connect("support", World.Secrets())));
        World.Server.Meets(_ => true, Trouble.Status(401, Sample.Text("WordPress", "error-401-cannot-read")));
        Assert.Contains("drops the Authorization header", Refused(await Connect("support", World.Secrets())));
    }

    private static ImmutableDictionary<string, string> Words() => NetworkWorld.Words();

    private static string Refused(ConnectResult result)
    {
        var words = Assert.IsType<ConnectResult.Refused>(result).Words.English;
        Assert.DoesNotContain("wrong-password", words);
        Assert.DoesNotContain("cs_1", words);
        return words;
    }

    private Task<ConnectResult> Connect(string handle, ImmutableDictionary<string, string> secrets) =>
        World.Network.Connect(new ConnectRequest(World.Server.Address, handle, secrets, NetworkWorld.Words(("colleagues", "8, 5, x"))), CancellationToken.None);
}
