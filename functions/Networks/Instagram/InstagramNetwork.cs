using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Instagram;

/// <summary>Professional Instagram accounts: comments below their posts, mentions elsewhere, posts that tag them.</summary>
internal sealed class InstagramNetwork(
    InstagramAccess access,
    InstagramTags tags,
    InstagramComments comments,
    InstagramMentions mentions,
    InstagramReread reread,
    InstagramReplies replies,
    InstagramConnect connect,
    AppSubscription subscription,
    IOptions<InstagramOptions> options,
    TimeProvider clock)
    : ISubscribes, IModerates, IOAuthNetwork, ILetsGo, ITellsOfWithdrawals
{
    internal const string Tags = "tags";
    internal const string Comments = "comments";

    private static readonly MetaTopic Delivered = new("instagram", "comments,mentions");

    public string Name => "instagram";

    public string DisplayName => "Instagram";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        ReplyRule = InstagramReplies.OnlyTagged,
        Hide = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(48),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Tags, options.Value.TagsEvery), new(Comments, options.Value.CommentsEvery) { Reconciles = true }];

    public bool DeliversEverything => true;

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    /// <summary>Deliveries end. Instagram revokes no token at our wish: one that nobody renews ends within sixty days.</summary>
    public async Task LetGo(Leaving leaving, CancellationToken cancellation)
    {
        var subscribed = access.IsByItself(leaving.Account.Settings) ? "me" : leaving.Account.Settings.GetValueOrDefault(PageSubscription.PageSetting);
        if (subscribed is not null && !PageSubscription.IsStillNeeded(leaving))
        {
            var client = await access.For(leaving.Account, cancellation);
            await client.Find((api, show) => api.Unsubscribe(show.Token, show.Proof, access.Version, subscribed, cancellation));
        }

        if (AppOf(leaving.Account, leaving.Credentials) is { } app) await subscription.End(app, Delivered, leaving.Account, leaving.SameClient.Where(other => other.Network == Name), cancellation);
    }

    /// <summary>By the Page only: with Instagram's own login the address is entered in the portal.</summary>
    public async Task<Wording?> Subscribe(Account account, StoredCredentials credentials, Uri inbox, CancellationToken cancellation) =>
        AppOf(account, credentials) is { } app ? await subscription.Begin(app, Delivered, new Uri(inbox, AppSubscription.PathOf(account)), cancellation) : null;

    public ConnectForm Form => InstagramForm.Form;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, options.Value.LongestReply);

    public OAuthPlan Plan(ConnectRequest request) => access.Plan(request);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(HubSignature.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public SignedWithdrawal? WithdrawnBy(string signedRequest, string secret) => SignedRequest.Read(signedRequest, secret);

    public Handshake? Answer(WebhookRequest request, string secret) => HubSignature.Answer(request, secret);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => InstagramDeliveries.Read(account, body);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await access.For(account, cancellation);
        return feed.Name switch
        {
            Tags => await tags.ReadPage(account, client, cursor, cancellation),
            Comments => await comments.ReadPage(account, client, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            return JsonSerializer.Deserialize(raw, InstagramJson.Default.InstagramKept) switch
            {
                { Mention: { } mention } => await mentions.Read(account, await access.For(account, cancellation), mention, cancellation),
                { Tagged: { } tagged } => InstagramPosts.Media(InstagramPosts.ParseMedia(tagged), account, mentions: false),
                { Comment: { } comment, Root: { } root } kept => InstagramPosts.Comment(InstagramPosts.Parse(comment), root, kept.RootText, null, null, account),
                _ => InstagramDeliveries.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var delivered], Unreadable.IsEmpty: true } ? delivered : null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await access.For(account, cancellation), posts, cancellation);

    public Wording? WhyNoReply(Account account, PostRef post) => InstagramReplies.WhyNone(InstagramPosts.TargetOf(post));

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await replies.Send(account, await access.For(account, limited), reply, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await replies.Find(account, await access.For(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => InstagramReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is not (ModerationAct.Hide or ModerationAct.Unhide)) return new ModerationResult.Rejected("Instagram lets nobody like comments by its API.");
        if (InstagramPosts.TargetOf(post)?.Below is null) return new ModerationResult.Rejected("Only what stands below the account's own posts can be hidden.");
        var client = await access.For(account, cancellation);
        var form = new Dictionary<string, string> { ["hide"] = act == ModerationAct.Hide ? "true" : "false" };
        return GraphFailures.ModerationOf(await client.Ask((api, show) => api.Change(show.Token, show.Proof, access.Version, post.Id, form, cancellation)), clock.GetUtcNow());
    }

    private AppIdentity? AppOf(Account account, StoredCredentials stored) =>
        access.IsByItself(account.Settings) ? null : AppIdentity.Of(access.ApiOf(OAuthRequest.Of(account, stored)), access.Version, stored);
}
