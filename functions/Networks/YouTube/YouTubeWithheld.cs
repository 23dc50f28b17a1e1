using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>
/// What YouTube or the brand itself keeps from sight: held for review, or taken for spam. It is in no other list, and still it is not gone.
/// https://developers.google.com/youtube/v3/docs/commentThreads/list
/// </summary>
internal sealed class YouTubeWithheld(YouTubeClient client)
{
    private const int MostPages = 5;
    /// <summary>What YouTube calls it.</summary>
    internal static readonly string[] Kinds = ["heldForReview", "likelySpam"];

    /// <summary>The comments and replies that are withheld now, and whether these are all.</summary>
    internal async Task<(IReadOnlyList<NetworkPost> Posts, bool All)> Read(Account account, CancellationToken cancellation)
    {
        var posts = new List<NetworkPost>();
        var all = true;
        foreach (var kind in Kinds) all &= await Read(account, kind, posts, cancellation);
        return (posts, all);
    }

    private async Task<bool> Read(Account account, string kind, List<NetworkPost> posts, CancellationToken cancellation)
    {
        string? token = null;
        for (var page = 0; page < MostPages; page++)
        {
            var at = token;
            using var json = JsonPage.Parse(await client.Read(account, (api, bearer) => api.Withheld(bearer, account.AuthorIds[0], kind, at, cancellation), cancellation));
            foreach (var thread in YouTubeThreads.Read(json.RootElement, []))
            {
                var talk = YouTubeTalk.Of(thread, account);
                posts.AddRange(talk.Posts().Concat(talk.Find(thread.Id) is { } top ? [top] : []));
            }

            token = JsonPage.Text(json.RootElement, "nextPageToken");
            if (string.IsNullOrEmpty(token) || token == at) return true;
        }

        return false;
    }
}
