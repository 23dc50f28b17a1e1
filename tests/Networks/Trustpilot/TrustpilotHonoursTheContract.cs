using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Trustpilot;

public sealed class TrustpilotHonoursTheContract : ReviewNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await TrustpilotWorld.Start();
}
