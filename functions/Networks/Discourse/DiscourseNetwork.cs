using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>A forum that runs Discourse: the brand's own, or one where its customers meet.</summary>
internal sealed class DiscourseNetwork(
    NetworkHttp http, CredentialVault vault, DiscourseLatest latest, DiscourseTopics topics, DiscourseReread reread, DiscourseConnect connect, IOptions<DiscourseOptions> options, TimeProvider clock) : IWebhookNetwork, IModerates
{
    internal const string Latest = "posts";
    internal const string Topics = "topics";

    public string Name => "discourse";

    public string DisplayName => "Discourse";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        Like = true,
        SeesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Latest, options.Value.PostsEvery) { Reconciles = true }, new(Topics, options.Value.TopicsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public TextRule TextRule(Account account) => new(TextUnit.CodePoints, options.Value.LongestPost);

    public ConnectForm Form => DiscourseForm.Form;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var client = await Client(account, cancellation);
        return feed.Name switch
        {
            Latest => await latest.ReadPage(account, client, cursor, cancellation),
            Topics => await topics.ReadPage(account, client, cursor, cancellation),
            _ => throw new ArgumentException($"There is no feed '{feed.Name}' on {DisplayName}.", nameof(feed)),
        };
    }

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return await latest.ReadItem(account, await Client(account, cancellation), json.RootElement, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await Client(account, cancellation), posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await DiscourseReplies.Send(account, await Client(account, limited), reply, clock, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await DiscourseReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => DiscourseReplies.IsSame(reply, post);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) =>
        await DiscourseLikes.Moderate(await Client(account, cancellation), post, act, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(DiscourseWebhook.Verify(request, secret));

    public string SignedBeside(WebhookRequest request) => "";

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => DiscourseWebhook.Read(account, body);

    private Task<DiscourseClient> Client(Account account, CancellationToken cancellation) => DiscourseClient.For(account, http, vault, clock, cancellation);
}
