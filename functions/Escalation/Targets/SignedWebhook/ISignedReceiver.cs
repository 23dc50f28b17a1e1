using System.Text.Json;
using Refit;

namespace SocialInbox.Escalation.Targets.SignedWebhook;

/// <summary>Anybody's own receiver, as docs/notices.md describes it.</summary>
internal interface ISignedReceiver
{
    [Post("/")]
    Task<ApiResponse<string>> Post([Body(buffered: true)] JsonElement body, CancellationToken cancellation);
}
