using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Google;

/// <summary>Section <c>Networks:Google</c>.</summary>
internal sealed class GoogleOptions
{
    internal const string Section = "Networks:Google";

    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan ReviewsEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often open reviews are read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often the whole window is read: what becomes of a reply moves no review up.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan DeepEvery { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(14);

    /// <summary>What Google gives a project that it has approved.</summary>
    [Range(1, 1_000_000)]
    public int RequestsAMinute { get; set; } = 300;

    /// <summary>Where reviews, accounts and locations are asked for.</summary>
    [Required]
    public Uri Reviews { get; set; } = new("https://mybusiness.googleapis.com/");

    [Required]
    public Uri Accounts { get; set; } = new("https://mybusinessaccountmanagement.googleapis.com/");

    [Required]
    public Uri Locations { get; set; } = new("https://mybusinessbusinessinformation.googleapis.com/");

    /// <summary>Where tokens are renewed, and where the keys are that sign deliveries.</summary>
    [Required]
    public Uri Tokens { get; set; } = new("https://oauth2.googleapis.com/token");

    [Required]
    public Uri Keys { get; set; } = new("https://www.googleapis.com/oauth2/v3/certs");
}

[OptionsValidator]
internal sealed partial class ValidateGoogleOptions : IValidateOptions<GoogleOptions>;
