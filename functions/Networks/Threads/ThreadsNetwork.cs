using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Threads;

/// <summary>Threads: mentions, and the answers below the brand's own posts.</summary>
internal sealed class ThreadsNetwork(
    ThreadsAccess access, ThreadsParents parents, ThreadsLists lists, ThreadsOwn own, ThreadsReread reread, ThreadsReplies replies, ThreadsConnect connect, IOptions<ThreadsOptions> options, TimeProvider clock)
    : IHandshakes, IModerates, IOAuthNetwork, ITellsOfWithdrawals
{
    internal const string Mentions = "mentions";
    internal const string Own = "threads";
    internal const string Answers = "answers";

    public string Name => "threads";

    public string DisplayName => "Threads";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        Threads = true,
        Hide = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(48),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } =
        [new(Mentions, options.Value.MentionsEvery) { Reconciles = true }, new(Own, options.Value.RepliesEvery) { Reconciles = true }, new(Answers, options.Value.RepliesEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public ConnectForm Form => ThreadsForm.Form;

    /// <summary>Characters; of an emoji, which Threads is said to count by its bytes, two.</summary>
    public TextRule TextRule(Account account) => new(TextUnit.Utf16, 500);

    public OAuthPlan Plan(ConnectRequest request) => access.Plan(request);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(HubSignature.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public SignedWithdrawal? WithdrawnBy(string signedRequest, string secret) => SignedRequest.Read(signedRequest, secret);

    public Handshake? Answer(WebhookRequest request, string secret) => HubSignature.Answer(request, secret);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => ThreadsDeliveries.Read(account, body);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await access.For(account, cancellation);
        return feed.Name switch
        {
            Mentions => await lists.ReadPage(account, client, ThreadsLists.Mentions, cursor, cancellation),
            Own => await own.ReadPage(account, client, cursor, cancellation),
            Answers => await lists.ReadPage(account, client, ThreadsLists.Replies, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            if (json.RootElement.TryGetProperty("values", out _)) return ThreadsDeliveries.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var delivered], Unreadable.IsEmpty: true } ? delivered : null;
            var post = ThreadsPosts.Parse(json.RootElement);
            return ThreadsPosts.Post(post, await parents.Of(account, await access.For(account, cancellation), post, cancellation), ours: false, account);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await access.For(account, cancellation), posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await replies.Send(await access.For(account, limited), reply, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await replies.Find(account, await access.For(account, cancellation), reply, cancellation);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is not (ModerationAct.Hide or ModerationAct.Unhide)) return new ModerationResult.Rejected("Threads lets nobody like posts by its API.");
        if (ThreadsPosts.TargetOf(post) is not { Ours: true }) return new ModerationResult.Rejected("Only what stands below the account's own posts can be hidden.");
        var client = await access.For(account, cancellation);
        var form = new Dictionary<string, string> { ["hide"] = act == ModerationAct.Hide ? "true" : "false" };
        return GraphFailures.ModerationOf(await client.Ask((api, show) => api.Manage(show.Token, post.Id, form, cancellation)), clock.GetUtcNow());
    }
}
