using Refit;

namespace SocialInbox.Networks.Instagram;

/// <summary>
/// https://developers.facebook.com/docs/instagram-platform, as far as it is used; both hosts (with Facebook's login and with Instagram's)
/// speak it. A request never names fields when it writes: the comment is made, and then the answer is an error.
/// </summary>
internal interface IInstagramApi
{
    /// <param name="edge">A list of the account, a post or a comment: media, tags, comments, replies.</param>
    [Get("/{version}/{id}/{edge}")]
    Task<ApiResponse<string>> List(
        [Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, string edge, string fields, int limit, string? after, CancellationToken cancellation);

    [Get("/{version}/{id}")]
    Task<ApiResponse<string>> Object([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, string fields, CancellationToken cancellation);

    /// <param name="edge">comments of a post, replies of a comment, mentions of the account.</param>
    [Post("/{version}/{id}/{edge}")]
    Task<ApiResponse<string>> Comment(
        [Authorize] string token,
        [AliasAs("appsecret_proof")] string? proof,
        string version,
        string id,
        string edge,
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

    [Get("/{version}/debug_token")]
    Task<ApiResponse<string>> DebugToken([Authorize] string appToken, string version, [AliasAs("input_token")] string token, CancellationToken cancellation);

    /// <param name="id">The Page that the app is subscribed to, or "me".</param>
    [Delete("/{version}/{id}/subscribed_apps")]
    Task<ApiResponse<string>> Unsubscribe([Authorize] string token, [AliasAs("appsecret_proof")] string? proof, string version, string id, CancellationToken cancellation);
}
