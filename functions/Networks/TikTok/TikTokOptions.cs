using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.TikTok;

/// <summary>Section <c>Networks:TikTok</c>.</summary>
internal sealed class TikTokOptions
{
    internal const string Section = "Networks:TikTok";

    public Uri Api { get; set; } = new("https://business-api.tiktok.com");

    public Uri Consent { get; set; } = new("https://www.tiktok.com/v2/auth/authorize");

    /// <summary>Separated by commas. One that is not approved for the app makes TikTok refuse all of them.</summary>
    [Required]
    public string Scopes { get; set; } = "comment.list,comment.list.manage,video.list,user.info.basic";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CommentsEvery { get; set; } = TimeSpan.FromMinutes(2);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What TikTok gives an app of its basic tier in a day, from midnight UTC on.</summary>
    [Range(0, 100_000_000)]
    public int RequestsADay { get; set; } = 864_000;

    /// <summary>For how long a video whose number of comments changed is read again with every poll.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How old a comment at the top may be for its video's walk to go on below it.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan CommentWindow { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How many of the newest videos are watched; a page is 20.</summary>
    [Range(20, 400)]
    public int MostVideos { get; set; } = 100;

    /// <summary>Characters of a comment; said by one client, not by TikTok.</summary>
    [Range(101, 10_000)]
    public int MaxCharacters { get; set; } = 150;
}

[OptionsValidator]
internal sealed partial class ValidateTikTokOptions : IValidateOptions<TikTokOptions>;
