using Refit;

namespace SocialInbox.Networks.WordPress;

/// <summary>https://woocommerce.github.io/woocommerce-rest-api-docs/#product-reviews: only it knows the stars of a review.</summary>
internal interface IWooCommerceApi
{
    [Get("/wp-json/wc/v3/products/reviews?status=all&orderby=id&order=desc")]
    Task<ApiResponse<string>> Reviews([AliasAs("per_page")] int size, int page, CancellationToken cancellation);

    [Get("/wp-json/wc/v3/products/reviews?status=all&per_page=100")]
    Task<ApiResponse<string>> ReviewsById([AliasAs("include[]"), Query(CollectionFormat.Multi)] long[] ids, CancellationToken cancellation);

    [Get("/wp-json/wc/v3/products/reviews/{id}")]
    Task<ApiResponse<string>> Review(long id, CancellationToken cancellation);
}
