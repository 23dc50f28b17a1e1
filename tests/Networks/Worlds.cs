using SocialInbox.Tests.Networks.Bluesky;
using SocialInbox.Tests.Networks.Discourse;
using SocialInbox.Tests.Networks.Facebook;
using SocialInbox.Tests.Networks.Google;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Instagram;
using SocialInbox.Tests.Networks.LinkedIn;
using SocialInbox.Tests.Networks.Mastodon;
using SocialInbox.Tests.Networks.Reddit;
using SocialInbox.Tests.Networks.Telegram;
using SocialInbox.Tests.Networks.Threads;
using SocialInbox.Tests.Networks.TikTok;
using SocialInbox.Tests.Networks.Trustpilot;
using SocialInbox.Tests.Networks.WordPress;
using SocialInbox.Tests.Networks.X;
using SocialInbox.Tests.Networks.YouTube;

namespace SocialInbox.Tests.Networks;

/// <summary>Every network that is asked, for what holds on all of them.</summary>
internal static class Worlds
{
    public static readonly string[] All =
        ["bluesky", "discourse", "facebook", "google", "instagram", "linkedin", "mastodon", "reddit", "telegram", "threads", "tiktok", "trustpilot", "wordpress", "x", "youtube"];

    public static TheoryData<string> Names => [.. All];

    public static async Task<NetworkWorld> Start(string network) => network switch
    {
        "bluesky" => await BlueskyWorld.Start(),
        "discourse" => await DiscourseWorld.Start(),
        "facebook" => await FacebookWorld.Start(),
        "google" => await GoogleWorld.Start(),
        "instagram" => await InstagramWorld.Start(byItself: true),
        "linkedin" => await LinkedInWorld.Start(),
        "mastodon" => await MastodonWorld.Start(MastodonFlavour.Mastodon),
        "reddit" => await RedditWorld.Start(),
        "telegram" => await TelegramWorld.Start(),
        "threads" => await ThreadsWorld.Start(),
        "tiktok" => await TikTokWorld.Start(),
        "trustpilot" => await TrustpilotWorld.Start(),
        "wordpress" => await WordPressWorld.Start(hasShop: false),
        "x" => await XWorld.Start(),
        "youtube" => await YouTubeWorld.Start(),
        _ => throw new ArgumentOutOfRangeException(nameof(network), network, "There is no world of it."),
    };
}
