using Refit;

namespace SocialInbox.Networks.WordPress;

/// <summary>
/// https://developer.wordpress.org/rest-api/reference/comments/ as far as it is used. "all" means approved and held. Answers come as
/// text: pages are read item by item.
/// </summary>
internal interface IWordPressApi
{
    [Get("/wp-json/wp/v2/users/me?context=edit")]
    Task<ApiResponse<string>> Me(CancellationToken cancellation);

    [Get("/wp-json/wp/v2/comments?context=edit&status=all&type=comment&orderby=id&order=desc&_embed=up")]
    Task<ApiResponse<string>> Comments([AliasAs("per_page")] int size, int page, CancellationToken cancellation);

    [Get("/wp-json/wp/v2/comments?context=edit&status=all&per_page=100&_embed=up")]
    Task<ApiResponse<string>> CommentsById([AliasAs("include[]"), Query(CollectionFormat.Multi)] long[] ids, CancellationToken cancellation);

    [Get("/wp-json/wp/v2/comments?context=edit&status=all&per_page=100&orderby=id&order=desc")]
    Task<ApiResponse<string>> Answers([AliasAs("parent[]"), Query(CollectionFormat.Multi)] long[] parents, CancellationToken cancellation);

    [Get("/wp-json/wp/v2/comments/{id}?context=edit")]
    Task<ApiResponse<string>> Comment(long id, CancellationToken cancellation);

    [Post("/wp-json/wp/v2/comments")]
    Task<ApiResponse<string>> Create([Body(buffered: true)] WordPressNewComment comment, CancellationToken cancellation);

    [Post("/wp-json/wp/v2/comments/{id}")]
    Task<ApiResponse<string>> SetStatus(long id, [Body(buffered: true)] WordPressStatus status, CancellationToken cancellation);
}
