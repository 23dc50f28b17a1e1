using System.ComponentModel.DataAnnotations;

namespace SocialInbox.Networks.Meta;

/// <summary>How lists are read that Meta gives newest first: what its networks have in common.</summary>
internal abstract class GraphReadingOptions
{
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

    /// <summary>How old a post may be for what stands below it to be watched by asking; deliveries know no age.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);

    internal WalkDepth Depth => new(Overlap, DeepEvery, DeepOverlap);
}
