using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Section <c>Networks:Mastodon</c>.</summary>
internal sealed class MastodonOptions
{
    internal const string Section = "Networks:Mastodon";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MentionsEvery { get; set; } = TimeSpan.FromSeconds(60);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ThreadsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again: remote posts and late transactions come in out of order.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How old a post of the brand may be for its thread to be watched.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);
}

[OptionsValidator]
internal sealed partial class ValidateMastodonOptions : IValidateOptions<MastodonOptions>;
