using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Reddit;

/// <summary>Section <c>Networks:Reddit</c>.</summary>
internal sealed class RedditOptions
{
    internal const string Section = "Networks:Reddit";

    /// <summary>Reddit has approved the brand's access. Without, no account is connected.</summary>
    public bool Enabled { get; set; }

    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan InboxEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the brand's own comments are read: what colleagues answered there.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan AnswersEvery { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often the whole window is read.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan DeepEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Where the API answers whoever has a token.</summary>
    [Required]
    public Uri Api { get; set; } = new("https://oauth.reddit.com/");

    /// <summary>Where people consent and tokens are given.</summary>
    [Required]
    public Uri Site { get; set; } = new("https://www.reddit.com/");
}

[OptionsValidator]
internal sealed partial class ValidateRedditOptions : IValidateOptions<RedditOptions>;
