using Refit;

namespace SocialInbox.Networks.X;

/// <summary>
/// https://docs.x.com/x-api, as far as it is used. The fields to ask for are a map, because X renames the parameters themselves. Answers
/// come as text: pages are read item by item.
/// </summary>
internal interface IXApi
{
    [Get("/2/users/me")]
    Task<ApiResponse<string>> Me([Authorize] string token, CancellationToken cancellation);

    [Get("/2/users/{id}/mentions")]
    Task<ApiResponse<string>> Mentions(
        [Authorize] string token, string id, [AliasAs("max_results")] int limit, [AliasAs("start_time")] string? since, [AliasAs("pagination_token")] string? page,
        Dictionary<string, string?> fields, CancellationToken cancellation);

    [Get("/2/users/{id}/tweets")]
    Task<ApiResponse<string>> OwnPosts(
        [Authorize] string token, string id, [AliasAs("max_results")] int limit, string exclude, [AliasAs("start_time")] string? since, [AliasAs("pagination_token")] string? page,
        Dictionary<string, string?> fields, CancellationToken cancellation);

    [Get("/2/tweets/search/recent")]
    Task<ApiResponse<string>> Search(
        [Authorize] string token, string query, [AliasAs("max_results")] int limit, [AliasAs("next_token")] string? page, Dictionary<string, string?> fields, CancellationToken cancellation);

    [Get("/2/tweets")]
    Task<ApiResponse<string>> Posts([Authorize] string token, string ids, Dictionary<string, string?> fields, CancellationToken cancellation);

    [Post("/2/tweets")]
    Task<ApiResponse<string>> Post([Authorize] string token, [Body(buffered: true)] XNewPost post, CancellationToken cancellation);

    [Put("/2/tweets/{id}/hidden")]
    Task<ApiResponse<string>> Hide([Authorize] string token, string id, [Body(buffered: true)] XHidden hidden, CancellationToken cancellation);
}
