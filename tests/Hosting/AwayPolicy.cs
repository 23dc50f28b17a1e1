using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialInbox.Tests.Hosting;

/// <summary>Storage that, when told so, cannot be reached.</summary>
internal sealed class AwayPolicy : HttpPipelineSynchronousPolicy
{
    public bool IsAway { get; set; }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (IsAway) throw new RequestFailedException("Connection refused (127.0.0.1:10002)");
    }
}
