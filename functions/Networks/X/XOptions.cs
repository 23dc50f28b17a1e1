using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.X;

/// <summary>Section <c>Networks:X</c>. X bills each post that is read once per UTC day; prices are those of its list of 2026-04-20.</summary>
internal sealed class XOptions
{
    internal const string Section = "Networks:X";

    public Uri Api { get; set; } = new("https://api.x.com");

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MentionsEvery { get; set; } = TimeSpan.FromMinutes(2);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ThreadsEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the posts of open conversations are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReadAgainEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How far below the newest known mention every poll reads again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Every so many polls read <see cref="DeepOverlap"/> back: a post is also new when its author stops being protected or suspended.</summary>
    [Range(1, 1000)]
    public int DeepEvery { get; set; } = 15;

    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan DeepOverlap { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How old a post of the brand may be for its thread to be watched. The search behind it reaches seven days back.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "14.00:00:00")]
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>X's description has it as "post.fields" since 2.167; what runs takes this.</summary>
    [Required]
    public string FieldsParameter { get; set; } = "tweet.fields";

    [Required]
    public string Fields { get; set; } = "created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,attachments,lang,note_tweet,public_metrics";

    [Required]
    public string Expansions { get; set; } = "author_id,attachments.media_keys,referenced_tweets.id";

    /// <summary>What an account may cost in a UTC day: towards it polls become rarer, and a fifth of it stays for what people do.</summary>
    [Range(1, 1_000_000)]
    public double CentsPerDay { get; set; } = 1000;

    /// <summary>X's price of a post of the brand's own timeline or mentions, where the brand's account owns the developer app.</summary>
    [Range(0, 1000)]
    public double CentsPerOwnedPost { get; set; } = 0.1;

    [Range(0, 1000)]
    public double CentsPerPost { get; set; } = 0.5;

    /// <summary>X's price of an author who comes with a post, once a UTC day each. Whether it spares the authors of own mentions is not said: 0 if its bill shows that it does.</summary>
    [Range(0, 1000)]
    public double CentsPerAuthor { get; set; } = 1;

    /// <summary>X's price of a reply to somebody who named or quoted the brand.</summary>
    [Range(0, 1000)]
    public double CentsPerReply { get; set; } = 1;

    /// <summary>X's price of any other post, such as the further parts of a long answer.</summary>
    [Range(0, 1000)]
    public double CentsPerNewPost { get; set; } = 1.5;

    /// <summary>X's price of whatever is posted with a link in it.</summary>
    [Range(0, 1000)]
    public double CentsPerPostWithLink { get; set; } = 20;

    [Range(0, 1000)]
    public double CentsPerHiding { get; set; } = 0.5;

    /// <summary>X's price of a post that it delivers.</summary>
    [Range(0, 1000)]
    public double CentsPerDelivery { get; set; } = 0.5;

    /// <summary>Where people consent; the exchange of tokens is at <see cref="Api"/>.</summary>
    public Uri Consent { get; set; } = new("https://x.com/i/oauth2/authorize");

    /// <summary>Enterprise access may answer anybody; all others only who named or quoted the brand.</summary>
    public bool MayAnswerAnybody { get; set; }

    internal Dictionary<string, string?> Query() => new()
    {
        [FieldsParameter] = Fields,
        ["expansions"] = Expansions,
        ["user.fields"] = "username,name",
        ["media.fields"] = "url,preview_image_url,type,alt_text",
    };
}

[OptionsValidator]
internal sealed partial class ValidateXOptions : IValidateOptions<XOptions>;
