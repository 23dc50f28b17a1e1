using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.TikTok;

public sealed class TikTokHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await TikTokWorld.Start();
}
