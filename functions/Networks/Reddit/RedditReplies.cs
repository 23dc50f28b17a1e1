using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Reddit;

/// <summary>Sends replies, and finds them again among the brand's own comments: nothing else makes a repeated one safe.</summary>
internal sealed partial class RedditReplies(RedditClient client, RedditListings listings, TimeProvider clock)
{
    private const int MostPages = 3;

    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    internal async Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string> { ["api_type"] = "json", ["thing_id"] = reply.Target.Id, ["text"] = reply.Text, ["raw_json"] = "1" };
        return await client.Ask(account, (api, token) => api.Comment(token, form, cancellation), cancellation) switch
        {
            Answer.Received { Ok: true } answer => Outcome(account, answer),
            Answer.Received { Status: >= 500 or 408 } failed => new SendResult.Unclear(RedditClient.Words(failed)),
            Answer.Received refused => Refused(RedditClient.FailureOf(refused)),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal async Task<SentReply?> Find(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        string? cursor = null;
        var since = account with { StartAt = reply.CreatedAt.AddMinutes(-10) };
        for (var page = 0; page < MostPages; page++)
        {
            var read = await listings.ReadPage(since, new Feed(RedditListings.Answers, TimeSpan.Zero), cursor, cancellation);
            if (read.Posts.FirstOrDefault(post => post.ByBrand && post.ParentId == reply.Target.Id && TextMatch.Same(post.Text, reply.Text)) is { } found)
                return new SentReply(found.Id, found.Permalink, found.PostedAt);
            if (!read.More) return null;
            cursor = read.Cursor;
        }

        return null;
    }

    // Refusals come as 200, with a list of codes in the body.
    private SendResult Outcome(Account account, Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var body = Member(json.RootElement, "json");
            if (Member(body, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0) return Refused(answer, body, errors[0]);
            var things = Member(Member(body, "data"), "things");
            if (things.ValueKind == JsonValueKind.Array && things.GetArrayLength() > 0)
            {
                var post = RedditPosts.Post(RedditPosts.Parse(Member(things[0], "data")), null, account);
                return new SendResult.Sent(new SentReply(post.Id, post.Permalink, post.PostedAt));
            }
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }

        return new SendResult.Unclear($"{answer.Host} took the reply and does not show it.");
    }

    private SendResult Refused(Answer.Received answer, JsonElement body, JsonElement error)
    {
        var parts = error.ValueKind == JsonValueKind.Array ? error.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? ServerWords.From(part.GetString()) : "").ToList() : [];
        var (code, said) = (parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1) ?? "");
        return code == "RATELIMIT"
            ? new SendResult.Throttled(clock.GetUtcNow() + Wait(body, said))
            : new SendResult.Rejected($"{answer.Host} answers {answer.Status}: {code}: {said}.");
    }

    private static TimeSpan Wait(JsonElement body, string said)
    {
        var wait = Member(body, "ratelimit") is { ValueKind: JsonValueKind.Number } left && left.TryGetDouble(out var seconds) && seconds is > 0 and < 1e6 ? TimeSpan.FromSeconds(Math.Ceiling(seconds))
            : Span().Match(said) is { Success: true } words && int.TryParse(words.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? (count + 1) * Unit(words.Groups[2].Value)
            : Unsaid;
        return wait < Longest ? wait : Longest;
    }

    private static TimeSpan Unit(string word) => word switch { "second" => TimeSpan.FromSeconds(1), "minute" => TimeSpan.FromMinutes(1), _ => TimeSpan.FromHours(1) };

    private static SendResult Refused(NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Unreachable unreachable => new SendResult.NotSent(unreachable.Words),
        var other => new SendResult.Rejected(other.Words),
    };

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    [GeneratedRegex("([0-9]{1,4}) (second|minute|hour)", RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
