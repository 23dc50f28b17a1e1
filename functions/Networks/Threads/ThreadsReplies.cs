using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>
/// Sends replies in Threads' two steps: what the first makes nobody sees, so only the second can be unclear. Finds them again among the
/// account's own answers. https://developers.facebook.com/docs/threads/reply-management
/// </summary>
internal sealed class ThreadsReplies(TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostPages = 5;

    /// <summary>How often it is asked whether the prepared post is ready; texts are within a second or two.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];

    internal async Task<SendResult> Send(GraphClient<IThreadsApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string> { ["media_type"] = "TEXT", ["text"] = reply.Text, ["reply_to_id"] = reply.Target.Id };
        var prepared = await client.Ask((api, show) => api.Prepare(show.Token, form, cancellation));
        if (prepared is not Answer.Received { Ok: true } container || GraphError.In(container) is not null) return Unseen(GraphFailures.ResultOf(prepared, clock.GetUtcNow()));
        if (GraphAnswer.IdIn(container) is not { } id) return new SendResult.NotSent($"{container.Host} prepared the reply, but its answer cannot be read.");
        if (await NotReady(client, id, cancellation) is { } never) return never;

        var published = await client.Ask((api, show) => api.Publish(show.Token, new Dictionary<string, string> { ["creation_id"] = id }, cancellation));
        if (published is not Answer.Received { Ok: true } taken || GraphError.In(taken) is not null) return GraphFailures.ResultOf(published, clock.GetUtcNow());
        return GraphAnswer.IdIn(taken) is { } post
            ? new SendResult.Sent(new SentReply(post, null, clock.GetUtcNow()))
            : new SendResult.Unclear($"{taken.Host} took the reply, but its answer cannot be read.");
    }

    internal async Task<SentReply?> Find(Account account, GraphClient<IThreadsApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var from = after;
            var list = (await client.Read((api, show) => api.List(show.Token, "me", ThreadsLists.Replies, ThreadsPosts.Fields, PageSize, from, cancellation))).List();
            var answers = new ThreadsFound(account).Items(list.Items);
            if (answers.Find(answer => answer.RepliedTo?.Id == reply.Target.Id && TextMatch.Same(answer.Text ?? "", reply.Text)) is { } ours)
                return new SentReply(ours.Id, Declared.WebAddress(ours.Permalink), ours.Timestamp);

            // Clocks differ a little between us and the server.
            if (list.Items.Count == 0 || list.After is null || answers.Any(answer => answer.Timestamp < reply.CreatedAt.AddMinutes(-10))) return null;
            after = list.After;
        }

        return null;
    }

    /// <summary>Null when the prepared post can be published.</summary>
    private async Task<SendResult?> NotReady(GraphClient<IThreadsApi> client, string id, CancellationToken cancellation)
    {
        foreach (var wait in Waits)
        {
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
            var answer = await client.Ask((api, show) => api.Object(show.Token, id, "status,error_message", cancellation));
            if (answer is not Answer.Received { Ok: true } read || GraphError.In(read) is not null) return Unseen(GraphFailures.ResultOf(answer, clock.GetUtcNow()));
            var root = GraphAnswer.Of(read).Root;
            switch (JsonPage.Text(root, "status"))
            {
                case "FINISHED":
                    return null;
                case "ERROR" or "EXPIRED":
                    return new SendResult.Rejected($"{read.Host} does not publish it: {ServerWords.From(JsonPage.Text(root, "error_message"))}");
            }
        }

        return new SendResult.NotSent("Threads has prepared the reply and does not finish it; it was not published.");
    }

    private static SendResult Unseen(SendResult result) => result is SendResult.Unclear unclear ? new SendResult.NotSent(unclear.Words) : result;
}
