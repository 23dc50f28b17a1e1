using System.ComponentModel.DataAnnotations;

namespace SocialInbox.Networks;

/// <summary>How lists of reviews are read: what the networks have in common on which people rate.</summary>
internal abstract class ReviewReadingOptions
{
    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan ReviewsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often open reviews are read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often the whole window is read: neither an edit nor what becomes of a reply moves a review up everywhere.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan DeepEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(14);

    internal WalkPlan Plan => new(Overlap, DeepEvery, Window);
}
