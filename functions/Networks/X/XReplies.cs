using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>Sends replies, and finds them again among the brand's own posts after a send whose outcome nobody knows.</summary>
internal static partial class XReplies
{
    private const int MostPages = 5;

    internal static async Task<SendResult> Send(Account account, XClient client, OutboundReply reply, DateTimeOffset now, CancellationToken cancellation)
    {
        var post = new XNewPost(reply.Text, new XNewReply(LatestId(reply.Target), AutoPopulateReplyMetadata: true));
        return await client.Ask((api, token) => api.Post(token, post, cancellation)) switch
        {
            Answer.Received { Ok: true } sent => Sent(sent, account, now),
            Answer.Received refused when XFailures.IsDuplicate(refused) => await Repeated(account, client, reply, refused, cancellation),
            Answer.Received refused => Refused(refused),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, XClient client, OutboundReply reply, CancellationToken cancellation)
    {
        // Clocks differ a little between us and X.
        var since = reply.CreatedAt.AddMinutes(-10).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string? next = null;
        for (var number = 0; number < MostPages; number++)
        {
            var at = next;
            var page = await client.ReadOwned((api, token) => api.OwnPosts(token, account.AuthorIds[0], 100, "retweets", since, at, client.Fields, cancellation));
            if (page.Items.FirstOrDefault(post => IsSame(reply, post.AnsweredId, XText.Plain(post))) is { } found)
                return new SentReply(found.FirstId, Permalink(account, found.Id), found.CreatedAt.ToUniversalTime());
            if (page.Next is null || page.Next == next) return null;
            next = page.Next;
        }

        return null;
    }

    /// <summary>X shows names in front that nobody wrote, and writes links out that were written short.</summary>
    internal static bool IsSame(OutboundReply reply, string? parentId, string text) =>
        parentId is not null && (parentId == reply.Target.Id || parentId == LatestId(reply.Target)) && TextMatch.Same(Bare(text), Bare(reply.Text));

    /// <summary>The id to answer and to ask for: that of the newest version as it was last read.</summary>
    internal static string LatestId(PostRef post) => TargetOf(post)?.Latest ?? post.Id;

    internal static XTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, XJson.Default.XTarget);

    private static string Bare(string text) => LinkDress().Replace(XText.WithoutNamesInFront(text), "$1");

    private static async Task<SendResult> Repeated(Account account, XClient client, OutboundReply reply, Answer.Received refused, CancellationToken cancellation)
    {
        try
        {
            return await Find(account, client, reply, cancellation) is { } stands
                ? new SendResult.Sent(stands)
                : new SendResult.Rejected($"{XFailures.Words(refused)} It does not stand below this post, so the same words were posted elsewhere: change a few.");
        }
        catch (NetworkFailedException)
        {
            // Whether it stands there could not be seen now, and X has taken nothing new.
            return new SendResult.Unclear(XFailures.Words(refused));
        }
    }

    private static SendResult Sent(Answer.Received answer, Account account, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("data", out var data) && JsonPage.Text(data, "id") is { } id && PostLimits.IsId(id)
                ? new SendResult.Sent(new SentReply(id, Permalink(account, id), now))
                : new SendResult.Unclear($"{answer.Host} took the reply, but does not say as what.");
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }

    private static SendResult Refused(Answer.Received answer) => answer switch
    {
        _ when XFailures.IsUnpaid(answer) => new SendResult.NotSent(XFailures.Words(answer)),
        { Status: 429 } => new SendResult.Throttled(answer.RetryAt!.Value),
        _ when XFailures.IsBlock(answer) => new SendResult.Blocked(XFailures.Words(answer)),
        _ when XFailures.IsForbidden(answer) => new SendResult.CredentialsRefused(XFailures.Words(answer)),
        { IsRedirect: true } => new SendResult.NotSent(XFailures.Words(answer)),
        { Status: >= 500 or 408 } => new SendResult.Unclear(XFailures.Words(answer)),

        // Among them the refusal of an answer to somebody who did not name the brand: it concerns this post alone.
        _ => new SendResult.Rejected(XFailures.Words(answer)),
    };

    private static string Permalink(Account account, string id) => $"https://x.com/{Uri.EscapeDataString(account.Handle.TrimStart('@'))}/status/{Uri.EscapeDataString(id)}";

    [GeneratedRegex(@"https?://(\S*?)/?(?=\s|$)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkDress();
}
