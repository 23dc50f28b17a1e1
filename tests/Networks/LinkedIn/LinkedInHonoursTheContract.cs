using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

public sealed class LinkedInHonoursTheContract : PolledNetworkContract
{
    private protected override TimeSpan UnsaidWait => TimeSpan.FromHours(1);

    private protected override async Task<NetworkWorld> Start() => await LinkedInWorld.Start();
}
