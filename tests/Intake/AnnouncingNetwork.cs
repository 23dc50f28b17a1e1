using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

/// <summary>A network in memory whose deliveries say no more than that something is new.</summary>
internal sealed class AnnouncingNetwork(ScriptedNetwork inner) : IWebhookNetwork
{
    public string Name => inner.Name;
    public string DisplayName => inner.DisplayName;
    public Abilities Abilities => inner.Abilities with { Webhooks = true };
    public IReadOnlyList<Feed> Feeds => inner.Feeds;

    public TextRule TextRule(Account account) => inner.TextRule(account);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => inner.Connect(request, cancellation);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => inner.ReadPage(account, feed, cursor, cancellation);

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => inner.ReadAgain(account, posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) => inner.Send(account, reply, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => inner.FindReply(account, reply, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) => ValueTask.FromResult(WebhookVerdict.Genuine);

    public string SignedBeside(WebhookRequest request) => "";

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => new([], [], [], null, false) { PollNow = true };
}
