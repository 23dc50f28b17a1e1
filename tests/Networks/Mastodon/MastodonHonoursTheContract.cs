using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

public sealed class MastodonHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await MastodonWorld.Start(MastodonFlavour.Mastodon);
}

public sealed class GoToSocialHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await MastodonWorld.Start(MastodonFlavour.GoToSocial);
}
