using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>Reads known posts again, topic by topic: their edits, that they are gone, and what the brand answered below them.</summary>
internal sealed class DiscourseReread(DiscoursePlaces places, IOptions<DiscourseOptions> options, TimeProvider clock)
{
    // What follows a known post closely: the answers to it are most likely there.
    private const int Following = 20;

    private readonly Recent<(AccountId, string), DateTimeOffset> readAt = new(20_000);

    internal async Task<PostsReading> Read(Account account, DiscourseClient client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new DiscourseFound(account);
        foreach (var topic in posts.DistinctBy(post => post.Id).GroupBy(TopicOf))
        {
            if (topic.All(post => WasJustRead(account, post))) continue;
            if (topic.Key is { } id) await ReadTopic(account, client, id, [.. topic], found, cancellation);
            else foreach (var post in topic) await ReadOne(account, client, post, found, cancellation);
            foreach (var post in topic) readAt.Remember((account.Id, post.Id), clock.GetUtcNow());
        }

        return found.ToReading();
    }

    private async Task ReadTopic(Account account, DiscourseClient client, long topic, PostRef[] known, DiscourseFound found, CancellationToken cancellation)
    {
        var ids = known.Select(post => DiscoursePosts.Number(post.Id) ?? 0).ToHashSet();
        if (await client.Find(api => api.Topic(topic, "true", cancellation)) is not { } answer)
        {
            // The whole topic is gone, or it was moved: each post says for itself.
            foreach (var post in known) await ReadOne(account, client, post, found, cancellation);
            return;
        }

        using var json = JsonPage.Parse(answer);
        var beginning = DiscourseTopics.PostsIn(json.RootElement);
        var stream = DiscourseTopics.Stream(json.RootElement);
        var wanted = stream.Where(ids.Contains).Concat(stream.Where(id => id > ids.Min()).Take(Following)).Concat(stream.TakeLast(Following));
        List<DiscoursePost> posts = [.. beginning, .. await DiscourseTopics.ReadPosts(client, topic, wanted.Distinct().Except(beginning.Select(post => post.Id)), null, cancellation)];
        foreach (var post in posts.Where(post => ids.Contains(post.Id) || DiscoursePosts.IsBrand(post, account))) await Add(account, client, post, found, cancellation);

        // Absent from a topic may also mean that it was moved: only its own 404 counts as deleted.
        var there = posts.Select(DiscoursePosts.IdOf).ToHashSet();
        foreach (var post in known.Where(post => !there.Contains(post.Id))) await ReadOne(account, client, post, found, cancellation);
    }

    private async Task ReadOne(Account account, DiscourseClient client, PostRef post, DiscourseFound found, CancellationToken cancellation)
    {
        if (DiscoursePosts.Number(post.Id) is not { } id) return;
        if (await client.Find(api => api.Post(id, cancellation)) is not { } answer) found.Gone(post.Id);
        else
        {
            using var json = JsonPage.Parse(answer);
            if (found.Parse(json.RootElement) is { } read) await Add(account, client, read, found, cancellation);
        }
    }

    private async Task Add(Account account, DiscourseClient client, DiscoursePost post, DiscourseFound found, CancellationToken cancellation)
    {
        if (DiscoursePosts.IsGone(post)) found.Gone(post);
        else if (DiscoursePosts.IsPublic(post) && !(DiscoursePosts.IsBrand(post, account) && post.PostNumber == 1) && await places.Of(account, client, post, cancellation) is { } place)
            found.Add(post, place);
    }

    // All admin keys of a forum share few requests a minute. A reading that was cut short goes on where it stopped, not from the beginning.
    private bool WasJustRead(Account account, PostRef post) =>
        readAt.TryGet((account.Id, post.Id), out var at) && at > clock.GetUtcNow() - (options.Value.ReadAgainEvery / 2);

    private static long? TopicOf(PostRef post) => JsonPage.Position(post.NetworkData, DiscourseJson.Default.DiscourseTarget)?.Topic;
}
