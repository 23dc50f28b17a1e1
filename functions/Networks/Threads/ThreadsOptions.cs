using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>Section <c>Networks:Threads</c>.</summary>
internal sealed class ThreadsOptions : GraphReadingOptions
{
    internal const string Section = "Networks:Threads";

    public ThreadsOptions() => Overlap = TimeSpan.FromMinutes(10);

    [Required]
    public Uri Api { get; set; } = new("https://graph.threads.net");

    /// <summary>Where people consent.</summary>
    [Required]
    public Uri Consent { get; set; } = new("https://threads.net/oauth/authorize");

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MentionsEvery { get; set; } = TimeSpan.FromMinutes(2);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RepliesEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the answers below a post are asked for at every turn: Threads does not say how many there are.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "14.00:00:00")]
    public TimeSpan Lively { get; set; } = TimeSpan.FromDays(2);
}

[OptionsValidator]
internal sealed partial class ValidateThreadsOptions : IValidateOptions<ThreadsOptions>;
