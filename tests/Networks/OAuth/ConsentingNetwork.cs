using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Tests.Networks.OAuth;

/// <summary>A network on which people consent in the browser, with two pages to choose from when asked to have them.</summary>
internal sealed class ConsentingNetwork(Uri server) : IOAuthNetwork
{
    public string Name => "consenting";
    public string DisplayName => "Consenting";
    public Abilities Abilities { get; } = new() { PollMentions = true, PollThreads = false, Webhooks = false, Reply = true, IdempotentReplies = false, SettleTime = TimeSpan.Zero };
    public IReadOnlyList<Feed> Feeds => [];
    public bool SeveralPages { get; set; }

    public ConnectForm Form { get; } = new(
    [
        new(SecretNames.ClientId, new("Kennung der App", "App id"), new("Aus den Einstellungen der App.", "From the app's settings.")) { Kept = FieldKept.Secret, Required = false },
        new(SecretNames.ClientSecret, new("Geheimnis der App", "App secret"), new("Aus den Einstellungen der App.", "From the app's settings.")) { Kept = FieldKept.Secret, Required = false },
        new(SecretNames.AccessToken, new("Zugriffstoken", "Access token"), new("Statt der Zustimmung.", "Instead of consent.")) { Kept = FieldKept.Secret, Required = false },
        new("region", new("Region", "Region"), new("Wo das Geschäft liegt.", "Where the shop is.")) { Required = false },
    ]);

    public OAuthPlan Plan(ConnectRequest request) => new()
    {
        Authorize = new Uri(server, "/authorize?tenant=1"),
        Token = new Uri(server, "/token"),
        Scopes = ["read", "write"],
        Proof = ClientProof.Basic,
    };

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => Task.FromResult(Connect(request));

    private ConnectResult Connect(ConnectRequest request)
    {
        if (request.Grant?.Missing("read", "write") is { IsEmpty: false } missing) return new ConnectResult.Refused(Wording.Of("Not everything was allowed.")) { Missing = missing };
        if (SeveralPages && !request.Settings.ContainsKey(ConnectRequest.Choice))
            return new ConnectResult.Choose(new("Welche Seite?", "Which page?"), [new("berlin", "Shop Berlin", "12 followers"), new("wien", "Shop Wien")]);
        var handle = $"@shop{request.Settings.GetValueOrDefault(ConnectRequest.Choice)}";
        return new ConnectResult.Connected(handle, "The Shop", ["brand"], request.Settings, request.Secrets, request.Grant?.ExpiresAt);
    }

    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 300);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();
}
