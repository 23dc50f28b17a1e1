using SocialInbox.Accounts;

namespace SocialInbox.Networks;

/// <summary>
/// The code that speaks one network's API, and says of itself what it can do. Everything about a network lies in its folder;
/// the rest of the product knows only this contract. A read or look-up that cannot be done throws
/// <see cref="NetworkFailedException"/> with a typed <see cref="NetworkFailure"/>; a send answers with a <see cref="SendResult"/>.
/// </summary>
public interface INetwork
{
    /// <summary>The stable name in keys, addresses and settings: lower case, letters and digits.</summary>
    string Name { get; }

    /// <summary>The name that people know.</summary>
    string DisplayName { get; }

    Abilities Abilities { get; }

    /// <summary>What this account's server allows, where the servers of one network differ.</summary>
    Abilities AbilitiesOf(Account account) => Abilities;

    /// <summary>What there is to poll, in the order of urgency. Empty where everything arrives by webhook.</summary>
    IReadOnlyList<Feed> Feeds { get; }

    /// <summary>How often the posts of open conversations are read again: for edits, deletions and answers given on the network.</summary>
    TimeSpan ReadAgainEvery => TimeSpan.FromMinutes(5);

    /// <summary>How this network counts the text of a reply by this account.</summary>
    TextRule TextRule(Account account);

    /// <summary>What an administrator enters to connect an account.</summary>
    ConnectForm Form => ConnectForm.Empty;

    /// <summary>Checks what an administrator entered against the network and finds out who the account is there.</summary>
    Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation);

    /// <summary>
    /// Reads the next page of a feed. <paramref name="cursor"/> is what the page before it gave, null at the first read (then
    /// from <see cref="Account.StartAt"/>). Overlap with what was read before is the network's duty, known posts are the caller's.
    /// </summary>
    Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation);

    /// <summary>
    /// Reads an item again that could not be understood when it came (<see cref="UnreadablePost.Raw"/>). Null when it still cannot, or
    /// when it is none that the inbox takes in.
    /// </summary>
    Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation) => Task.FromResult<NetworkPost?>(null);

    /// <summary>Reads posts again: edits, deletions, and with them the answers that stand below them now.</summary>
    Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation);

    /// <summary>
    /// Why the network takes no reply to this post by its API, in one sentence for people; null when it does. Then it is answered on the
    /// network itself, and seen there. Known from what was read of the post: nobody is asked.
    /// </summary>
    Wording? WhyNoReply(Account account, PostRef post) => null;

    /// <summary>Sends once, within a minute. Never retries by itself what may have arrived.</summary>
    Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation);

    /// <summary>Where the next part of a long answer stands, below the part before it. Asked only where <see cref="Abilities.Threads"/> says so.</summary>
    PostRef Below(PostRef answered, string part) => new(part, answered.RootId, null);

    /// <summary>
    /// Looks on the network whether this reply stands there; null when it does not. Where nobody can look at this one, it throws
    /// <see cref="NetworkFailure.Rejected"/>, and a person decides.
    /// </summary>
    Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation);

    /// <summary>Whether a post of the brand is this reply of ours (and therefore no answer given directly on the network).</summary>
    bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && post.ParentId == reply.Target.Id && TextMatch.Same(post.Text, reply.Text);
}

/// <summary>A network that others call: its deliveries are verified over the raw bytes before anything reads them.</summary>
public interface IWebhookNetwork : INetwork
{
    /// <summary>
    /// Posts come by delivery, connecting subscribes to them, and polls are rare: what a poll finds late was missed. Elsewhere deliveries are an
    /// extra that people set up: none is missed before the first has come, and any that comes shows that the subscription lives.
    /// </summary>
    bool DeliversEverything => false;

    /// <summary>
    /// Verifies a delivery in constant time. Needs no look-up but the account's own webhook secret, or the network's published keys where
    /// those sign; when they cannot be had it throws, and the network sends again.
    /// </summary>
    ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What the signature of a genuine delivery covers besides its body, a time say; empty when it covers nothing else.</summary>
    string SignedBeside(WebhookRequest request);

    /// <summary>
    /// Reads a verified body, which is UTF-8. What cannot be understood is in <see cref="NetworkPage.Unreadable"/>, what was said to another account of the
    /// network in <see cref="NetworkPage.Elsewhere"/>; nothing is dropped.
    /// </summary>
    NetworkPage ReadWebhook(Account account, ReadOnlyMemory<byte> body);
}

/// <summary>A network that asks with a GET whether we listen at an address, before it delivers there and now and then afterwards.</summary>
public interface IHandshakes : IWebhookNetwork
{
    /// <summary>Answers from the request and the account's webhook secret alone: some networks wait three seconds. Null when nobody is owed an answer.</summary>
    Handshake? Answer(WebhookRequest request, string secret);
}
