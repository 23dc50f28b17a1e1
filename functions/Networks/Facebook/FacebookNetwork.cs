using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>Facebook Pages: comments, visitors' posts, mentions and recommendations.</summary>
internal sealed class FacebookNetwork(
    FacebookAccess access, FacebookLists lists, FacebookComments comments, FacebookMentions mentions, FacebookReread reread, FacebookReplies replies, FacebookConnect connect, AppSubscription subscription, IOptions<FacebookOptions> options, TimeProvider clock)
    : ISubscribes, IModerates, IOAuthNetwork, ILetsGo, ITellsOfWithdrawals
{
    internal const string Posts = "posts";
    internal const string Comments = "comments";

    private static readonly MetaTopic Delivered = new("page", FacebookConnect.Subscribed);

    public string Name => "facebook";

    public string DisplayName => "Facebook";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        Hide = true,
        Like = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(48),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } =
    [
        new(Posts, options.Value.PostsEvery) { Reconciles = true },
        new(Comments, options.Value.CommentsEvery) { Reconciles = true },
        new(FacebookLists.Tagged, options.Value.PostsEvery) { Reconciles = true },
        new(FacebookLists.Ratings, options.Value.RatingsEvery) { Reconciles = true },
    ];

    public bool DeliversEverything => true;

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    /// <summary>Deliveries end. A Page's token cannot be revoked alone: it ends with the person's consent, or the system user's role.</summary>
    public async Task LetGo(Leaving leaving, CancellationToken cancellation)
    {
        if (!PageSubscription.IsStillNeeded(leaving))
        {
            var client = await access.For(leaving.Account, cancellation);
            await client.Find((api, show) => api.Unsubscribe(show.Token, show.Proof, access.Version, leaving.Account.AuthorIds[0], cancellation));
        }

        if (AppOf(leaving.Account, leaving.Credentials) is { } app) await subscription.End(app, Delivered, leaving.Account, leaving.SameClient.Where(other => other.Network == Name), cancellation);
    }

    public async Task<Wording?> Subscribe(Account account, StoredCredentials credentials, Uri inbox, CancellationToken cancellation) =>
        AppOf(account, credentials) is { } app ? await subscription.Begin(app, Delivered, new Uri(inbox, AppSubscription.PathOf(account)), cancellation) : null;

    public ConnectForm Form => FacebookForm.Form;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, options.Value.LongestReply);

    /// <summary>Nothing renews a Page's token: the one made of a long-lived token does not end, unless somebody ends it.</summary>
    public OAuthPlan Plan(ConnectRequest request) => new()
    {
        Authorize = new Uri(options.Value.Consent, $"/{access.Version}/dialog/oauth"),
        Token = new Uri(access.ApiOf(request.Server), $"/{access.Version}/oauth/access_token"),
        Scopes = [.. FacebookConnect.Needed, "business_management"],
        ScopeSeparator = ",",
        Pkce = false,
        Renews = false,
    };

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(HubSignature.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public SignedWithdrawal? WithdrawnBy(string signedRequest, string secret) => SignedRequest.Read(signedRequest, secret);

    public Handshake? Answer(WebhookRequest request, string secret) => HubSignature.Answer(request, secret);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => FacebookDeliveries.Read(account, body);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await access.For(account, cancellation);
        return feed.Name switch
        {
            Posts => await lists.ReadPage(account, client, FacebookLists.VisitorPosts, cursor, cancellation),
            Comments => await comments.ReadPage(account, client, cursor, cancellation),
            FacebookLists.Tagged or FacebookLists.Ratings => await lists.ReadPage(account, client, feed.Name, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            return JsonSerializer.Deserialize(raw, FacebookJson.Default.FacebookKept) switch
            {
                { Mention: { } mention } => await mentions.Read(account, mention, cancellation),
                { Post: { } post } => FacebookPosts.Post(FacebookPosts.Parse(post), PostKind.Message, account),
                { Rating: { } rating } => FacebookPosts.Rating(rating, account),
                { Comment: { } comment, Root: { } root } kept => FacebookPosts.Comment(FacebookPosts.Parse(comment), new FacebookRoot(root, kept.RootText, kept.RootIsBrand), account),
                _ => FacebookDeliveries.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var delivered], Unreadable.IsEmpty: true } ? delivered : null,
            };
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

    public bool IsSame(OutboundReply reply, NetworkPost post) => FacebookReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) =>
        await FacebookModeration.Moderate(await access.For(account, cancellation), access.Version, post, act, clock, cancellation);

    private AppIdentity? AppOf(Account account, StoredCredentials stored) => AppIdentity.Of(access.ApiOf(account.Server), access.Version, stored);
}
