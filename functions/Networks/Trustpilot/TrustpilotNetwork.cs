using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>
/// Reviews of a company on Trustpilot. Its deliveries carry no signature: whoever knows the address may have sent them, and all they do is
/// to have the reviews read at once.
/// </summary>
internal sealed class TrustpilotNetwork(
    TrustpilotReviews reviews, TrustpilotReplies replies, TrustpilotConnect connect, IOptions<TrustpilotOptions> options, TimeProvider clock, TrustpilotClient client) : IWebhookNetwork, IRenewsTokens
{
    public string Name => "trustpilot";

    public string DisplayName => "Trustpilot";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        SeesEdits = true,
        DatesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(30),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new("reviews", options.Value.ReviewsEvery) { Reconciles = true }];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public ConnectForm Form => TrustpilotConnect.Form;

    public OAuthPlan Plan(ConnectRequest request) => client.Plan;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, options.Value.LongestReply);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => reviews.ReadPage(account, cursor, cancellation);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return Task.FromResult<NetworkPost?>(TrustpilotPosts.Of(TrustpilotPosts.Parse(json.RootElement), account).First());
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => reviews.ReadAgain(account, posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(limited => replies.Send(account, reply, limited), clock, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => replies.Find(account, reply, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(request.HasKey(secret) ? WebhookVerdict.Genuine : WebhookVerdict.Forged);

    public string SignedBeside(WebhookRequest request) => "";

    /// <summary>Nothing of it is believed, not even that it is JSON.</summary>
    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => new([], [], [], null, false) { PollNow = true };
}
