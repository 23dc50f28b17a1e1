using System.Collections.Immutable;
using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Webhook;

/// <summary>Anybody's own channel: signed posts come in, replies go out to a call-back address.</summary>
internal sealed class WebhookNetwork(NetworkHttp http, CredentialVault vault, TimeProvider clock) : IWebhookNetwork
{
    public string Name => "webhook";

    public string DisplayName => "Signed webhook";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = false,
        Webhooks = true,
        Reply = true,
        SeesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = true,
        SettleTime = TimeSpan.FromSeconds(30),
    };

    public IReadOnlyList<Feed> Feeds => [];

    /// <summary>Where no call-back was given, there is nobody to hand a reply to.</summary>
    public Abilities AbilitiesOf(Account account) => Abilities with { Reply = account.Settings.ContainsKey(WebhookReplies.CallbackSetting) };

    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 10_000);

    public ConnectForm Form { get; } = new(
    [
        new(ConnectForm.Handle, new("Name des Kanals", "Name of the channel"), new("Steht an jedem Beitrag, der so ankommt.", "Stands at each post that comes this way.")) { Example = "shop-chat" },
        new(WebhookReplies.CallbackSetting, new("Adresse für Antworten", "Address for replies"), new("Dorthin senden wir Antworten. Ohne sie empfängt der Kanal nur.", "Where our replies are sent. Without it the channel only receives."))
        {
            Kind = FieldKind.Address, Required = false, Example = "https://shop.example/replies",
        },
        new(WebhookReplies.CallbackSecret, new("Geheimnis für Antworten", "Secret for replies"), new("Damit signieren wir Antworten. Leer: wir erzeugen eines.", "Signs our replies. Empty: we make one.")) { Kept = FieldKept.Secret, Required = false },
    ]);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => Task.FromResult(Connect(request));

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(WebhookSignature.Verify(request, secret, now));

    public string SignedBeside(WebhookRequest request) => WebhookSignature.Timestamp(request) ?? "";

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => WebhookPosts.Read(account, body);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation) =>
        Task.FromResult(WebhookPosts.Read(account, Encoding.UTF8.GetBytes(raw)) is { Posts: [var post], Unreadable.IsEmpty: true } ? post : null);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) =>
        throw new ArgumentException($"{DisplayName} has no feeds: everything is delivered.", nameof(feed));

    /// <summary>Nobody can be asked: edits and deletions are delivered like posts.</summary>
    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => Task.FromResult(new PostsReading([], []));

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) => Sending.Once(
        async limited => (await vault.Find(account.Id, limited))?.Secrets.GetValueOrDefault(WebhookReplies.CallbackSecret) is { } secret
            ? await new WebhookReplies(http, clock).Send(account, secret, reply, limited)
            : new SendResult.CredentialsRefused("No call-back secret is stored for this account."),
        clock,
        cancellation);

    /// <summary>Nobody can be asked, and nobody needs to be: sending the same reply again is safe.</summary>
    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => Task.FromResult<SentReply?>(null);

    public bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && (post.Id == reply.Id.Value || (post.ParentId == reply.Target.Id && TextMatch.Same(post.Text, reply.Text)));

    private static ConnectResult Connect(ConnectRequest request)
    {
        if (request.Handle?.Trim() is not { Length: > 0 and <= 100 } handle) return new ConnectResult.Refused(new("Geben Sie dem Kanal einen Namen von höchstens 100 Zeichen.", "Give the channel a name (as its handle), at most 100 characters."));
        var settings = request.Settings;
        var secrets = ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, NewSecret.Make());
        ImmutableArray<string> made = [];
        if (settings.GetValueOrDefault(WebhookReplies.CallbackSetting)?.Trim() is { Length: > 0 } callback)
        {
            if (!Uri.TryCreate(callback, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
                return new ConnectResult.Refused(new("Die Rückrufadresse muss mit https:// beginnen (auf diesem Rechner genügt http://).", "The call-back address must begin with https:// (on this machine http:// will do)."));
            settings = settings.SetItem(WebhookReplies.CallbackSetting, address.AbsoluteUri);
            var given = request.Secrets.GetValueOrDefault(WebhookReplies.CallbackSecret) is { Length: > 0 } entered ? entered : null;
            secrets = secrets.Add(WebhookReplies.CallbackSecret, given ?? NewSecret.Make());
            if (given is null) made = [WebhookReplies.CallbackSecret];
        }

        return new ConnectResult.Connected(handle, handle, [], settings, secrets, ExpiresAt: null) { Made = made };
    }
}
