using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>Section <c>Networks:Instagram</c>.</summary>
internal sealed class InstagramOptions : GraphReadingOptions
{
    internal const string Section = "Networks:Instagram";

    /// <summary>Where accounts are read that are connected by way of their Facebook Page.</summary>
    [Required]
    public Uri FacebookApi { get; set; } = new("https://graph.facebook.com");

    /// <summary>Where accounts are read that are connected by themselves.</summary>
    [Required]
    public Uri InstagramApi { get; set; } = new("https://graph.instagram.com");

    /// <summary>Where people consent, and where what they bring back is exchanged.</summary>
    [Required]
    public Uri FacebookConsent { get; set; } = new("https://www.facebook.com");

    [Required]
    public Uri InstagramConsent { get; set; } = new("https://www.instagram.com/oauth/authorize");

    [Required]
    public Uri InstagramTokens { get; set; } = new("https://api.instagram.com/oauth/access_token");

    /// <summary>A version lives about two years; an expired one is silently answered by the oldest that lives.</summary>
    [RegularExpression(@"^v\d{1,3}\.\d$")]
    public string Version { get; set; } = "v26.0";

    /// <summary>Posts in which the account is tagged. Nothing delivers them.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TagsEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Comments are delivered to apps with Advanced Access; this finds them for all others.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CommentsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest reply. Meta publishes no number.</summary>
    [Range(100, 60000)]
    public int LongestReply { get; set; } = 2200;
}

[OptionsValidator]
internal sealed partial class ValidateInstagramOptions : IValidateOptions<InstagramOptions>;
