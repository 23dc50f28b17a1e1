using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>
/// The comments of a site that runs WordPress, and the reviews of its WooCommerce. Both are one network: a review is a comment of the
/// same site under the same numbers, and is answered by a comment.
/// </summary>
internal sealed class WordPressNetwork(
    NetworkHttp http, CredentialVault vault, WordPressWalk walk, WordPressPlaces places, WordPressReread reread, WordPressConnect connect, IOptions<WordPressOptions> options, TimeProvider clock) : IWebhookNetwork, IModerates
{
    internal const string Comments = "comments";
    internal const string Reviews = "reviews";

    public string Name => "wordpress";

    public string DisplayName => "WordPress";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        Hide = true,
        SeesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Comments, options.Value.CommentsEvery) { Reconciles = true }, new(Reviews, options.Value.ReviewsEvery) { Reconciles = true }];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    /// <summary>The database takes 65,525 bytes, and what is HTML in a text takes more of them there.</summary>
    public TextRule TextRule(Account account) => new(TextUnit.CodePoints, 10_000, MaxBytes: 40_000);

    public ConnectForm Form => WordPressConnect.Form;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await Client(account, cancellation);
        return feed.Name switch
        {
            Comments => await walk.Comments(account, client, cursor, cancellation),
            Reviews when client.HasShop => await walk.Reviews(account, client, cursor, cancellation),
            Reviews => new NetworkPage([], [], [], cursor ?? "", false),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("product_id", out _))
                return WordPressPosts.Review(json.RootElement) is { Status: WordPressPosts.Approved } review ? WordPressPosts.Post(review) : null;
            var comment = WordPressPosts.Comment(json.RootElement);
            if (comment.Status != WordPressPosts.Approved) return null;
            return WordPressPosts.Post(comment, await places.Above(account, await Client(account, cancellation), comment, cancellation), account);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await Client(account, cancellation), posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await WordPressReplies.Send(await Client(account, limited), reply, clock, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await WordPressReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => WordPressReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) =>
        await WordPressReplies.Moderate(await Client(account, cancellation), post, act, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(WooCommerceWebhook.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    /// <summary>What it says is read from the site itself.</summary>
    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => new([], [], [], null, false) { PollNow = true };

    private Task<WordPressClient> Client(Account account, CancellationToken cancellation) => WordPressClient.For(account, http, vault, clock, cancellation);
}
