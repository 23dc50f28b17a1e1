using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.TikTok;

/// <summary>A business account of TikTok: the comments below its own videos are read, answered, hidden and liked.</summary>
internal sealed class TikTokNetwork(
    NetworkHttp http, OAuthTokens tokens, TikTokConnect connect, TikTokComments comments, QuotaMeter meter, IOptions<TikTokOptions> options, TimeProvider clock) : IWebhookNetwork, IModerates, IOAuthNetwork
{
    internal const string Comments = "comments";

    public string Name => "tiktok";

    public string DisplayName => "TikTok";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        ReplyRule = new("TikTok nimmt Kommentare über seine Schnittstelle nur unter den eigenen Videos der Marke an.", "TikTok takes comments by its API only below the brand's own videos."),
        Hide = true,
        Like = true,
        SeesDeletions = true,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(90),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Comments, options.Value.CommentsEvery) { Reconciles = true }];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, options.Value.MaxCharacters);

    public ConnectForm Form => TikTokConnect.Form;

    public OAuthPlan Plan(ConnectRequest request) => connect.Plan(request.Server, request.Secrets);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => feed.Name == Comments
        ? await comments.ReadPage(account, await Client(account, cancellation), cursor, cancellation)
        : throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed));

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            var isEvent = JsonPage.Text(json.RootElement, "event") is not null;
            return Task.FromResult(!isEvent ? TikTokPosts.Post(TikTokPosts.Parse(json.RootElement), null, aboveIsBrand: false, null)
                : TikTokDeliveries.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var post] } ? post : null);
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await TikTokReread.Read(account, await Client(account, cancellation), posts, cancellation);

    public Wording? WhyNoReply(Account account, PostRef post) => TikTokPosts.TargetOf(post) is not { Thread: null } ? null
        : new(
            "Das Video ist von jemand anderem, und TikTok nimmt Kommentare über seine Schnittstelle nur unter den eigenen der Marke an. Antworten Sie auf TikTok und schließen Sie es dann hier: Was dort steht, ist nicht zu sehen.",
            "It is somebody else's video, and TikTok takes comments by its API only below the brand's own. Answer it on TikTok, then close it here: what stands there cannot be seen.");

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await TikTokReplies.Send(account, await Client(account, limited), reply, clock.GetUtcNow(), limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await TikTokReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => TikTokReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) =>
        await TikTokReplies.Moderate(account, await Client(account, cancellation), post, act, clock.GetUtcNow(), cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(TikTokDeliveries.Verify(request, secret, now));

    public string SignedBeside(WebhookRequest request) => TikTokDeliveries.SignedBeside(request);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => TikTokDeliveries.Read(account, body);

    private async Task<TikTokClient> Client(Account account, CancellationToken cancellation)
    {
        var stored = await tokens.Stored(account, connect.Plan(account.Server, []), cancellation);
        var pool = QuotaUse.PoolOf(stored.Secrets.GetValueOrDefault(SecretNames.ClientId));
        return TikTokClient.At(
            http.ClientFor(account.Id, account.Server ?? options.Value.Api), OAuthTokens.AccessTokenIn(stored), clock,
            () => meter.Note(account.Id, QuotaUse.Of(QuotaNames.RequestsADay, options.Value.RequestsADay, TimeSpan.FromDays(1), clock.GetUtcNow()) with { Pool = pool }));
    }
}
