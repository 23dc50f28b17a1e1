using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

public sealed class MastodonHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await MastodonWorld.Start(MastodonFlavour.Mastodon);
}

public sealed class GoToSocialHonoursTheContract : PolledNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await MastodonWorld.Start(MastodonFlavour.GoToSocial);
}
