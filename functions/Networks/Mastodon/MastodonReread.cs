using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Reads known statuses again: their edits, that they are gone, and what the brand answered below them.</summary>
internal sealed class MastodonReread(MastodonPlaces places, TimeProvider clock)
{
    /// <summary>The answers below a post are asked for when their count changed, and now and then because answers to answers change no count.</summary>
    private static readonly TimeSpan AnswersEvery = TimeSpan.FromMinutes(30);

    // Mastodon reads at most 20 ids in one request.
    private const int Batch = 20;

    private readonly Recent<(AccountId, string), (int Count, DateTimeOffset At)> answered = new(20_000);

    internal async Task<PostsReading> Read(Account account, MastodonClient client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new Dictionary<string, NetworkPost>();
        var gone = new List<string>();
        foreach (var batch in posts.DistinctBy(post => post.Id).Chunk(Batch))
        {
            var statuses = MastodonServer.Of(account).ReadsBatches ? await ReadBatch(client, batch, cancellation) : [];
            foreach (var post in batch)
            {
                // Absent from a batch may also mean that the server reads fewer at once: only its own 404 counts as deleted.
                if ((statuses.GetValueOrDefault(post.Id) ?? await ReadOne(client, post.Id, cancellation)) is not { } status) gone.Add(post.Id);
                else await Add(account, client, status, post.RootId, found, cancellation);
            }
        }

        return new PostsReading([.. found.Values], [.. gone]);
    }

    private async Task Add(
        Account account, MastodonClient client, MastodonStatus status, string rootId, Dictionary<string, NetworkPost> found, CancellationToken cancellation)
    {
        var place = (await places.Of(account, client, status, cancellation)) with { RootId = rootId };
        found[status.Id] = MastodonPosts.Post(status, place, account);
        if (!AsksForAnswers(account, status) || await client.Find((api, token) => api.Context(token, status.Id, cancellation)) is not { } context) return;
        answered.Remember((account.Id, status.Id), (status.RepliesCount, clock.GetUtcNow()));

        using var json = JsonPage.Parse(context);
        var thread = MastodonPlaces.ById(MastodonPlaces.List(json.RootElement, "ancestors").Concat(MastodonPlaces.List(json.RootElement, "descendants")));
        thread[status.Id] = status;
        foreach (var item in MastodonPlaces.List(json.RootElement, "descendants"))
        {
            if (JsonPage.Text(item, "id") is { } id && thread.GetValueOrDefault(id) is { } answer && account.AuthorIds.Contains(answer.Account.Id))
                found[id] = MastodonPosts.Post(answer, MastodonPlaces.Under(answer, thread, account) with { RootId = rootId }, account);
        }
    }

    private bool AsksForAnswers(Account account, MastodonStatus status) =>
        status.RepliesCount > 0
        && !(answered.TryGet((account.Id, status.Id), out var last) && last.Count == status.RepliesCount && last.At > clock.GetUtcNow() - AnswersEvery);

    private async Task<Dictionary<string, MastodonStatus>> ReadBatch(MastodonClient client, PostRef[] batch, CancellationToken cancellation)
    {
        var answer = await client.Find((api, token) => api.Statuses(token, [.. batch.Select(post => post.Id)], cancellation));
        if (answer is null) return [];
        KeepSomeForMentions(answer);
        using var json = JsonPage.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Array ? MastodonPlaces.ById(json.RootElement.EnumerateArray()) : [];
    }

    private async Task<MastodonStatus?> ReadOne(MastodonClient client, string id, CancellationToken cancellation)
    {
        if (await client.Find((api, token) => api.Status(token, id, cancellation)) is not { } answer) return null;
        KeepSomeForMentions(answer);
        using var json = JsonPage.Parse(answer);
        try
        {
            return MastodonPosts.Parse(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no status ({JsonPage.Problem(problem)})");
        }
    }

    /// <exception cref="NetworkFailedException">Few requests are left. New mentions come first, and once the server itself says so, they wait too.</exception>
    private void KeepSomeForMentions(Answer.Received answer)
    {
        if (answer.Headers is { } headers && RetryAdvice.ScarceUntil(headers, clock.GetUtcNow()) is { } reset)
            throw new NetworkFailedException(new NetworkFailure.Throttled(reset, $"{answer.Host} has few requests left for us; they are kept for new mentions."));
    }
}
