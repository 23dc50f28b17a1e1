using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>A page on LinkedIn: its notices are polled, and fewer requests are spent than anywhere else because a day's are few.</summary>
internal sealed class LinkedInNetwork(
    NetworkHttp http, OAuthTokens tokens, LinkedInConnect connect, LinkedInThread thread, LinkedInNotices notices, LinkedInSweeps sweeps, QuotaMeter meter, IOptions<LinkedInOptions> options, TimeProvider clock)
    : IHandshakes, IOAuthNetwork
{
    internal const string Notices = "notices";
    internal const string Threads = "threads";

    public string Name => "linkedin";

    public string DisplayName => "LinkedIn";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(48),
        KeepsWords = options.Value.KeepsWords,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Notices, options.Value.NoticesEvery) { Reconciles = true }, new(Threads, options.Value.ThreadsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, options.Value.MaxCharacters);

    public ConnectForm Form => LinkedInConnect.Form;

    public OAuthPlan Plan(ConnectRequest request) => connect.Plan(request.Server);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await Client(account, cancellation);
        return feed.Name switch
        {
            Notices => await notices.ReadPage(account, client, cursor, cancellation),
            Threads => await sweeps.ReadPage(account, client, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            var item = json.RootElement;
            if (JsonPage.Text(item, "action") is null) return LinkedInPosts.Post(LinkedInPosts.Parse(item), null, aboveIsBrand: false, account);
            var page = new LinkedInFindings();
            await notices.Read(account, await Client(account, cancellation), item, page, cancellation);
            return page.ToPage(null, more: false) is { Posts: [var post], Unreadable.IsEmpty: true } ? post : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await LinkedInReread.Read(account, await Client(account, cancellation), thread, posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await LinkedInReplies.Send(account, await Client(account, limited), reply, clock.GetUtcNow(), limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await LinkedInReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => LinkedInReplies.IsSame(reply, post);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(LinkedInDeliveries.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public Handshake? Answer(WebhookRequest request, string secret) => LinkedInDeliveries.Answer(request, secret);

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => LinkedInDeliveries.Read(account, body);

    private async Task<LinkedInClient> Client(Account account, CancellationToken cancellation)
    {
        var stored = await tokens.Stored(account, connect.Plan(account.Server), cancellation);
        var pool = QuotaUse.PoolOf(stored.Secrets.GetValueOrDefault(SecretNames.ClientId));
        return new LinkedInClient(
            http.ClientFor(account.Id, account.Server ?? options.Value.Api), OAuthTokens.AccessTokenIn(stored), options.Value, clock,
            () => meter.Note(account.Id, QuotaUse.Of(QuotaNames.RequestsADay, options.Value.RequestsADay, TimeSpan.FromDays(1), clock.GetUtcNow()) with { Pool = pool }));
    }
}
