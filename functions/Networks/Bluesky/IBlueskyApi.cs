using Refit;

namespace SocialInbox.Networks.Bluesky;

/// <summary>
/// https://docs.bsky.app/docs/category/http-reference, as far as it is used; all of it at the account's own PDS, which passes
/// app.bsky on. Answers come as text: pages are read item by item.
/// </summary>
internal interface IBlueskyApi
{
    [Post("/xrpc/com.atproto.server.createSession")]
    Task<ApiResponse<string>> CreateSession([Body(buffered: true)] BlueskyLogin login, CancellationToken cancellation);

    [Post("/xrpc/com.atproto.server.refreshSession")]
    Task<ApiResponse<string>> RefreshSession([Authorize] string refreshToken, CancellationToken cancellation);

    [Post("/xrpc/com.atproto.server.deleteSession")]
    Task<ApiResponse<string>> DeleteSession([Authorize] string refreshToken, CancellationToken cancellation);

    /// <param name="priority">"false" in so many words: left out, the account's preference may hide people it does not follow.</param>
    [Get("/xrpc/app.bsky.notification.listNotifications")]
    Task<ApiResponse<string>> Notifications(
        [Authorize] string token, int limit, [Query(CollectionFormat.Multi)] string[] reasons, string priority, string? cursor, CancellationToken cancellation);

    [Get("/xrpc/app.bsky.feed.getAuthorFeed")]
    Task<ApiResponse<string>> AuthorFeed([Authorize] string token, string actor, string filter, int limit, string? cursor, CancellationToken cancellation);

    [Get("/xrpc/app.bsky.feed.getPostThread")]
    Task<ApiResponse<string>> Thread([Authorize] string token, string uri, int depth, int parentHeight, CancellationToken cancellation);

    [Get("/xrpc/app.bsky.feed.getPosts")]
    Task<ApiResponse<string>> Posts([Authorize] string token, [Query(CollectionFormat.Multi)] string[] uris, CancellationToken cancellation);

    [Get("/xrpc/app.bsky.actor.getProfile")]
    Task<ApiResponse<string>> Profile([Authorize] string token, string actor, CancellationToken cancellation);

    [Post("/xrpc/com.atproto.repo.putRecord")]
    Task<ApiResponse<string>> Put([Authorize] string token, [Body(buffered: true)] BlueskyPut put, CancellationToken cancellation);

    [Get("/xrpc/com.atproto.repo.getRecord")]
    Task<ApiResponse<string>> Record([Authorize] string token, string repo, string collection, string rkey, CancellationToken cancellation);
}
