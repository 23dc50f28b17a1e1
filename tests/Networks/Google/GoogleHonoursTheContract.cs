using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Google;

public sealed class GoogleHonoursTheContract : ReviewNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await GoogleWorld.Start();
}
