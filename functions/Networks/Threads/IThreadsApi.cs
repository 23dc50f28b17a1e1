using Refit;

namespace SocialInbox.Networks.Threads;

/// <summary>https://developers.facebook.com/docs/threads, as far as it is used.</summary>
internal interface IThreadsApi
{
    /// <param name="edge">A list of the account or a post: mentions, threads, replies, conversation.</param>
    [Get("/v1.0/{id}/{edge}")]
    Task<ApiResponse<string>> List([Authorize] string token, string id, string edge, string fields, int limit, string? after, CancellationToken cancellation);

    [Get("/v1.0/{id}")]
    Task<ApiResponse<string>> Object([Authorize] string token, string id, string fields, CancellationToken cancellation);

    /// <summary>Makes a post that nobody sees yet.</summary>
    [Post("/v1.0/me/threads")]
    Task<ApiResponse<string>> Prepare([Authorize] string token, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);

    [Post("/v1.0/me/threads_publish")]
    Task<ApiResponse<string>> Publish([Authorize] string token, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);

    [Post("/v1.0/{id}/manage_reply")]
    Task<ApiResponse<string>> Manage([Authorize] string token, string id, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);
}
