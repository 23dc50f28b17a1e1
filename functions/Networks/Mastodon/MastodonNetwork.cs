using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Mastodon, and the servers that speak its API: GoToSocial, Pleroma, Akkoma.</summary>
internal sealed class MastodonNetwork(
    NetworkHttp http, CredentialVault vault, MastodonMentions mentions, MastodonThreads threads, MastodonReread reread, MastodonConnect connect, IOptions<MastodonOptions> options, TimeProvider clock) : INetwork
{
    internal const string Mentions = "mentions";
    internal const string Threads = "threads";

    public string Name => "mastodon";

    public string DisplayName => "Mastodon";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = true,
        Webhooks = false,
        Reply = true,
        Threads = true,
        SeesEdits = true,
        DatesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(Mentions, options.Value.MentionsEvery), new(Threads, options.Value.ThreadsEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    /// <summary>A key is remembered for an hour, and only by some servers. Sending again is safe there after a look that found nothing.</summary>
    public Abilities AbilitiesOf(Account account) => Abilities with { IdempotentReplies = MastodonServer.Of(account).KnowsIdempotencyKeys };

    public TextRule TextRule(Account account) => MastodonServer.Of(account).Rule();

    public ConnectForm Form { get; } = new(
    [
        new(ConnectForm.Server, new("Adresse des Servers", "Address of the server"), new("Mastodon, GoToSocial, Pleroma oder Akkoma.", "Mastodon, GoToSocial, Pleroma or Akkoma."))
        {
            Kind = FieldKind.Address, Example = "https://mastodon.example",
        },
        new(ConnectForm.Handle, new("Name des Kontos", "Name of the account"), new("Zur Sicherheit: das Token muss zu diesem Konto gehören.", "To be sure: the token has to belong to this account.")) { Example = "@shop" },
        new(MastodonClient.TokenSecret, new("Zugriffstoken", "Access token"), new(
            "Einstellungen, Entwicklung, Neue Anwendung; Rechte read:notifications read:statuses read:accounts write:statuses.", "Preferences, Development, New application; scopes read:notifications read:statuses read:accounts write:statuses.")) { Kept = FieldKept.Secret },
    ]);

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

    public async Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            var item = json.RootElement;
            var status = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("status", out var inner) ? inner : item;
            return await mentions.ReadStatus(account, await Client(account, cancellation), status, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) =>
        await reread.Read(account, await Client(account, cancellation), posts, cancellation);

    /// <summary>The customer is named in every part: that is what notifies people here.</summary>
    public PostRef Below(PostRef answered, string part) => new(part, answered.RootId, answered.NetworkData);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(async limited => await MastodonReplies.Send(account, await Client(account, limited), reply, limited), clock, cancellation);

    public async Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await MastodonReplies.Find(account, await Client(account, cancellation), reply, cancellation);

    public bool IsSame(OutboundReply reply, NetworkPost post) => post.ByBrand && MastodonReplies.IsSame(reply, post.ParentId, post.Text);

    private Task<MastodonClient> Client(Account account, CancellationToken cancellation) => MastodonClient.For(account, http, vault, clock, cancellation);
}
