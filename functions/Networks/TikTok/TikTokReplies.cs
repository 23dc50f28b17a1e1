using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.TikTok;

/// <summary>Answers comments below the brand's videos, finds its answers again, hides and likes.</summary>
internal static class TikTokReplies
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    internal static async Task<SendResult> Send(Account account, TikTokClient client, OutboundReply reply, DateTimeOffset now, CancellationToken cancellation)
    {
        if (TikTokPosts.TargetOf(reply.Target) is not { Thread: not null } target) return new SendResult.Rejected("TikTok takes no comments by its API below others' videos.");
        var answer = await client.Ask((api, token) => api.Reply(token, new TikTokNewReply(account.AuthorIds[0], target.Video, reply.Target.Id, reply.Text), cancellation));
        return answer switch
        {
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            Answer.Received received => TikTokFailures.Of(received, now) is { } failure ? Refused(received, failure) : Sent(received, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, TikTokClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (TikTokPosts.TargetOf(reply.Target) is not { Thread: { } top } target) return null;
        var thread = new TikTokThread(account, client);
        foreach (var item in await thread.All(target.Video, top, cancellation)) thread.Add(item, null, aboveIsBrand: false, null);
        return thread.Posts.Values
            .Where(post => post.ByBrand && post.PostedAt >= reply.CreatedAt - ClocksDiffer && TextMatch.Same(post.Text, reply.Text))
            .Select(post => new SentReply(post.Id, null, post.PostedAt))
            .FirstOrDefault();
    }

    internal static bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && (post.ParentId == reply.Target.Id || (post.ParentId is not null && post.ParentId == TikTokPosts.TargetOf(reply.Target)?.Thread)) && TextMatch.Same(post.Text, reply.Text);

    internal static async Task<ModerationResult> Moderate(Account account, TikTokClient client, PostRef post, ModerationAct act, DateTimeOffset now, CancellationToken cancellation)
    {
        if (TikTokPosts.TargetOf(post) is not { Thread: not null } target) return new ModerationResult.Rejected("Only comments below the brand's own videos can be hidden or liked.");
        var what = act is ModerationAct.Hide or ModerationAct.Unhide ? "hide" : "like";
        var wish = new TikTokModeration(account.AuthorIds[0], target.Video, post.Id, act.ToString().ToUpperInvariant());
        return await client.Ask((api, token) => api.Moderate(token, what, wish, cancellation)) switch
        {
            Answer.Received received => TikTokFailures.Of(received, now) switch
            {
                null => new ModerationResult.Done(),
                NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
                NetworkFailure.CredentialsRefused refused => new ModerationResult.CredentialsRefused(refused.Words),
                NetworkFailure.Rejected or NetworkFailure.NotFound => new ModerationResult.Rejected(TikTokFailures.Words(received)),
                var failed => new ModerationResult.TryAgain(failed.Words),
            },
            Answer.Missing missing => new ModerationResult.TryAgain(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SendResult Sent(Answer.Received answer, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.TryGetProperty("data", out var data) && JsonPage.Text(data, "comment_id") is { } id && PostLimits.IsId(id)
            ? new SendResult.Sent(new SentReply(id, null, now))
            : new SendResult.Unclear($"{answer.Host} took the reply, but does not say as what.");
    }

    private static SendResult Refused(Answer.Received answer, NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled when answer.Status != 503 => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Rejected or NetworkFailure.NotFound => new SendResult.Rejected(failure.Words),
        _ when answer.IsRedirect => new SendResult.NotSent(failure.Words),
        _ => new SendResult.Unclear(failure.Words),
    };
}
