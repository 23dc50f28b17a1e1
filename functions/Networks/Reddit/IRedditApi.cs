using Refit;

namespace SocialInbox.Networks.Reddit;

/// <summary>
/// https://www.reddit.com/dev/api/, as far as it is used. Without <c>raw_json=1</c> texts come escaped. Answers come as text: pages are
/// read item by item, and a refusal may be a 200.
/// </summary>
internal interface IRedditApi
{
    [Get("/api/v1/me?raw_json=1")]
    Task<ApiResponse<string>> Me([Authorize] string token, CancellationToken cancellation);

    /// <summary>Mentions, and answers to the brand's posts and comments; private messages among them.</summary>
    [Get("/message/inbox?raw_json=1&mark=false&limit=100")]
    Task<ApiResponse<string>> Inbox([Authorize] string token, string? after, CancellationToken cancellation);

    [Get("/user/{name}/comments?raw_json=1&sort=new&limit=100")]
    Task<ApiResponse<string>> CommentsOf([Authorize] string token, string name, string? after, CancellationToken cancellation);

    /// <param name="id">At most 100 full names, with commas.</param>
    [Get("/api/info?raw_json=1")]
    Task<ApiResponse<string>> Info([Authorize] string token, string id, CancellationToken cancellation);

    [Post("/api/comment")]
    Task<ApiResponse<string>> Comment([Authorize] string token, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);
}
