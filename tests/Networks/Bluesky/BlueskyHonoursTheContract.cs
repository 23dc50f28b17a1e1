using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

public sealed class BlueskyHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await BlueskyWorld.Start();
}
