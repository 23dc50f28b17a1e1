using System.Text.Json.Nodes;
using Refit;

namespace SocialInbox.Shops.Shopware;

/// <summary>https://shopware.stoplight.io/docs/admin-api as far as it is used.</summary>
internal interface IShopwareAdminApi
{
    [Post("/api/oauth/token")]
    Task<ApiResponse<string>> Token([Body(buffered: true)] JsonObject credentials, CancellationToken cancellation);

    [Post("/api/search/{entity}")]
    Task<ApiResponse<string>> Search(string entity, [Authorize] string token, [Body(buffered: true)] JsonObject criteria, CancellationToken cancellation);
}
