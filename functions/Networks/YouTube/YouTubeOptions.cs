using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.YouTube;

/// <summary>Section <c>Networks:YouTube</c>.</summary>
internal sealed class YouTubeOptions
{
    internal const string Section = "Networks:YouTube";

    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan CommentsEvery { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often all threads of the window are looked at: a reply to an old comment does not bring it to the top of the list.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan DeepEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How old a comment may be for replies below it to be found.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);

    /// <summary>What Google gives the project a day; more is asked for with a form.</summary>
    [Range(100, 1_000_000_000)]
    public int UnitsADay { get; set; } = 10_000;

    /// <summary>Where the API answers.</summary>
    [Required]
    public Uri Api { get; set; } = new("https://www.googleapis.com/");

    /// <summary>Where tokens are renewed.</summary>
    [Required]
    public Uri Tokens { get; set; } = new("https://oauth2.googleapis.com/token");
}

[OptionsValidator]
internal sealed partial class ValidateYouTubeOptions : IValidateOptions<YouTubeOptions>;
