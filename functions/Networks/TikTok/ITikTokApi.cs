using Refit;

namespace SocialInbox.Networks.TikTok;

/// <summary>https://business-api.tiktok.com/portal/docs (Accounts API), as far as it is used. Refusals come with status 200: the body tells.</summary>
internal interface ITikTokApi
{
    [Get("/open_api/v1.3/business/get/")]
    Task<ApiResponse<string>> Business([Header("Access-Token")] string token, [AliasAs("business_id")] string business, string fields, CancellationToken cancellation);

    [Get("/open_api/v1.3/business/video/list/")]
    Task<ApiResponse<string>> Videos(
        [Header("Access-Token")] string token, [AliasAs("business_id")] string business, string fields, [AliasAs("max_count")] int count, long? cursor, CancellationToken cancellation);

    /// <param name="ids">A JSON array; null for all.</param>
    [Get("/open_api/v1.3/business/comment/list/")]
    Task<ApiResponse<string>> Comments(
        [Header("Access-Token")] string token, [AliasAs("business_id")] string business, [AliasAs("video_id")] string video, [AliasAs("comment_ids")] string? ids, string status,
        [AliasAs("include_replies")] string replies, [AliasAs("sort_field")] string field, [AliasAs("sort_order")] string order, [AliasAs("max_count")] int count, long? cursor,
        CancellationToken cancellation);

    [Get("/open_api/v1.3/business/comment/reply/list/")]
    Task<ApiResponse<string>> Replies(
        [Header("Access-Token")] string token, [AliasAs("business_id")] string business, [AliasAs("video_id")] string video, [AliasAs("comment_id")] string comment, string status,
        [AliasAs("max_count")] int count, long? cursor, CancellationToken cancellation);

    [Post("/open_api/v1.3/business/comment/reply/create/")]
    Task<ApiResponse<string>> Reply([Header("Access-Token")] string token, [Body(buffered: true)] TikTokNewReply reply, CancellationToken cancellation);

    /// <param name="what">hide or like.</param>
    [Post("/open_api/v1.3/business/comment/{what}/")]
    Task<ApiResponse<string>> Moderate([Header("Access-Token")] string token, string what, [Body(buffered: true)] TikTokModeration act, CancellationToken cancellation);

    [Post("/open_api/v1.3/tt_user/token_info/get/")]
    Task<ApiResponse<string>> TokenInfo([Body(buffered: true)] TikTokTokenQuestion question, CancellationToken cancellation);

    [Post("/open_api/v1.3/tt_user/oauth2/{what}/")]
    Task<ApiResponse<string>> Tokens(string what, [Body(buffered: true)] TikTokTokenRequest request, CancellationToken cancellation);
}
