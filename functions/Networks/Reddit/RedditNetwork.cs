using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks.Reddit;

/// <summary>Mentions and answers on Reddit. Off until somebody says that Reddit allows it.</summary>
internal sealed class RedditNetwork(
    RedditClient client, RedditListings listings, RedditReplies replies, RedditConnect connect, IOptions<RedditOptions> options, TimeProvider clock) : IOAuthNetwork
{
    public string Name => "reddit";

    public string DisplayName => "Reddit";

    public Abilities Abilities { get; } = new()
    {
        PollMentions = true,
        PollThreads = false,
        Webhooks = false,
        Reply = true,
        AmongOthers = true,
        SeesEdits = true,
        SeesDeletions = true,
        ErasesWithin = TimeSpan.FromHours(48),
        IdempotentReplies = false,
        SettleTime = TimeSpan.FromSeconds(60),
    };

    public IReadOnlyList<Feed> Feeds { get; } = [new(RedditListings.Inbox, options.Value.InboxEvery), new(RedditListings.Answers, options.Value.AnswersEvery)];

    public TimeSpan ReadAgainEvery => options.Value.ReadAgainEvery;

    public ConnectForm Form => RedditConnect.Form;

    public TextRule TextRule(Account account) => new(TextUnit.Utf16, 10_000);

    public OAuthPlan Plan(ConnectRequest request) => client.Plan;

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => connect.Connect(request, cancellation);

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => listings.ReadPage(account, feed, cursor, cancellation);

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(raw);
            return Task.FromResult<NetworkPost?>(listings.Post(account, RedditPosts.Parse(json.RootElement)));
        }
        catch (JsonException)
        {
            return Task.FromResult<NetworkPost?>(null);
        }
    }

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => listings.ReadAgain(account, posts, cancellation);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Sending.Once(limited => replies.Send(account, reply, limited), clock, cancellation);

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => replies.Find(account, reply, cancellation);
}
