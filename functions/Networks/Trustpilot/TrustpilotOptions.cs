using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>Section <c>Networks:Trustpilot</c>.</summary>
internal sealed class TrustpilotOptions
{
    internal const string Section = "Networks:Trustpilot";

    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan ReviewsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often open reviews are read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often the whole window is read: a changed review does not move up.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan DeepEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(14);

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
