using SocialInbox.Accounts;
using SocialInbox.Networks;

namespace SocialInbox.Tests.Intake;

/// <summary>A network whose "signature" is the secret itself, or the word old.</summary>
internal sealed class SignedNetwork : SilentNetwork, IHandshakes, IModerates
{
    /// <summary>A post with this id is answered on the network alone.</summary>
    public const string AnsweredElsewhere = "elsewhere";

    public override string Name => "signed";

    /// <summary>What it makes of a kept item.</summary>
    public Func<string, NetworkPost?> Understands { get; set; } = _ => null;

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation) => Task.FromResult(Understands(raw));

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) => ValueTask.FromResult(
        request.Headers.GetValueOrDefault("x-signature") is var signature && signature == secret ? WebhookVerdict.Genuine
        : signature == "old" ? WebhookVerdict.Stale
        : WebhookVerdict.Forged);

    public Wording? WhyNoReply(Account account, PostRef post) => post.Id == AnsweredElsewhere ? new("Antworten Sie dort.", "Answer it there.") : null;

    public Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) => throw new NotSupportedException();

    public Handshake? Answer(WebhookRequest request, string secret) =>
        request.Query.GetValueOrDefault("word") == secret ? new Handshake("text/plain", request.Query["echo"]) : null;

    public string SignedBeside(WebhookRequest request) => request.Headers.GetValueOrDefault("x-time", "");

    /// <summary>What it makes of a delivery.</summary>
    public Func<Account, string, NetworkPage> Reads { get; set; } = (_, _) => throw new NotSupportedException();

    /// <summary>When what is sent stands there.</summary>
    public Func<DateTimeOffset> Sends { get; set; } = () => throw new NotSupportedException();

    public override Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Task.FromResult<SendResult>(new SendResult.Sent(new SentReply($"sent-{reply.Id}", null, Sends())));

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => Reads(account, System.Text.Encoding.UTF8.GetString(body.Span));
}

/// <summary>A network that is only asked who it is.</summary>
internal class SilentNetwork : INetwork
{
    public virtual string Name => "silent";
    public string DisplayName => "Silent";
    public Abilities Abilities { get; } = new() { PollMentions = false, PollThreads = false, Webhooks = true, Reply = true, Hide = true, Threads = true, IdempotentReplies = false, SettleTime = TimeSpan.Zero };
    public IReadOnlyList<Feed> Feeds => [];

    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 300);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => throw new NotSupportedException();

    public virtual Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();
}
