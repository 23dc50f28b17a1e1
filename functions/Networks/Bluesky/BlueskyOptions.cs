using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Section <c>Networks:Bluesky</c>.</summary>
internal sealed class BlueskyOptions
{
    internal const string Section = "Networks:Bluesky";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MentionsEvery { get; set; } = TimeSpan.FromSeconds(60);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ThreadsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far below the newest known notification every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Every so many polls read <see cref="DeepOverlap"/> back: a back-dated post is listed at the place of its date.</summary>
    [Range(1, 1000)]
    public int DeepEvery { get; set; } = 15;

    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan DeepOverlap { get; set; } = TimeSpan.FromHours(48);

    /// <summary>How old a post of the brand may be for its thread to be watched.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);
}

[OptionsValidator]
internal sealed partial class ValidateBlueskyOptions : IValidateOptions<BlueskyOptions>;
