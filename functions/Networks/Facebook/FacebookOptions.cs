using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Facebook;

/// <summary>Section <c>Networks:Facebook</c>.</summary>
internal sealed class FacebookOptions
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

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far below the newest known post every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Every so many polls read <see cref="DeepOverlap"/> back: a post that a filter held back is listed at the place of its date.</summary>
    [Range(1, 1000)]
    public int DeepEvery { get; set; } = 15;

    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan DeepOverlap { get; set; } = TimeSpan.FromHours(48);

    /// <summary>How old a post may be for the comments below it to be watched by asking; deliveries know no age.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);

    /// <summary>The longest reply. Meta publishes no number.</summary>
    [Range(100, 60000)]
    public int LongestReply { get; set; } = 8000;
}

[OptionsValidator]
internal sealed partial class ValidateFacebookOptions : IValidateOptions<FacebookOptions>;
