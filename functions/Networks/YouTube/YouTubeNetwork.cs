using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.YouTube;

/// <summary>Comments below the videos and posts of one's own channel.</summary>
internal sealed class YouTubeNetwork(
    YouTubeClient client, YouTubeComments comments, YouTubeReread reread, YouTubeReplies replies, YouTubeConnect connect, IOptions<YouTubeOptions> options, TimeProvider clock)
    : IOAuthNetwork, IModerates
{
    /// <summary>A name in front of a reply takes up to this and a space.</summary>
    internal const int LongestHandle = 99;

    public string Name => "youtube";

    public string DisplayName => "YouTube";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = true,
        Webhooks = false,
        Reply = true,
        ReplyRule = new("Manche Kommentare nehmen auf YouTube keine Antworten an: Dann wird der Kommentar dort geöffnet.", "Some comments take no replies on YouTube: then the comment is opened there."),
        Hide = true,
        SeesEdits = true,
        DatesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromDays(30),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(90),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new("comments", options.Value.CommentsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public ConnectForm Form => GoogleConsent.Form;

    // 10,000 characters, as far as is known, less the name in front.
    public TextRule TextRule(Account account) => new(TextUnit.Utf16, 10_000 - LongestHandle - 1);

    public OAuthPlan Plan(ConnectRequest request) => client.Plan;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => comments.ReadPage(account, cursor, cancellation);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            var comment = json.RootElement.ValueKind == JsonValueKind.Object && JsonPage.Text(json.RootElement, "kind") == "youtube#commentThread"
                ? YouTubeTalk.Parse(YouTubeThreads.Parse(json.RootElement).Snippet.TopLevelComment)
                : YouTubeTalk.Parse(json.RootElement);
            return Task.FromResult(YouTubeTalk.Of(comment, account).Find(comment.Id));
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => reread.Read(account, posts, cancellation);

    public Wording? WhyNoReply(Account account, PostRef post) =>
        YouTubeReplies.TargetOf(post) is { Closed: true } ? new("YouTube nimmt zu diesem Kommentar keine Antworten an. Öffnen Sie ihn dort.", "YouTube takes no replies to this comment. Open it there.") : null;

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(limited => replies.Send(account, reply, limited), clock, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => replies.Find(account, reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => YouTubeReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        var status = act switch
        {
            ModerationAct.Hide => "heldForReview",
            ModerationAct.Unhide => "published",
            _ => throw new ArgumentException($"{DisplayName} cannot {act}.", nameof(act)),
        };
        try
        {
            var answer = await client.Ask(account, YouTubeClient.WriteUnits, (api, token) => api.SetModerationStatus(token, post.Id, status, cancellation), cancellation);
            return answer is Answer.Received { Ok: true } ? new ModerationResult.Done() : Refused(GoogleFailures.Of(answer.OrUnreachable(), clock.GetUtcNow()));
        }
        catch (NetworkFailedException failed)
        {
            return Refused(failed.Failure);
        }
    }

    private static ModerationResult Refused(NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new ModerationResult.CredentialsRefused(refused.Words),
        NetworkFailure.Unreachable unreachable => new ModerationResult.TryAgain(unreachable.Words),
        var other => new ModerationResult.Rejected(other.Words),
    };
}
