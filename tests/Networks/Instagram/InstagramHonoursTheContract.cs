using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Instagram;

public sealed class InstagramHonoursTheContract : ThreadedNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await InstagramWorld.Start();
}

public sealed class InstagramByItselfHonoursTheContract : ThreadedNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await InstagramWorld.Start(byItself: true);
}
