using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SocialInbox.Shops.Shopify;

/// <summary>What is asked, in GraphQL. Words that people typed travel as variables only.</summary>
internal static class ShopifyQuestions
{
    internal const int Enough = 5;

    internal static JsonObject Scopes() => Question("{ shop { name } currentAppInstallation { accessScopes { handle } } }", []);

    internal static JsonObject Orders(string filter) => Question(
        """
        query($q: String!) { orders(first: 5, query: $q, sortKey: CREATED_AT, reverse: true) { nodes {
          name createdAt email cancelledAt displayFinancialStatus displayFulfillmentStatus returnStatus
          totalPriceSet { shopMoney { amount currencyCode } } totalRefundedSet { shopMoney { amount currencyCode } }
          customer { displayName }
          lineItems(first: 50) { nodes { title quantity originalTotalSet { shopMoney { amount currencyCode } } product { id } } }
          fulfillments(first: 10) { createdAt estimatedDeliveryAt deliveredAt trackingInfo(first: 5) { number url company } }
        } pageInfo { hasNextPage } } }
        """,
        new JsonObject { ["q"] = filter });

    internal static JsonObject Beside(ImmutableArray<string> products, string metafields) => Question(
        """
        query($ids: [ID!]!, $of: String!) { nodes(ids: $ids) { ... on Product {
          complementary: metafield(namespace: $of, key: "complementary_products") { references(first: 5) { nodes { ... on Product { id title onlineStoreUrl } } } }
          related: metafield(namespace: $of, key: "related_products") { references(first: 5) { nodes { ... on Product { id title onlineStoreUrl } } } }
        } } }
        """,
        new JsonObject { ["ids"] = new JsonArray([.. products.Select(product => (JsonNode)product)]), ["of"] = metafields });

    private static JsonObject Question(string query, JsonObject variables) => new() { ["query"] = query, ["variables"] = variables };
}
