using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>Sends replies, and finds them again after a send whose outcome nobody knows.</summary>
internal static class DiscourseReplies
{
    private const int LastPosts = 60;

    internal static async Task<SendResult> Send(Account account, DiscourseClient client, OutboundReply reply, TimeProvider clock, CancellationToken cancellation)
    {
        if (await Target(client, reply.Target, cancellation) is not { } target) return new SendResult.Rejected("The post that is answered is gone.");
        var post = new DiscourseNewPost { TopicId = target.Topic, Raw = reply.Text, ReplyToPostNumber = target.Number };
        return await client.Ask(api => api.Create(post, cancellation)) switch
        {
            Answer.Received { Ok: true } taken => Taken(account, taken, reply, clock),
            Answer.Received refused => Refused(refused),
            Answer.Missing missing => Refusal.ResultOf(missing),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, DiscourseClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (await Target(client, reply.Target, cancellation) is not { } target || await client.Find(api => api.Topic(target.Topic, "true", cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        var beginning = DiscourseTopics.PostsIn(json.RootElement);
        var rest = DiscourseTopics.Stream(json.RootElement).TakeLast(LastPosts).Except(beginning.Select(post => post.Id));
        var posts = beginning.Concat(await DiscourseTopics.ReadPosts(client, target.Topic, rest, null, cancellation));
        return posts.Where(post => DiscoursePosts.IsBrand(post, account) && !DiscoursePosts.IsGone(post))
            .FirstOrDefault(post => post.PostNumber > target.Number && (post.ReplyToPostNumber ?? target.Number) == target.Number && Says(post, reply)) is { } found
            ? AsSent(account, found)
            : null;
    }

    /// <summary>
    /// Told by what was typed: a forum renders it in its own way. It may leave out which post was answered.
    /// </summary>
    internal static bool IsSame(OutboundReply reply, NetworkPost post)
    {
        if (!post.ByBrand || post.RootId != reply.Target.RootId || JsonPage.Position(post.NetworkData, DiscourseJson.Default.DiscourseTarget) is not { } stands) return false;
        return (!stands.Aimed || post.ParentId == reply.Target.Id)
            && (stands.Said is { } said ? said == PostVersion.OfTyped(reply.Text) : TextMatch.Same(post.Text, reply.Text));
    }

    private static bool Says(DiscoursePost post, OutboundReply reply) =>
        post.Raw is { } raw ? PostVersion.OfTyped(raw) == PostVersion.OfTyped(reply.Text) : TextMatch.Same(DiscoursePosts.Text(post), reply.Text);

    private static async Task<DiscourseTarget?> Target(DiscourseClient client, PostRef post, CancellationToken cancellation)
    {
        if (JsonPage.Position(post.NetworkData, DiscourseJson.Default.DiscourseTarget) is { } known) return known;
        if (DiscoursePosts.Number(post.Id) is not { } id || await client.Find(api => api.Post(id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            return DiscoursePosts.TargetOf(DiscoursePosts.Parse(json.RootElement));
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }

    private static SendResult Taken(Account account, Answer.Received answer, OutboundReply reply, TimeProvider clock)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);

            // Held for the forum's moderators: it is there, and nobody sees it yet.
            if (JsonPage.Text(json.RootElement, "action") == "enqueued") return new SendResult.Sent(new SentReply($"enqueued-{reply.Id.Value}", null, clock.GetUtcNow()));
            var post = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("post", out var nested) ? nested : json.RootElement;
            return new SendResult.Sent(AsSent(account, DiscoursePosts.Parse(post)));
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }

    private static SentReply AsSent(Account account, DiscoursePost post) => new(DiscoursePosts.IdOf(post), DiscoursePosts.Permalink(post, account), post.CreatedAt.ToUniversalTime());

    private static SendResult Refused(Answer.Received answer)
    {
        var words = DiscourseClient.Words(answer);
        if (answer.Status == 403 && !DiscourseClient.IsBadKey(answer)) return new SendResult.Rejected(words);

        // The first request may have arrived after all: whoever looks finds it.
        if (answer.Status == 422 && answer.Body.Contains("too similar", StringComparison.OrdinalIgnoreCase)) return new SendResult.Unclear(words);
        return DiscourseClient.FailureOf(answer) is NetworkFailure.Throttled throttled && answer.Status == 429 ? new SendResult.Throttled(throttled.Until) : Refusal.ResultOf(answer, words);
    }
}
