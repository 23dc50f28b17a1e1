using System.Text.Json.Nodes;
using Refit;

namespace SocialInbox.Shops.Shopify;

/// <summary>https://shopify.dev/docs/api/admin-graphql, one address for all questions, and https://shopify.dev/docs/apps/build/authentication-authorization for tokens.</summary>
internal interface IShopifyAdminApi
{
    [Post("/admin/oauth/access_token")]
    Task<ApiResponse<string>> Token([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);

    [Post("/admin/api/{version}/graphql.json")]
    Task<ApiResponse<string>> Ask(string version, [Header("X-Shopify-Access-Token")] string token, [Body(buffered: true)] JsonObject question, CancellationToken cancellation);
}
