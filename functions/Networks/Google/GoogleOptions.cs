using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Google;

/// <summary>Section <c>Networks:Google</c>.</summary>
internal sealed class GoogleOptions : ReviewReadingOptions
{
    internal const string Section = "Networks:Google";

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
