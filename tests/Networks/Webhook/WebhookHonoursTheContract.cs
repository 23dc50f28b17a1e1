using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Webhook;

public sealed class WebhookHonoursTheContract : NetworkContract
{
    private protected override async Task<NetworkWorld> Start() => await WebhookWorld.Start();
}
