using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>Section <c>Networks:Facebook</c>.</summary>
internal sealed class FacebookOptions : GraphReadingOptions
{
    internal const string Section = "Networks:Facebook";

    [Required]
    public Uri Api { get; set; } = new("https://graph.facebook.com");

    /// <summary>Where people consent.</summary>
    [Required]
    public Uri Consent { get; set; } = new("https://www.facebook.com");

    /// <summary>A version lives about two years; an expired one is silently answered by the oldest that lives.</summary>
    [RegularExpression(@"^v\d{1,3}\.\d$")]
    public string Version { get; set; } = "v26.0";

    /// <summary>Posts and comments are delivered: what this finds and no delivery brought shows that the subscription is lost.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PostsEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CommentsEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RatingsEvery { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>The longest reply. Meta publishes no number.</summary>
    [Range(100, 60000)]
    public int LongestReply { get; set; } = 8000;
}

[OptionsValidator]
internal sealed partial class ValidateFacebookOptions : IValidateOptions<FacebookOptions>;
