using Refit;

namespace SocialInbox.Networks.Facebook;

/// <summary>
/// https://developers.facebook.com/docs/graph-api/reference/page, as far as it is used. A request never names fields when it writes:
/// then Meta reads back what it made, and when that fails it says that nothing was made.
/// </summary>
internal interface IFacebookApi
{
    /// <param name="edge">A list of the Page: feed, visitor_posts, tagged, ratings.</param>
    [Get("/{version}/{page}/{edge}")]
    Task<ApiResponse<string>> List(
        [Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string page, string edge, string fields, int limit, string? after, CancellationToken cancellation);

    [Get("/{version}/{id}/comments?filter=stream")]
    Task<ApiResponse<string>> Comments(
        [Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, string order, string fields, int limit, string? after, CancellationToken cancellation);

    [Get("/{version}/{id}")]
    Task<ApiResponse<string>> Object([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, string fields, CancellationToken cancellation);

    [Post("/{version}/{id}/comments")]
    Task<ApiResponse<string>> Comment(
        [Authorize] string token,
        [AliasAs("appsecret_proof")] string? proof,
        string version,
        string id,
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellation);

    [Post("/{version}/{id}")]
    Task<ApiResponse<string>> Change(
        [Authorize] string token,
        [AliasAs("appsecret_proof")] string? proof,
        string version,
        string id,
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellation);

    [Post("/{version}/{id}/likes")]
    Task<ApiResponse<string>> Like([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, CancellationToken cancellation);

    [Delete("/{version}/{id}/likes")]
    Task<ApiResponse<string>> Unlike([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, CancellationToken cancellation);

    [Get("/{version}/debug_token")]
    Task<ApiResponse<string>> DebugToken([Authorize] string appToken, string version, [AliasAs("input_token")] string token, CancellationToken cancellation);

    [Post("/{version}/{page}/subscribed_apps")]
    Task<ApiResponse<string>> Subscribe(
        [Authorize] string token,
        [AliasAs("appsecret_proof")] string? proof,
        string version,
        string page,
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellation);

    [Delete("/{version}/{id}/subscribed_apps")]
    Task<ApiResponse<string>> Unsubscribe([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, CancellationToken cancellation);
}
