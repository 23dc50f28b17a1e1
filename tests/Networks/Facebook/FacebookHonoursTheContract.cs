using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

public sealed class FacebookHonoursTheContract : ThreadedNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await FacebookWorld.Start();
}
