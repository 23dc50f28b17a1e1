using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Google;

/// <summary>Reviews of a location on Google Maps and Search. Pub/Sub announces new ones; the truth is what is read.</summary>
internal sealed class GoogleNetwork(
    GoogleClient client, GoogleReviews reviews, GoogleReplies replies, GoogleConnect connect, GoogleSignature signature, IOptions<GoogleOptions> options, TimeProvider clock)
    : IOAuthNetwork, IWebhookNetwork
{
    private const int LongestReplyInBytes = 4096;

    public string Name => "google";

    public string DisplayName => "Google reviews";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = false,
        PollThreads = true,
        Webhooks = true,
        Reply = true,
        SeesEdits = true,
        DatesEdits = true,
        SeesDeletions = true,
        IdempotentReplies = true,
        SettleTime = TimeSpan.FromSeconds(30),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new("reviews", options.Value.ReviewsEvery) { Reconciles = true }];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public ConnectForm Form { get; } = GoogleConsent.Form with
    {
        Fields = GoogleConsent.Form.Fields.Add(new ConnectField(
            GoogleSignature.SenderSetting,
            new Wording("Dienstkonto des Pub/Sub-Abos", "Service account of the Pub/Sub subscription"),
            new Wording("Nur wenn Google neue Bewertungen melden soll; ohne wird alle fünf Minuten gelesen.", "Only if Google is to announce new reviews; without it they are read every five minutes."))
        {
            Required = false,
            Example = "reviews-push@my-project.iam.gserviceaccount.com",
        }),
    };

    public TextRule TextRule(Account account) => new(TextUnit.CodePoints, LongestReplyInBytes, MaxBytes: LongestReplyInBytes);

    public OAuthPlan Plan(ConnectRequest request) => client.Plan;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => reviews.ReadPage(account, cursor, cancellation);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return Task.FromResult<NetworkPost?>(GooglePosts.Of(GooglePosts.Parse(json.RootElement), account).First());
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => reviews.ReadAgain(account, posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(limited => replies.Send(account, reply, limited), clock, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => replies.Find(account, reply, cancellation);

    public ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        signature.Verify(account, request, secret, now, cancellation);

    /// <summary>The token is another at every attempt, and says nothing of what is delivered.</summary>
    public string SignedBeside(WebhookRequest request) => "";

    public NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body) => GoogleDeliveries.Read(account, body);
}
