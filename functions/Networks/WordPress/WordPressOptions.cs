using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.WordPress;

/// <summary>Section <c>Networks:WordPress</c>.</summary>
internal sealed class WordPressOptions
{
    internal const string Section = "Networks:WordPress";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CommentsEvery { get; set; } = TimeSpan.FromSeconds(60);

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ReviewsEvery { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);
}

[OptionsValidator]
internal sealed partial class ValidateWordPressOptions : IValidateOptions<WordPressOptions>;
