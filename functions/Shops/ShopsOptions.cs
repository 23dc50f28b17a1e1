using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Shops;

/// <summary>Section <c>Shops</c>.</summary>
public sealed class ShopsOptions
{
    public const string Section = "Shops";

    /// <summary>For how long an order that was read is shown without asking again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>For how long a person waits for one shop; what takes longer is shown as away.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:18")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>WooCommerce itself knows no tracking: the metadata in which plugins put the number.</summary>
    public string[] WooCommerceTrackingKeys { get; set; } = ["_tracking_number", "tracking_number", "_aftership_tracking_number"];

    /// <summary>The metadata in which plugins put the expected date of delivery.</summary>
    public string[] WooCommerceExpectedKeys { get; set; } = ["_expected_delivery_date", "_delivery_date"];

    /// <summary>Where Shopify's app "Search &amp; Discovery" keeps what goes with a product.</summary>
    [Required]
    public string ShopifySuggestions { get; set; } = "shopify--discovery--product_recommendation";
}

[OptionsValidator]
internal sealed partial class ValidateShopsOptions : IValidateOptions<ShopsOptions>;
