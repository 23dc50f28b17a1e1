using Refit;

namespace SocialInbox.Escalation.Targets.Ntfy;

/// <summary>https://docs.ntfy.sh/publish/#publish-as-json: to the root of the server.</summary>
internal interface INtfyServer
{
    [Post("/")]
    Task<ApiResponse<string>> Publish([Header("Authorization")] string? authorization, [Body(buffered: true)] NtfyMessage message, CancellationToken cancellation);
}
