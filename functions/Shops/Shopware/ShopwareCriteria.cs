using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SocialInbox.Shops.Shopware;

/// <summary>What is searched for. Only what is shown comes back (includes): no addresses, no telephone numbers.</summary>
internal static class ShopwareCriteria
{
    internal const int Enough = 5;

    private const string Orders = """
        {"page": 1, "limit": 6, "sort": [{"field": "orderDateTime", "order": "DESC"}],
         "associations": {"orderCustomer": {}, "lineItems": {}, "stateMachineState": {}, "currency": {},
           "deliveries": {"associations": {"stateMachineState": {}, "shippingMethod": {}}}, "transactions": {"associations": {"stateMachineState": {}}}},
         "includes": {
           "order": ["orderNumber", "orderDateTime", "amountTotal", "currency", "stateMachineState", "orderCustomer", "lineItems", "deliveries", "transactions"],
           "order_customer": ["email", "firstName", "lastName"], "currency": ["isoCode"], "state_machine_state": ["technicalName"],
           "order_line_item": ["label", "type", "quantity", "totalPrice", "productId"],
           "order_delivery": ["trackingCodes", "shippingDateEarliest", "shippingDateLatest", "stateMachineState", "shippingMethod"],
           "shipping_method": ["name", "trackingUrl"], "order_transaction": ["stateMachineState"]},
         "total-count-mode": 0}
        """;

    private const string Products = """
        {"limit": 5, "associations": {"crossSellings": {"associations": {"assignedProducts": {"associations": {"product": {"associations": {"seoUrls": {}}}}}}}},
         "includes": {"product": ["id", "name", "translated", "active", "crossSellings", "seoUrls"], "product_cross_selling": ["active", "position", "assignedProducts"],
           "product_cross_selling_assigned_products": ["position", "product"], "seo_url": ["seoPathInfo", "isCanonical", "isDeleted"]}}
        """;

    internal static JsonObject ByNumber(ImmutableArray<string> spellings) => With(Orders, new JsonObject
    {
        ["type"] = "equalsAny", ["field"] = "orderNumber", ["value"] = new JsonArray([.. spellings.Select(spelling => (JsonNode)spelling)]),
    });

    internal static JsonObject ByEmail(string email) => With(Orders, new JsonObject { ["type"] = "equals", ["field"] = "orderCustomer.email", ["value"] = email });

    internal static JsonObject ProductsById(ImmutableArray<string> ids)
    {
        var criteria = JsonNode.Parse(Products)!.AsObject();
        criteria["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        return criteria;
    }

    private static JsonObject With(string criteria, JsonObject filter)
    {
        var all = JsonNode.Parse(criteria)!.AsObject();
        all["filter"] = new JsonArray(filter);
        return all;
    }
}
