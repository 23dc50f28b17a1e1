using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

public sealed class YouTubeHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await YouTubeWorld.Start();
}
