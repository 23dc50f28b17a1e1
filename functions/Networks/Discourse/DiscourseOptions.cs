using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Discourse;

/// <summary>Section <c>Networks:Discourse</c>.</summary>
internal sealed class DiscourseOptions
{
    internal const string Section = "Networks:Discourse";

    /// <summary>How often the newest posts of the forum are read. All admin keys of a forum share 60 requests a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PostsEvery { get; set; } = TimeSpan.FromSeconds(60);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TopicsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again: transactions may end out of order.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after its last post a topic is watched in which the brand has posted.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan TopicWindow { get; set; } = TimeSpan.FromDays(14);

    /// <summary>The site setting <c>max post length</c>, which the API does not tell everybody.</summary>
    [Range(100, 150_000)]
    public int LongestPost { get; set; } = 32_000;
}

[OptionsValidator]
internal sealed partial class ValidateDiscourseOptions : IValidateOptions<DiscourseOptions>;
