using Refit;

namespace SocialInbox.Networks.Mastodon;

/// <summary>
/// https://docs.joinmastodon.org/methods/, as far as it is used. Answers come as text: pages are read item by item, so that one
/// broken item does not cost the others.
/// </summary>
internal interface IMastodonApi
{
    [Get("/api/v1/notifications")]
    Task<ApiResponse<string>> Notifications(
        [Authorize] string token,
        int limit,
        [AliasAs("types[]"), Query(CollectionFormat.Multi)] string[] types,
        [AliasAs("min_id")] string? above,
        [AliasAs("max_id")] string? below,
        [AliasAs("include_filtered")] string includeFiltered,
        CancellationToken cancellation);

    [Get("/api/v1/accounts/{id}/statuses")]
    Task<ApiResponse<string>> OwnStatuses(
        [Authorize] string token, string id, int limit, [AliasAs("max_id")] string? below, [AliasAs("exclude_reblogs")] string excludeReblogs, CancellationToken cancellation);

    [Get("/api/v1/statuses")]
    Task<ApiResponse<string>> Statuses([Authorize] string token, [AliasAs("id[]"), Query(CollectionFormat.Multi)] string[] ids, CancellationToken cancellation);

    [Get("/api/v1/statuses/{id}")]
    Task<ApiResponse<string>> Status([Authorize] string token, string id, CancellationToken cancellation);

    [Get("/api/v1/statuses/{id}/context")]
    Task<ApiResponse<string>> Context([Authorize] string token, string id, CancellationToken cancellation);

    [Post("/api/v1/statuses")]
    Task<ApiResponse<string>> Post(
        [Authorize] string token, [Header("Idempotency-Key")] string? idempotencyKey, [Body(buffered: true)] MastodonNewStatus status, CancellationToken cancellation);

    [Get("/api/v1/accounts/verify_credentials")]
    Task<ApiResponse<string>> VerifyCredentials([Authorize] string token, CancellationToken cancellation);

    [Get("/api/v2/instance")]
    Task<ApiResponse<string>> Instance([Authorize] string token, CancellationToken cancellation);

    [Get("/api/v1/instance")]
    Task<ApiResponse<string>> OldInstance([Authorize] string token, CancellationToken cancellation);

    [Get("/api/v2/notifications/policy")]
    Task<ApiResponse<string>> NotificationsPolicy([Authorize] string token, CancellationToken cancellation);
}
