using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>Public groups on Telegram, the comments below a channel among them, read and answered by a bot.</summary>
internal sealed class TelegramNetwork(NetworkHttp http, CredentialVault vault, TelegramFeed feed, TelegramConnect connect, IOptions<TelegramOptions> options, TimeProvider clock) : IWebhookNetwork, IModerates, ILetsGo
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public string Name => "telegram";

    public string DisplayName => "Telegram";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = false,
        Webhooks = true,
        Reply = true,
        Like = true,
        SeesEdits = true,
        DatesEdits = true,
        SeesDeletions = false,
        IdempotentReplies = false,
        FindsReplies = false,
        SettleTime = TimeSpan.FromSeconds(30),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new("updates", options.Value.UpdatesEvery) { Reconciles = true }];

    /// <summary>Nobody can be asked: edits come as updates.</summary>
    public TimeSpan ReadAgainEvery => TimeSpan.FromDays(1);

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, 4096);

    public ConnectForm Form => TelegramForm.Form;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    /// <summary>Deliveries end. The token stays good until its owner revokes it at @BotFather.</summary>
    public async Task LetGo(Leaving leaving, CancellationToken cancellation) => await (await Client(leaving.Account, cancellation)).Read(api => api.DeleteWebhook(new TelegramNothing(), cancellation));

    public async Task<NetworkPage> ReadPage(Account account, Feed wanted, string? cursor, CancellationToken cancellation) =>
        await feed.ReadPage(account, await Client(account, cancellation), cursor, cancellation);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return Task.FromResult(TelegramUpdates.ReadOne(account, json.RootElement));
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    /// <summary>Telegram gives no bot a message again.</summary>
    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => Task.FromResult(new PostsReading([], []));

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await TelegramReplies.Send(await Client(account, limited), reply, limited), clock, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => Task.FromResult<SentReply?>(null);

    public async Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation) =>
        await TelegramReplies.Moderate(await Client(account, cancellation), post, act, cancellation);

    /// <summary>The secret itself comes in a header, and nothing is signed. Compared by hashes, so that not even its length shows.</summary>
    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(CryptographicOperations.FixedTimeEquals(Hash(request.Header(SecretHeader) ?? ""), Hash(secret)) ? WebhookVerdict.Genuine : WebhookVerdict.Forged);

    public string SignedBeside(WebhookRequest request) => "";

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => TelegramUpdates.ReadDelivery(account, body);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private Task<TelegramClient> Client(Account account, CancellationToken cancellation) => TelegramClient.For(account, options.Value.Api, http, vault, clock, cancellation);
}
