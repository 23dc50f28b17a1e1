using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Reddit;

public sealed class RedditHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await RedditWorld.Start();
}
