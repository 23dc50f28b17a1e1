using Refit;

namespace SocialInbox.Networks.YouTube;

/// <summary>
/// https://developers.google.com/youtube/v3/docs, as far as it is used. Answers come as text: pages are read item by item. Each call
/// costs units of a daily quota, which <see cref="YouTubeClient"/> counts.
/// </summary>
internal interface IYouTubeApi
{
    [Get("/youtube/v3/channels?part=id,snippet&mine=true&maxResults=50")]
    Task<ApiResponse<string>> OwnChannels([Authorize] string token, CancellationToken cancellation);

    [Get("/youtube/v3/commentThreads?part=snippet,replies&order=time&maxResults=100&textFormat=plainText")]
    Task<ApiResponse<string>> Threads([Authorize] string token, [AliasAs("allThreadsRelatedToChannelId")] string channel, string? pageToken, CancellationToken cancellation);

    /// <param name="moderationStatus">heldForReview or likelySpam: what is not public, and shown to the channel's owner.</param>
    [Get("/youtube/v3/commentThreads?part=snippet,replies&order=time&maxResults=100&textFormat=plainText")]
    Task<ApiResponse<string>> Withheld([Authorize] string token, [AliasAs("allThreadsRelatedToChannelId")] string channel, string moderationStatus, string? pageToken, CancellationToken cancellation);

    [Get("/youtube/v3/commentThreads?part=snippet,replies&maxResults=100&textFormat=plainText")]
    Task<ApiResponse<string>> ThreadsById([Authorize] string token, string id, CancellationToken cancellation);

    [Get("/youtube/v3/comments?part=snippet&maxResults=100&textFormat=plainText")]
    Task<ApiResponse<string>> Replies([Authorize] string token, string parentId, string? pageToken, CancellationToken cancellation);

    [Get("/youtube/v3/comments?part=snippet&maxResults=100&textFormat=plainText")]
    Task<ApiResponse<string>> Comments([Authorize] string token, string id, CancellationToken cancellation);

    [Post("/youtube/v3/comments?part=snippet")]
    Task<ApiResponse<string>> Insert([Authorize] string token, [Body(buffered: true)] YouTubeNewComment comment, CancellationToken cancellation);

    [Post("/youtube/v3/comments/setModerationStatus")]
    Task<ApiResponse<string>> SetModerationStatus([Authorize] string token, string id, string moderationStatus, CancellationToken cancellation);
}
