using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Networks.Dummy;

/// <summary>All that a network has to be: one folder. It lists what stands on its wall, and puts replies there.</summary>
internal sealed class DummyNetwork(TimeProvider clock) : INetwork
{
    private readonly List<NetworkPost> wall = [];

    public string Name => "dummy";

    public string DisplayName => "Dummy";

    public Abilities Abilities { get; } = new() { PollMentions = true, PollThreads = false, Webhooks = false, Reply = true, IdempotentReplies = false, SettleTime = TimeSpan.FromSeconds(30) };

    public IReadOnlyList<Feed> Feeds { get; } = [new("wall", TimeSpan.FromMinutes(1))];

    public ConnectForm Form { get; } = new([new("wall", new("Wand", "Wall"), new("Welche?", "Which one?"))]);

    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 500);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => Task.FromResult<ConnectResult>(new ConnectResult.Connected(
        request.Settings["wall"], "The wall", ["brand"], request.Settings, ImmutableDictionary<string, string>.Empty, ExpiresAt: null));

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => Task.FromResult(new NetworkPage([.. wall], [], [], "", false));

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => Task.FromResult(new PostsReading([.. wall], []));

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        var post = Write($"answer-{reply.Id}", "brand", reply.Text, reply.Target.Id);
        return Task.FromResult<SendResult>(new SendResult.Sent(new SentReply(post.Id, null, post.PostedAt)));
    }

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) =>
        Task.FromResult(wall.Find(post => ((INetwork)this).IsSame(reply, post)) is { } post ? new SentReply(post.Id, null, post.PostedAt) : null);

    internal NetworkPost Write(string id, string author, string text, string? under = null)
    {
        var post = new NetworkPost
        {
            Id = id, RootId = under ?? id, ParentId = under, Author = new PostAuthor(author, author, author), ByBrand = author == "brand", Kind = PostKind.Message,
            Text = text, PostedAt = clock.GetUtcNow(), Version = text,
        };
        wall.Add(post);
        return post;
    }
}
