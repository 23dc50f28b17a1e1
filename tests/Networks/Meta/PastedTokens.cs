using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Instagram;
using SocialInbox.Tests.Networks.Threads;

namespace SocialInbox.Tests.Networks.Meta;

/// <summary>A token that somebody pasted does not say how old it is: it may end in an hour, or in sixty days.</summary>
public sealed class PastedTokens
{
    private static readonly TimeSpan SixtyDays = TimeSpan.FromSeconds(5183944);

    [Theory]
    [InlineData("threads")]
    [InlineData("instagram")]
    public async Task It_is_renewed_at_once_so_that_its_end_is_known(string network)
    {
        await using var world = await Start(network);
        var connected = await Connect(world);

        Assert.Equal(world.Clock.GetUtcNow() + SixtyDays, connected.ExpiresAt);
        Assert.Contains(world.Server.Requests, seen => seen.Path == "/refresh_access_token");
        Assert.Null(connected.Warning);
    }

    [Theory]
    [InlineData("threads")]
    [InlineData("instagram")]
    public async Task One_that_lives_an_hour_becomes_one_that_lasts(string network)
    {
        await using var world = await Start(network);
        world.Server.Meets(request => request.Path == "/refresh_access_token", Refused);

        Assert.Equal(world.Clock.GetUtcNow() + SixtyDays, (await Connect(world)).ExpiresAt);
        Assert.Contains(world.Server.Requests, seen => seen.Path == "/access_token");
    }

    [Theory]
    [InlineData("threads")]
    [InlineData("instagram")]
    public async Task Where_the_network_does_neither_the_end_is_assumed_said_to_be_and_renewal_is_tried_the_next_day(string network)
    {
        await using var world = await Start(network);
        world.Server.Meets(request => request.Path == "/refresh_access_token", Refused);
        world.Server.Meets(request => request.Path == "/access_token", Refused);
        var connected = await Connect(world);
        Assert.Contains("could not be found out", connected.Warning!.English, StringComparison.Ordinal);

        var plan = ((IOAuthNetwork)world.Network).Plan(Request(world));
        Assert.Equal(world.Clock.GetUtcNow().AddHours(25), connected.ExpiresAt - plan.RenewAhead);
    }

    [Theory]
    [InlineData("threads")]
    [InlineData("instagram")]
    public async Task A_network_that_is_away_is_no_refusal(string network)
    {
        await using var world = await Start(network);
        for (var i = 0; i < 3; i++) world.Server.Meets(request => request.Path == "/refresh_access_token", Trouble.Status(503, ""));

        Assert.IsType<ConnectResult.Refused>(await world.Network.Connect(Request(world), default));
    }

    private static Trouble Refused => Trouble.Status(400, new JsonObject { ["error"] = new JsonObject { ["message"] = "Not today.", ["type"] = "OAuthException", ["code"] = 190 } }.ToJsonString());

    private static async Task<NetworkWorld> Start(string network) => network == "threads" ? await ThreadsWorld.Start() : await InstagramWorld.Start(byItself: true);

    private static ConnectRequest Request(NetworkWorld world) => world is ThreadsWorld threads ? threads.Request() : ((InstagramWorld)world).Request();

    private static async Task<ConnectResult.Connected> Connect(NetworkWorld world)
    {
        world.Server.Requests.Clear();
        return Assert.IsType<ConnectResult.Connected>(await world.Network.Connect(Request(world), default));
    }
}
