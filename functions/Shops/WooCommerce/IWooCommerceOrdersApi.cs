using Refit;

namespace SocialInbox.Shops.WooCommerce;

/// <summary>
/// https://woocommerce.github.io/woocommerce-rest-api-docs/ as far as it is used. Only what is shown is asked for (_fields): no addresses, no telephone numbers.
/// The key goes in the Authorization header: in the address it would lie in the logs of servers.
/// </summary>
internal interface IWooCommerceOrdersApi
{
    /// <summary>By id, which is the number wherever no plugin numbers otherwise.</summary>
    [Get("/wp-json/wc/v3/orders/{id}?_fields=" + WooCommerceOrders.Fields)]
    Task<ApiResponse<string>> Order(long id, CancellationToken cancellation);

    /// <summary>A full-text search: finds more than was meant.</summary>
    [Get("/wp-json/wc/v3/orders?orderby=date&order=desc&_fields=" + WooCommerceOrders.Fields)]
    Task<ApiResponse<string>> Search(string search, int page, [AliasAs("per_page")] int size, CancellationToken cancellation);

    [Get("/wp-json/wc/v3/orders?orderby=date&order=desc&_fields=" + WooCommerceOrders.Fields)]
    Task<ApiResponse<string>> OfCustomer(long customer, [AliasAs("per_page")] int size, CancellationToken cancellation);

    [Get("/wp-json/wc/v3/customers?role=all&_fields=id,email")]
    Task<ApiResponse<string>> Customers(string email, [AliasAs("per_page")] int size, CancellationToken cancellation);

    [Get("/wp-json/wc/v3/products?status=publish&_fields=id,name,permalink,price,catalog_visibility,cross_sell_ids,upsell_ids,related_ids")]
    Task<ApiResponse<string>> Products(string include, [AliasAs("per_page")] int size, CancellationToken cancellation);
}
