using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>Sends replies, and finds them again after a send whose outcome nobody knows: the API has no key that would make a repeated one safe.</summary>
internal sealed class YouTubeReplies(YouTubeClient client, YouTubeComments comments, YouTubeWithheld withheld, TimeProvider clock)
{
    internal async Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        var comment = new YouTubeNewComment(new YouTubeNewSnippet(reply.Target.RootId, Addressed(reply)));
        return await client.Ask(account, YouTubeClient.WriteUnits, (api, token) => api.Insert(token, comment, cancellation), cancellation) switch
        {
            Answer.Received { Ok: true } sent => Sent(sent),
            Answer.Received refused => GoogleFailures.OfSend(refused, clock.GetUtcNow()),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal async Task<SentReply?> Find(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        var answer = await client.Find(account, (api, token) => api.ThreadsById(token, reply.Target.RootId, cancellation), cancellation);
        if (answer is null) return null;
        using var json = JsonPage.Parse(answer);
        if (YouTubeThreads.Read(json.RootElement, []).Find(thread => thread.Id == reply.Target.RootId) is not { } thread) return null;
        var talk = YouTubeTalk.Of(thread, account);
        await comments.ReadReplies(account, thread.Id, talk, cancellation);

        return Among(talk.BrandPosts(), reply) ?? Among((await withheld.Read(account, cancellation)).Posts, reply);
    }

    // A reply of ours may be held by the spam filter: it was sent all the same. Clocks differ a little between us and the network.
    private static SentReply? Among(IEnumerable<NetworkPost> posts, OutboundReply reply) =>
        posts.FirstOrDefault(post => IsSame(reply, post) && post.PostedAt > reply.CreatedAt.AddMinutes(-10)) is { } found ? new SentReply(found.Id, found.Permalink, found.PostedAt) : null;

    /// <summary>There is one level: whomever in the thread it answers, it stands below the first comment.</summary>
    internal static bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && post.ParentId == reply.Target.RootId && TextMatch.Same(YouTubeTalk.Unaddressed(post.Text), YouTubeTalk.Unaddressed(reply.Text));

    internal static YouTubeTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, YouTubeJson.Default.YouTubeTarget);

    // As the app does it: the name is what tells people, and us, who is answered.
    private static string Addressed(OutboundReply reply) =>
        TargetOf(reply.Target)?.Handle is ['@', _, ..] handle && handle.Length <= YouTubeNetwork.LongestHandle && !reply.Text.Contains(handle, StringComparison.OrdinalIgnoreCase)
            ? $"{handle} {reply.Text}"
            : reply.Text;

    private static SendResult Sent(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var comment = YouTubeTalk.Parse(json.RootElement);
            return new SendResult.Sent(new SentReply(comment.Id, YouTubeTalk.Permalink(comment), comment.Snippet.PublishedAt.ToUniversalTime()));
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }
}
