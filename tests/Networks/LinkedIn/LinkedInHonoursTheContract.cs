using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

public sealed class LinkedInHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await LinkedInWorld.Start();
}
