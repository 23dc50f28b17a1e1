using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

public sealed class XHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await XWorld.Start();
}
