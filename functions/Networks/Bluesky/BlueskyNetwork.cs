using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Bluesky, and every other network of the AT Protocol that speaks app.bsky.</summary>
internal sealed class BlueskyNetwork(
    NetworkHttp http, CredentialVault vault, BlueskyMentions mentions, BlueskyThreads threads, BlueskyReread reread, BlueskyConnect connect, IOptions<BlueskyOptions> options, TimeProvider clock) : ILetsGo
{
    internal const string Mentions = "mentions";
    internal const string Threads = "threads";

    public string Name => "bluesky";

    public string DisplayName => "Bluesky";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = false,
        Reply = true,
        Threads = true,
        SeesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = true,
        SettleTime = TimeSpan.FromSeconds(30),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Mentions, options.Value.MentionsEvery), new(Threads, options.Value.ThreadsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    /// <summary>https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json: links count in full.</summary>
    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 300, MaxBytes: 3000);

    public ConnectForm Form { get; } = new(
    [
        new(ConnectForm.Handle, new("Name des Kontos", "Name of the account"), new("Wie er im Profil steht.", "As the profile shows it.")) { Example = "shop.example" },
        new(BlueskySession.PasswordSecret, new("App-Passwort", "App password"), new(
            "Einstellungen, Datenschutz und Sicherheit, App-Passwörter. Nicht das Passwort des Kontos.",
            "Settings, Privacy and security, App passwords. Not the account's own password.")) { Kept = FieldKept.Secret, Example = "xxxx-xxxx-xxxx-xxxx" },
        new(ConnectForm.Server, new("Server des Kontos", "The account's server"), new("Nur für ein Konto auf einem eigenen Server.", "Only for an account on a server of its own."))
        {
            Kind = FieldKind.Address, Required = false, Example = "https://bsky.social",
        },
    ]);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public async Task LetGo(Leaving leaving, CancellationToken cancellation) => await (await Client(leaving.Account, cancellation)).End(cancellation);

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

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return await mentions.ReadItem(account, await Client(account, cancellation), json.RootElement, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await Client(account, cancellation), posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await BlueskyReplies.Send(await Client(account, limited), reply, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await BlueskyReplies.Find(await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => BlueskyReplies.IsSame(reply, post);

    private Task<BlueskyClient> Client(Account account, CancellationToken cancellation) => BlueskyClient.For(account, http, vault, clock, cancellation);
}
