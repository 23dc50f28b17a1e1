using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>
/// The feed: all reviews of a business unit, newest first, answered ones too, so that answers given there are seen. Pages are numbered, so
/// that what comes in while they are read moves the others down: the overlap catches it.
/// </summary>
internal sealed class TrustpilotReviews(TrustpilotClient client, IOptions<TrustpilotOptions> options, TimeProvider clock)
{
    private const int PageSize = 100;
    private const string NewestFirstOrder = "createdat.desc";

    internal async Task<NetworkPage> ReadPage(Account account, string? cursor, CancellationToken cancellation)
    {
        var walk = NewestFirst.Read(cursor, account.AuthorIds[0]).Begun(clock.GetUtcNow(), account.StartAt, options.Value.Plan);
        var number = int.TryParse(walk.Next, NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next : 1;
        var answer = await client.Read(account, (api, token) => api.Reviews(token, account.AuthorIds[0], PageSize, number, NewestFirstOrder, cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("reviews", out var reviews) || reviews.ValueKind != JsonValueKind.Array)
            throw JsonPage.Unreadable(answer, "no list of reviews");

        var posts = new List<NetworkPost>();
        var unreadable = new List<UnreadablePost>();
        foreach (var item in reviews.EnumerateArray())
        {
            try
            {
                posts.AddRange(TrustpilotPosts.Of(TrustpilotPosts.Parse(item), account));
            }
            catch (JsonException problem)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            }
        }

        // Its address is somebody else's to choose; that there is a next page is enough.
        var follows = HasNext(json.RootElement) && reviews.GetArrayLength() > 0 ? (number + 1).ToString(CultureInfo.InvariantCulture) : null;
        var (after, more) = walk.After(follows, reviews.EnumerateArray().Min(CreatedAt));
        return new NetworkPage([.. posts], [.. unreadable], [], after.ToString(), more);
    }

    internal async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new List<NetworkPost>();
        var gone = new List<string>();
        foreach (var id in posts.Select(post => post.RootId).Distinct())
        {
            if (await ReadOne(account, id, cancellation) is { } review) found.AddRange(TrustpilotPosts.Of(review, account));
            else gone.Add(id);
        }

        return new PostsReading([.. found], [.. gone]);
    }

    /// <summary>Null when it is gone.</summary>
    internal async Task<TrustpilotReview?> ReadOne(Account account, string id, CancellationToken cancellation)
    {
        if (await client.Find(account, (api, token) => api.Review(token, id, cancellation), cancellation) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            return TrustpilotPosts.Parse(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no review ({JsonPage.Problem(problem)})");
        }
    }

    private static bool HasNext(JsonElement page) =>
        page.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Array && links.EnumerateArray().Any(link => JsonPage.Text(link, "rel") == "next-page");

    private static DateTimeOffset? CreatedAt(JsonElement item) => DateTimeOffset.TryParse(JsonPage.Text(item, "createdAt"), CultureInfo.InvariantCulture, out var at) ? at : null;
}
