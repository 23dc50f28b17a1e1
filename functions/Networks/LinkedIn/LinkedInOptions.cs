using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>Section <c>Networks:LinkedIn</c>.</summary>
internal sealed class LinkedInOptions
{
    internal const string Section = "Networks:LinkedIn";

    public Uri Api { get; set; } = new("https://api.linkedin.com");

    public Uri Consent { get; set; } = new("https://www.linkedin.com/oauth/v2/authorization");

    public Uri Tokens { get; set; } = new("https://www.linkedin.com/oauth/v2/accessToken");

    /// <summary>YYYYMM; each lives a year at least, then everything is refused with 426.</summary>
    [RegularExpression("^20[0-9]{4}$")]
    public string Version { get; set; } = "202607";

    /// <summary>Older apps have these names without "_feed".</summary>
    [Required]
    public string Scopes { get; set; } = "r_organization_social_feed w_organization_social_feed rw_organization_admin";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan NoticesEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the comments below the page's own posts are walked, for what no notice told of.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan ThreadsEvery { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often the posts of open conversations are read again: each is a request of its own, and the day's are few.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// What the app may ask in a day, from midnight UTC on; 0 while nobody looked it up. LinkedIn publishes no numbers and sends none: they stand in the
    /// developer portal, under Analytics, and are small until the app is out of its development tier.
    /// </summary>
    [Range(0, 100_000_000)]
    public int RequestsADay { get; set; }

    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Every so many polls read <see cref="DeepOverlap"/> back.</summary>
    [Range(1, 1000)]
    public int DeepEvery { get; set; } = 12;

    /// <summary>LinkedIn keeps notices for 60 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "60.00:00:00")]
    public TimeSpan DeepOverlap { get; set; } = TimeSpan.FromHours(48);

    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);

    /// <summary>
    /// Within what time what members deleted is erased here, and how long what they said in an ended conversation is kept. LinkedIn's page of data storage
    /// requirements names the times for each product; look yours up before you set more: https://learn.microsoft.com/linkedin/marketing/data-storage-requirements
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepsWords { get; set; } = TimeSpan.FromHours(48);

    /// <summary>Characters of a comment (UTF-16); documented by third parties only.</summary>
    [Range(100, 10_000)]
    public int MaxCharacters { get; set; } = 1250;
}

[OptionsValidator]
internal sealed partial class ValidateLinkedInOptions : IValidateOptions<LinkedInOptions>;
