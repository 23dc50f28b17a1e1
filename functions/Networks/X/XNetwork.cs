using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.X;

/// <summary>X by its paid API: mentions are polled (owned reads are cheapest), deliveries of the X Activity API make it faster.</summary>
internal sealed class XNetwork(
    NetworkHttp http, OAuthTokens tokens, XConnect connect, XMentions mentions, XThreads threads, XBill bill, IOptions<XOptions> options, TimeProvider clock) : IHandshakes, IModerates, IOAuthNetwork
{
    internal const string Mentions = "mentions";
    internal const string Threads = "threads";

    public string Name => "x";

    public string DisplayName => "X";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        Threads = true,
        ReplyRule = options.Value.MayAnswerAnybody ? null : new(
            "X nimmt über seine Schnittstelle Antworten nur zu Beiträgen an, deren Verfasser den Namen der Marke eingetippt oder einen ihrer Beiträge zitiert hat.",
            "X takes replies by its API only to posts whose author typed the brand's name or quoted one of its posts."),
        ReplyPrice = new ReplyPrice(options.Value.CentsPerReply, options.Value.CentsPerPostWithLink),
        Hide = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(24),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Mentions, options.Value.MentionsEvery) { Reconciles = true }, new(Threads, options.Value.ThreadsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public TextRule TextRule(Account account) => new(TextUnit.Weighted, 280, UrlLength: 23);

    public ConnectForm Form => XConnect.Form;

    public OAuthPlan Plan(ConnectRequest request) => connect.Plan(request.Server);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await Client(account, cancellation);
        return feed.Name switch
        {
            Mentions => await mentions.ReadPage(account, client, cursor, cancellation),
            Threads => await threads.ReadPage(account, client, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation) => Task.FromResult(ReadItem(account, raw));

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await XReread.Read(account, await Client(account, cancellation), posts, cancellation);

    public Wording? WhyNoReply(Account account, PostRef post) => options.Value.MayAnswerAnybody || XReplies.TargetOf(post) is not { Named: false } ? null
        : new(
            "Der Verfasser hat den Namen der Marke in diesem Beitrag nicht eingetippt, und nur dann nimmt X Antworten über seine Schnittstelle an. Antworten Sie auf X; hier gilt es als beantwortet, sobald das zu sehen ist.",
            "Its author did not type the brand's name in this post, and X takes replies by its API only to those who did. Answer it on X; it counts as answered here once that is seen.");

    public async Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        var result = await Sending.Once(async limited => await XReplies.Send(account, await Client(account, limited), reply, clock.GetUtcNow(), limited), clock, cancellation);
        if (result is SendResult.Sent or SendResult.Unclear) bill.Sent(account, reply, TextRule(account));
        return result;
    }

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await XReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => post.ByBrand && XReplies.IsSame(reply, post.ParentId, post.Text);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        var result = act switch
        {
            ModerationAct.Hide or ModerationAct.Unhide => await XModeration.Hide(await Client(account, cancellation), post, act == ModerationAct.Hide, cancellation),
            ModerationAct.Like or ModerationAct.Unlike => new ModerationResult.Rejected("X offers no likes by its API."),
        };
        if (result is ModerationResult.Done) bill.Hidden(account);
        return result;
    }

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(XSignature.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public Handshake? Answer(WebhookRequest request, string secret) => XSignature.Answer(request, secret);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body)
    {
        var page = XDeliveries.Read(account, body);
        bill.Delivered(account, page.Posts.Length);
        return page;
    }

    private static NetworkPost? ReadItem(Account account, string raw)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            var root = json.RootElement.Clone();
            if (JsonPage.Text(root, "event_type") is not null || (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) && JsonPage.Text(data, "event_type") is not null))
                return XDeliveries.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var delivered] } ? delivered : null;
            var item = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var kept) ? kept : root;
            return XPosts.Post(XPosts.Parse(item), XIncludes.Of(root), account);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<XClient> Client(Account account, CancellationToken cancellation) => XClient.At(
        http.ClientFor(account.Id, account.Server ?? options.Value.Api),
        await tokens.Current(account, connect.Plan(account.Server), cancellation),
        options.Value,
        clock,
        (page, cents) => bill.Read(account, page, cents));
}
