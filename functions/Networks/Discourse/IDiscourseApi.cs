using Refit;

namespace SocialInbox.Networks.Discourse;

/// <summary>
/// https://docs.discourse.org/, as far as it is used. The key and the user name go in headers of the client; answers come as text:
/// pages are read item by item.
/// </summary>
internal interface IDiscourseApi
{
    [Get("/u/{username}.json")]
    Task<ApiResponse<string>> User(string username, CancellationToken cancellation);

    /// <summary>The newest posts of public topics; <paramref name="before"/>: only ids below.</summary>
    [Get("/posts.json")]
    Task<ApiResponse<string>> Posts(long? before, CancellationToken cancellation);

    [Get("/posts/{id}.json")]
    Task<ApiResponse<string>> Post(long id, CancellationToken cancellation);

    [Get("/posts/by_number/{topic}/{number}.json")]
    Task<ApiResponse<string>> PostByNumber(long topic, int number, CancellationToken cancellation);

    /// <summary>The topics in which the user has posted, the most recently active first; pages count from 0.</summary>
    [Get("/posted.json")]
    Task<ApiResponse<string>> Posted(int page, CancellationToken cancellation);

    [Get("/t/{topic}.json")]
    Task<ApiResponse<string>> Topic(long topic, [AliasAs("include_raw")] string includeRaw, CancellationToken cancellation);

    [Get("/t/{topic}/posts.json")]
    Task<ApiResponse<string>> TopicPosts(
        long topic, [AliasAs("post_ids[]"), Query(CollectionFormat.Multi)] long[] ids, [AliasAs("include_raw")] string includeRaw, CancellationToken cancellation);

    [Post("/posts.json")]
    Task<ApiResponse<string>> Create([Body(buffered: true)] DiscourseNewPost post, CancellationToken cancellation);

    [Post("/post_actions.json")]
    Task<ApiResponse<string>> Act([Body(buffered: true)] DiscourseAct act, CancellationToken cancellation);

    [Delete("/post_actions/{id}.json")]
    Task<ApiResponse<string>> Undo(long id, [AliasAs("post_action_type_id")] int type, CancellationToken cancellation);
}
