using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

public sealed class WordPressHonoursTheContract : ThreadedNetworkContract
{
    // Everything below the site's own pages is one list.
    private protected override Feed Threads => World.Network.Feeds[0];

    private protected override async Task<NetworkWorld> Start() => await WordPressWorld.Start(hasShop: false);
}

public sealed class WooCommerceHonoursTheContract : PolledNetworkContract
{
    private protected override Feed Mentions => World.Network.Feeds[1];

    private protected override async Task<NetworkWorld> Start() => await WordPressWorld.Start(hasShop: true);
}
