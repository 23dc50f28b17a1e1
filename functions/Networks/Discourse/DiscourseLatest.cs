using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>
/// The newest posts of the forum, of which those are taken that concern the brand. Notifications would be fewer, but a forum collapses and drops them.
/// </summary>
internal sealed class DiscourseLatest(DiscoursePlaces places, IOptions<DiscourseOptions> options, TimeProvider clock)
{
    internal async Task<NetworkPage> ReadPage(Account account, DiscourseClient client, string? cursor, CancellationToken cancellation)
    {
        var of = DiscourseClient.PositionOf(account);
        var walk = JsonPage.Position(cursor, DiscourseJson.Default.DescendingWalk) is { } stored && stored.Of == of ? stored : new DescendingWalk { Of = of };
        var answer = await client.Read(api => api.Posts(walk.Below, cancellation));
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("latest_posts", out var list) || list.ValueKind != JsonValueKind.Array)
            throw JsonPage.Unreadable(answer, "no list of posts");

        var found = new DiscourseFound(account);
        var seen = new List<(long, DateTimeOffset?)>();
        foreach (var item in list.EnumerateArray())
        {
            if (Id(item) is { } id) seen.Add((id, CreatedAt(item)));
            if (found.Parse(item) is not { } post || !DiscoursePosts.IsPublic(post)) continue;
            if (DiscoursePosts.IsGone(post)) found.Gone(post);
            else if (await Place(account, client, post, cancellation) is { } place) found.Add(post, place);
        }

        if (seen.Count == 0 && list.GetArrayLength() > 0) throw JsonPage.Unreadable(answer, "posts without ids");
        var (next, more) = walk.After(seen, account.StartAt, options.Value.Overlap, clock.GetUtcNow());
        return found.ToPage(JsonSerializer.Serialize(next, DiscourseJson.Default.DescendingWalk), more);
    }

    /// <summary>Reads one post that could not be understood when it came.</summary>
    /// <exception cref="JsonException">It still is none.</exception>
    internal async Task<NetworkPost?> ReadItem(Account account, DiscourseClient client, JsonElement item, CancellationToken cancellation)
    {
        var post = DiscoursePosts.Parse(item);
        return DiscoursePosts.IsPublic(post) && !DiscoursePosts.IsGone(post) && await places.Of(account, client, post, cancellation) is { } place
            ? DiscoursePosts.Post(post, place, account)
            : null;
    }

    private async Task<DiscoursePlace?> Place(Account account, DiscourseClient client, DiscoursePost post, CancellationToken cancellation)
    {
        // The brand's own topics are no answers; its answers are, wherever they stand.
        var concerns = DiscoursePosts.IsBrand(post, account) ? post.PostNumber > 1 : DiscoursePosts.IsAddressed(post, account);
        return concerns ? await places.Of(account, client, post, cancellation) : null;
    }

    private static long? Id(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    private static DateTimeOffset? CreatedAt(JsonElement item) =>
        DateTimeOffset.TryParse(JsonPage.Text(item, "created_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
