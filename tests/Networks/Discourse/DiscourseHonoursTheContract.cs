using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

public sealed class DiscourseHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await DiscourseWorld.Start();
}
