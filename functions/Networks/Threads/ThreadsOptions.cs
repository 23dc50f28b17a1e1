using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Threads;

/// <summary>Section <c>Networks:Threads</c>.</summary>
internal sealed class ThreadsOptions
{
    internal const string Section = "Networks:Threads";

    [Required]
    public Uri Api { get; set; } = new("https://graph.threads.net");

    /// <summary>Where people consent.</summary>
    [Required]
    public Uri Consent { get; set; } = new("https://threads.net/oauth/authorize");

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MentionsEvery { get; set; } = TimeSpan.FromMinutes(2);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RepliesEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far below the newest known mention every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Every so many polls read <see cref="DeepOverlap"/> back.</summary>
    [Range(1, 1000)]
    public int DeepEvery { get; set; } = 15;

    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan DeepOverlap { get; set; } = TimeSpan.FromHours(48);

    /// <summary>How long the answers below a post are asked for at every turn: Threads does not say how many there are.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "14.00:00:00")]
    public TimeSpan Lively { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How old a post of the brand may be for its thread to be watched at all.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(14);
}

[OptionsValidator]
internal sealed partial class ValidateThreadsOptions : IValidateOptions<ThreadsOptions>;
