using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Sends replies under a key of our own, so that a repeated send changes nothing, and finds them by it.</summary>
internal static class BlueskyReplies
{
    internal static async Task<SendResult> Send(BlueskyClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (await Target(client, reply.Target, cancellation) is not { } target) return new SendResult.Rejected("The post that is answered is gone.");
        var parent = new BlueskyRef(reply.Target.Id, target.Cid);
        var put = new BlueskyPut
        {
            Repo = client.Did,
            Rkey = BlueskyRecordKey.Of(reply),
            Record = new BlueskyNewPost
            {
                Text = reply.Text,
                CreatedAt = BlueskyRecordKey.CreatedAt(reply),
                Reply = new BlueskyReplyRef(target.Root ?? parent, parent),
                Langs = reply.Language is { } language ? [language] : null,
                Facets = BlueskyFacets.Links(reply.Text),
            },
        };
        return await client.Ask((api, token) => api.Put(token, put, cancellation), cancellation) switch
        {
            Answer.Received { Ok: true } => new SendResult.Sent(AsSent(client, reply)),
            Answer.Received refused when BlueskyFailures.Name(refused) == "InvalidSwap" => await Compare(client, reply, cancellation),
            Answer.Received refused => Refused(refused),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(BlueskyClient client, OutboundReply reply, CancellationToken cancellation) =>
        await Stored(client, reply, cancellation) is not null ? AsSent(client, reply) : null;

    internal static bool IsSame(OutboundReply reply, NetworkPost post) => post.ByBrand && BlueskyNames.Key(post.Id) == BlueskyRecordKey.Of(reply);

    /// <summary>The server holds another record under our key: either it is this reply after all, or it must not be touched.</summary>
    private static async Task<SendResult> Compare(BlueskyClient client, OutboundReply reply, CancellationToken cancellation)
    {
        try
        {
            return await Stored(client, reply, cancellation) is { } record && record.Text == reply.Text && record.Reply?.Parent.Uri == reply.Target.Id
                ? new SendResult.Sent(AsSent(client, reply))
                : new SendResult.Rejected("Another record stands where this reply belongs.");
        }
        catch (NetworkFailedException failed)
        {
            return new SendResult.Unclear(failed.Failure.Words);
        }
    }

    private static async Task<BlueskyRecord?> Stored(BlueskyClient client, OutboundReply reply, CancellationToken cancellation)
    {
        var found = await client.Find((api, token) => api.Record(token, client.Did, BlueskyNames.Post, BlueskyRecordKey.Of(reply), cancellation), cancellation);
        if (found is null) return null;
        using var json = JsonPage.Parse(found);
        try
        {
            return json.RootElement.GetProperty("value").Deserialize(BlueskyJson.Default.BlueskyRecord);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw JsonPage.Unreadable(found, "no record");
        }
    }

    private static async Task<BlueskyTarget?> Target(BlueskyClient client, PostRef post, CancellationToken cancellation)
    {
        if (JsonPage.Position(post.NetworkData, BlueskyJson.Default.BlueskyTarget) is { } known) return known;
        var (posts, _) = await BlueskyParents.Read(client, [post.Id], cancellation);
        return posts.Find(found => found.Uri == post.Id) is { } now ? new BlueskyTarget(now.Cid, now.Record.Reply?.Root) : null;
    }

    private static SentReply AsSent(BlueskyClient client, OutboundReply reply)
    {
        var uri = BlueskyNames.PostUri(client.Did, BlueskyRecordKey.Of(reply));
        return new SentReply(uri, BlueskyNames.Permalink(uri), DateTimeOffset.FromUnixTimeMilliseconds(reply.CreatedAt.ToUnixTimeMilliseconds()));
    }

    private static SendResult Refused(Answer.Received answer) => BlueskyFailures.Of(answer) switch
    {
        NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Unreachable unreachable => new SendResult.Unclear(unreachable.Words),
        var failure => new SendResult.Rejected(failure.Words),
    };
}
