using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>Section <c>Networks:Trustpilot</c>.</summary>
internal sealed class TrustpilotOptions : ReviewReadingOptions
{
    internal const string Section = "Networks:Trustpilot";

    /// <summary>How long a reply may be. Trustpilot says nothing about it.</summary>
    [Range(200, 30_000)]
    public int LongestReply { get; set; } = 5_000;

    /// <summary>How many Trustpilot recommends at most for one key; it sends none.</summary>
    [Range(1, 100_000_000)]
    public int RequestsAnHour { get; set; } = 10_000;

    /// <summary>Where the API answers.</summary>
    [Required]
    public Uri Api { get; set; } = new("https://api.trustpilot.com/");
}

[OptionsValidator]
internal sealed partial class ValidateTrustpilotOptions : IValidateOptions<TrustpilotOptions>;
