using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Sends replies, and finds them again after a send whose outcome nobody knows.</summary>
internal static class MastodonReplies
{
    // How many own statuses are looked through for a reply; a page is 40.
    private const int MostPages = 5;

    internal static async Task<SendResult> Send(Account account, MastodonClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (await Target(client, reply.Target, cancellation) is not { } target) return new SendResult.Rejected("The post that is answered is gone.");
        var status = new MastodonNewStatus
        {
            Status = MastodonMentionText.Addressed(reply.Text, target.Acct),
            InReplyToId = reply.Target.Id,
            Visibility = target.Visibility,
            SpoilerText = target.Warning,
            Language = reply.Language,
        };
        var key = MastodonServer.Of(account).KnowsIdempotencyKeys ? reply.Id.Value : null;
        return await client.Ask((api, token) => api.Post(token, key, status, cancellation)) switch
        {
            Answer.Received { Ok: true } sent => Sent(sent),
            Answer.Received refused => Refused(refused),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, MastodonClient client, OutboundReply reply, CancellationToken cancellation)
    {
        string? below = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await client.Read((api, token) => api.OwnStatuses(token, account.AuthorIds[0], 40, below, "true", cancellation));
            using var json = JsonPage.Parse(answer);
            if (json.RootElement.ValueKind != JsonValueKind.Array) throw JsonPage.Unreadable(answer, "no list of statuses");
            var statuses = MastodonPlaces.ById(json.RootElement.EnumerateArray()).Values;
            if (statuses.FirstOrDefault(status => IsSame(reply, status.InReplyToId, MastodonPosts.PlainText(status))) is { } found) return AsSent(found);

            // Clocks differ a little between us and the server.
            if (statuses.Count == 0 || statuses.Min(status => status.CreatedAt) < reply.CreatedAt.AddMinutes(-10)) return null;
            below = statuses.Select(status => status.Id).Min(MastodonIds.Order);
        }

        return null;
    }

    /// <summary>A server shows mentions without their server, and the one that we put in front too.</summary>
    internal static bool IsSame(OutboundReply reply, string? parentId, string text) =>
        parentId == reply.Target.Id && TextMatch.Same(MastodonMentionText.Unaddressed(text), MastodonMentionText.Unaddressed(reply.Text));

    private static async Task<MastodonTarget?> Target(MastodonClient client, PostRef post, CancellationToken cancellation)
    {
        if (JsonPage.Position(post.NetworkData, MastodonJson.Default.MastodonTarget) is { } known) return known;
        if (await client.Find((api, token) => api.Status(token, post.Id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            return MastodonPosts.TargetOf(MastodonPosts.Parse(json.RootElement));
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer, $"no status ({JsonPage.Problem(problem)})");
        }
    }

    private static SendResult Sent(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return new SendResult.Sent(AsSent(MastodonPosts.Parse(json.RootElement)));
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }

    private static SentReply AsSent(MastodonStatus status) =>
        new(status.Id, Declared.WebAddress(status.Url) ?? Declared.WebAddress(status.Uri), status.CreatedAt.ToUniversalTime());

    private static SendResult Refused(Answer.Received answer) => answer switch
    {
        { Status: 429 } => new SendResult.Throttled(answer.RetryAt!.Value),
        { Status: 401 or 403 } => new SendResult.CredentialsRefused(MastodonClient.Words(answer)),
        { IsRedirect: true } => new SendResult.NotSent(MastodonClient.FailureOf(answer).Words),

        // Some versions answer 500 to a repeated key whose first request did arrive.
        { Status: >= 500 or 408 } => new SendResult.Unclear(MastodonClient.Words(answer)),
        _ => new SendResult.Rejected(MastodonClient.Words(answer)),
    };
}
