using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>
/// Comments and reviews alike: the newest numbers first, and those again that waited for approval. Only what is approved is public.
/// </summary>
internal sealed class WordPressWalk(WordPressPlaces places, IOptions<WordPressOptions> options, TimeProvider clock)
{
    internal const int PageSize = 50;
    private const int MostHeld = 500;

    internal Task<NetworkPage> Comments(Account account, WordPressClient client, string? cursor, CancellationToken cancellation) => Read(
        account, cursor,
        page => client.Read(api => api.Comments(PageSize, page, cancellation)),
        ids => client.Read(api => api.CommentsById(ids, cancellation)),
        (items, found) => TakeComments(account, client, items, found, cancellation));

    internal Task<NetworkPage> Reviews(Account account, WordPressClient client, string? cursor, CancellationToken cancellation) => Read(
        account, cursor,
        page => client.ReadShop(api => api.Reviews(PageSize, page, cancellation)),
        ids => client.ReadShop(api => api.ReviewsById(ids, cancellation)),
        (items, found) =>
        {
            foreach (var item in items) found.Take(item, () => WordPressPosts.Review(item) is { Status: WordPressPosts.Approved } review ? WordPressPosts.Post(review) : null);
            return Task.CompletedTask;
        });

    private async Task TakeComments(Account account, WordPressClient client, IReadOnlyList<JsonElement> items, WordPressFound found, CancellationToken cancellation)
    {
        var comments = items.Select(item => found.Parse(item)).OfType<WordPressComment>().ToList();
        foreach (var comment in comments) places.Remember(account, comment);
        foreach (var comment in comments.Where(comment => comment is { Status: WordPressPosts.Approved, Type: null or "comment" or "" }))
        {
            // What the brand says at the top of a page answers nobody.
            if (comment.Parent == 0 && WordPressPosts.IsBrand(comment, account)) continue;
            found.Add(WordPressPosts.Post(comment, await places.Above(account, client, comment, cancellation), account));
        }
    }

    private async Task<NetworkPage> Read(
        Account account, string? cursor, Func<int, Task<Answer.Received>> list, Func<long[], Task<Answer.Received>> byId, Func<IReadOnlyList<JsonElement>, WordPressFound, Task> take)
    {
        var of = WordPressClient.PositionOf(account);
        var position = JsonPage.Position(cursor, WordPressJson.Default.WordPressPosition) is { Walk: { } stored } whole && stored.Of == of
            ? whole
            : new WordPressPosition { Walk = new DescendingWalk { Of = of } };
        var found = new WordPressFound();
        var held = position.Held.ToHashSet();
        if (position.Walk.Pages == 0 && held.Count > 0)
        {
            foreach (var batch in position.Held.Chunk(PageSize)) await ReadHeld(batch, held, await byId(batch), take, found);
        }

        var answer = await list(position.Walk.Pages + 1);
        using var json = JsonPage.Parse(answer);
        var items = Items(json.RootElement) ?? throw JsonPage.Unreadable(answer, "no list");
        var seen = items.Where(item => IdOf(item) is not null).Select(item => (IdOf(item)!.Value, CreatedAt(item))).ToList();
        if (seen.Count == 0 && items.Count > 0) throw JsonPage.Unreadable(answer, "items without numbers");
        held.UnionWith(items.Where(IsHeld).Select(item => IdOf(item)!.Value));
        await take(items, found);

        var (walk, more) = position.Walk.After(seen, account.StartAt, options.Value.Overlap, clock.GetUtcNow());
        // A short page is the last one.
        if (items.Count < PageSize && more) (walk, more) = walk.End(options.Value.Overlap, clock.GetUtcNow());
        var next = new WordPressPosition { Walk = walk, Held = [.. held.Order().TakeLast(MostHeld)] };
        return new NetworkPage(found.Posts, found.Unreadable, [], JsonSerializer.Serialize(next, WordPressJson.Default.WordPressPosition), more);
    }

    // What is not among the answers any more was deleted or called spam.
    private static async Task ReadHeld(long[] batch, HashSet<long> held, Answer.Received answer, Func<IReadOnlyList<JsonElement>, WordPressFound, Task> take, WordPressFound found)
    {
        using var json = JsonPage.Parse(answer);
        var items = Items(json.RootElement) ?? throw JsonPage.Unreadable(answer, "no list");
        held.ExceptWith(batch.Except(items.Where(IsHeld).Select(item => IdOf(item)!.Value)));
        await take(items, found);
    }

    internal static IReadOnlyList<JsonElement>? Items(JsonElement json) => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : null;

    private static bool IsHeld(JsonElement item) => JsonPage.Text(item, "status") == WordPressPosts.Held && IdOf(item) is not null;

    private static long? IdOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    private static DateTimeOffset? CreatedAt(JsonElement item) => DateTimeOffset.TryParse(
        JsonPage.Text(item, "date_gmt") ?? JsonPage.Text(item, "date_created_gmt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>What one page brings together, each post once.</summary>
internal sealed class WordPressFound
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];

    internal ImmutableArray<NetworkPost> Posts => [.. posts.Values];

    internal ImmutableArray<UnreadablePost> Unreadable => [.. unreadable];

    internal void Add(NetworkPost post) => posts[post.Id] = post;

    /// <summary>Null when nobody can read it: then it is kept raw.</summary>
    internal WordPressComment? Parse(JsonElement item)
    {
        WordPressComment? comment = null;
        Take(item, () =>
        {
            comment = WordPressPosts.Comment(item);
            return null;
        });
        return comment;
    }

    internal void Take(JsonElement item, Func<NetworkPost?> read)
    {
        try
        {
            if (read() is { } post) Add(post);
        }
        catch (JsonException problem)
        {
            unreadable.Add(WordPressPosts.Unreadable(item, problem));
        }
    }
}
