using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Telegram;

public sealed class TelegramHonoursTheContract : AskedNetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await TelegramWorld.Start(("takes", "all"));
}
