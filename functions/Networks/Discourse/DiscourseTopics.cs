using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>
/// The sweep of the topics in which the brand has posted: finds answers that name nobody, and what colleagues answered on the forum.
/// </summary>
internal sealed class DiscourseTopics(IOptions<DiscourseOptions> options, TimeProvider clock)
{
    private const int TopicsPerPage = 10;

    // What is read of a long topic: its beginning, and so many posts of its end.
    private const int LastPosts = 100;
    private const int Batch = 50;

    internal async Task<NetworkPage> ReadPage(Account account, DiscourseClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var of = DiscourseClient.PositionOf(account);
        var position = JsonPage.Position(cursor, DiscourseJson.Default.DiscourseThreadsPosition) is { } stored && stored.Of == of ? stored : new DiscourseThreadsPosition { Of = of };
        var answer = await client.Read(api => api.Posted(position.Page, cancellation));
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("topic_list", out var list)) throw JsonPage.Unreadable(answer, "no list of topics");

        var watch = ThreadWatch.Parse(position.Threads);
        var page = new DiscourseFound(account);
        var topics = Recent(list, now - options.Value.TopicWindow);
        var due = topics.Where(topic => watch.IsDue(DiscoursePosts.Id(topic.Id), topic.Posts, now)).ToList();
        foreach (var topic in due.Take(TopicsPerPage))
        {
            await Read(account, client, topic.Id, page, cancellation);
            watch.Read(DiscoursePosts.Id(topic.Id), topic.Posts, now);
        }

        var samePage = due.Count > TopicsPerPage;
        var more = samePage || (topics.Count > 0 && JsonPage.Text(list, "more_topics_url") is { Length: > 0 });
        if (!more) watch.ForgetUnmet(now);
        var next = position with { Threads = watch.ToString(), Page = samePage ? position.Page : more ? position.Page + 1 : 0 };
        return page.ToPage(JsonSerializer.Serialize(next, DiscourseJson.Default.DiscourseThreadsPosition), more);
    }

    /// <summary>All posts of an answer about a topic that can be read.</summary>
    internal static IReadOnlyList<DiscoursePost> PostsIn(JsonElement json, DiscourseFound? reports = null)
    {
        var readable = new List<DiscoursePost>();
        var title = JsonPage.Text(json, "title");
        foreach (var item in Items(json))
        {
            try
            {
                var post = DiscoursePosts.Parse(item);
                readable.Add(post with { TopicTitle = post.TopicTitle ?? title });
            }
            catch (JsonException)
            {
                reports?.Parse(item);
            }
        }

        return readable;
    }

    /// <summary>The ids of all posts of a topic, in their order.</summary>
    internal static IReadOnlyList<long> Stream(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("post_stream", out var stream) && stream.ValueKind == JsonValueKind.Object
        && stream.TryGetProperty("stream", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _)).Select(id => id.GetInt64())]
            : [];

    internal static async Task<List<DiscoursePost>> ReadPosts(DiscourseClient client, long topic, IEnumerable<long> ids, DiscourseFound? reports, CancellationToken cancellation)
    {
        var posts = new List<DiscoursePost>();
        foreach (var batch in ids.Chunk(Batch))
        {
            if (await client.Find(api => api.TopicPosts(topic, batch, "true", cancellation)) is not { } answer) break;
            using var json = JsonPage.Parse(answer);
            posts.AddRange(PostsIn(json.RootElement, reports));
        }

        return posts;
    }

    private static async Task Read(Account account, DiscourseClient client, long topic, DiscourseFound page, CancellationToken cancellation)
    {
        if (await client.Find(api => api.Topic(topic, "true", cancellation)) is not { } answer) return;
        using var json = JsonPage.Parse(answer);
        var beginning = PostsIn(json.RootElement, page);
        if (DiscoursePlaces.RootOf(beginning, json.RootElement, account) is not { } root) return;
        var rest = Stream(json.RootElement).TakeLast(LastPosts).Except(beginning.Select(post => post.Id));
        List<DiscoursePost> posts = [.. beginning, .. await ReadPosts(client, topic, rest, page, cancellation)];
        foreach (var post in posts.Where(post => post.PostNumber > 1 && DiscoursePosts.IsPublic(post)))
        {
            var place = DiscoursePlaces.Under(post, root, posts, account) ?? new DiscoursePlace(root.Id, root.Id, null, false, root.IsBrand);
            if (DiscoursePosts.IsGone(post)) page.Gone(post);
            else if (root.IsBrand || place.ParentIsBrand || DiscoursePosts.IsBrand(post, account) || DiscoursePosts.IsAddressed(post, account)) page.Add(post, place);
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("post_stream", out var stream) && stream.ValueKind == JsonValueKind.Object
        && stream.TryGetProperty("posts", out var posts) && posts.ValueKind == JsonValueKind.Array ? posts.EnumerateArray() : [];

    private static List<(long Id, int Posts)> Recent(JsonElement list, DateTimeOffset since)
    {
        if (list.ValueKind != JsonValueKind.Object || !list.TryGetProperty("topics", out var topics) || topics.ValueKind != JsonValueKind.Array) return [];
        return
        [
            .. topics.EnumerateArray()
                .Where(topic => Number(topic, "id") is not null && (LastPost(topic) is not { } last || last >= since))
                .Select(topic => (Number(topic, "id")!.Value, (int)Math.Min(Number(topic, "posts_count") ?? 1, int.MaxValue))),
        ];
    }

    private static long? Number(JsonElement topic, string name) =>
        topic.ValueKind == JsonValueKind.Object && topic.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static DateTimeOffset? LastPost(JsonElement topic) =>
        DateTimeOffset.TryParse(JsonPage.Text(topic, "last_posted_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
