using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Threads;

public sealed class ThreadsHonoursTheContract : MentioningNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await ThreadsWorld.Start();
}
