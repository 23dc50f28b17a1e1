using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Telegram;

/// <summary>Section <c>Networks:Telegram</c>.</summary>
internal sealed class TelegramOptions
{
    internal const string Section = "Networks:Telegram";

    /// <summary>How often updates are fetched, or, where Telegram delivers them, how often it is asked whether it can.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan UpdatesEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The Bot API; an account may have its own server.</summary>
    [Required]
    public Uri Api { get; set; } = new("https://api.telegram.org");
}

[OptionsValidator]
internal sealed partial class ValidateTelegramOptions : IValidateOptions<TelegramOptions>;
