using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>The feed: all reviews of a location, those first that changed last; and known ones read again.</summary>
internal sealed class GoogleReviews(GoogleClient client, IOptions<GoogleOptions> options, TimeProvider clock)
{
    private const int PageSize = 50;
    private const string LastChangedFirst = "updateTime desc";

    internal async Task<NetworkPage> ReadPage(Account account, string? cursor, CancellationToken cancellation)
    {
        var walk = NewestFirst.Read(cursor, account.AuthorIds[0]).Begun(clock.GetUtcNow(), account.StartAt, options.Value.Plan);
        if (await Page(account, walk, cancellation) is not { } answer) return new NetworkPage([], [], [], walk.FromTheTop().ToString(), true);
        using var json = JsonPage.Parse(answer);

        // Where there are none it answers {}.
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw JsonPage.Unreadable(answer, "no list of reviews");
        var posts = new List<NetworkPost>();
        var gone = new List<string>();
        var unreadable = new List<UnreadablePost>();
        DateTimeOffset? oldest = null;
        foreach (var item in Items(json.RootElement))
        {
            oldest = Earlier(oldest, ChangedAt(item));
            try
            {
                var review = GooglePosts.Parse(item);
                posts.AddRange(GooglePosts.Of(review, account));
                if (GooglePosts.Rejected(review) is { } rejected) gone.Add(rejected);
            }
            catch (JsonException problem)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            }
        }

        var (next, more) = walk.After(JsonPage.Text(json.RootElement, "nextPageToken"), oldest);
        return new NetworkPage([.. posts], [.. unreadable], [.. gone], next.ToString(), more);
    }

    internal async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new List<NetworkPost>();
        var gone = new List<string>();
        foreach (var name in posts.Select(post => post.Id).Distinct())
        {
            if (await ReadOne(account, name, cancellation) is not { } review)
            {
                gone.Add(name);
                continue;
            }

            found.AddRange(GooglePosts.Of(review, account));
            if (GooglePosts.Rejected(review) is { } rejected) gone.Add(rejected);
        }

        return new PostsReading([.. found], [.. gone]);
    }

    /// <summary>Null when it is gone.</summary>
    internal async Task<GoogleReview?> ReadOne(Account account, string name, CancellationToken cancellation)
    {
        if (await client.Find(account, (api, token) => api.Review(token, name, cancellation), cancellation) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            return GooglePosts.Parse(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no review ({JsonPage.Problem(problem)})");
        }
    }

    /// <returns>Null when the list no longer knows the page that comes next.</returns>
    private async Task<Answer.Received?> Page(Account account, NewestFirst walk, CancellationToken cancellation)
    {
        try
        {
            return await client.Read(account, (api, token) => api.Reviews(token, account.AuthorIds[0], PageSize, LastChangedFirst, walk.Next, cancellation), cancellation);
        }
        catch (NetworkFailedException failed) when (failed.Failure is NetworkFailure.Rejected && walk.Next is not null)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement page) =>
        page.TryGetProperty("reviews", out var reviews) && reviews.ValueKind == JsonValueKind.Array ? reviews.EnumerateArray() : [];

    private static DateTimeOffset? ChangedAt(JsonElement item) =>
        DateTimeOffset.TryParse(JsonPage.Text(item, "updateTime") ?? JsonPage.Text(item, "createTime"), CultureInfo.InvariantCulture, out var at) ? at : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
