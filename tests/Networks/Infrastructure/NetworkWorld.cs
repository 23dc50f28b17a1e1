using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>One network with its people, in which the contract can be tried: a server on loopback, the brand's account, a clock.</summary>
internal abstract class NetworkWorld : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Dictionary<string, string?> cursors = [];

    protected NetworkWorld(string network, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logged))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Vault = new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) })), Clock))
            .AddNetworks(configuration)
            .BuildServiceProvider();
        Network = services.GetRequiredService<NetworkCatalogue>()[network];
    }

    /// <summary>All that was written to logs, down to the finest.</summary>
    public KeptLogs Logged { get; } = new();

    public BriskClock Clock { get; } = new();

    public CredentialVault Vault { get; }

    public INetwork Network { get; }

    public OAuthExchange Exchange => services.GetRequiredService<OAuthExchange>();

    public QuotaMeter Quotas => services.GetRequiredService<QuotaMeter>();

    public Account Account { get; protected set; } = null!;

    public abstract LoopbackServer Server { get; }

    /// <summary>A customer posts. <paramref name="at"/> is what the customer's program claims, if not now.</summary>
    public abstract string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana");

    /// <summary>The brand posts directly on the network, or answers there.</summary>
    public abstract string BrandSays(string text, string? replyTo = null);

    public abstract void Edit(string post, string text);

    public abstract void Delete(string post);

    /// <summary>An item arrives that follows no rule of this network.</summary>
    public abstract void BreakNextPost();

    /// <summary>The root of a post to which nothing was said before, and what it stands under, where networks have more above it.</summary>
    public virtual (string Root, string? Parent) PlaceOf(string post) => (post, null);

    /// <summary>The texts of the brand's answers that stand below a post.</summary>
    public abstract IReadOnlyList<string> AnswersBelow(string post);

    /// <summary>The next send meets this.</summary>
    public abstract void SendMeets(Trouble trouble);

    /// <summary>The network's refusal of a text, as its server words it, and what an account without rights hears.</summary>
    public abstract (Trouble Text, Trouble Credentials) Refusals { get; }

    /// <summary>How the network refuses everything for a while because of how the account behaved; null where it has no words for that.</summary>
    public virtual Trouble? Block => null;

    /// <summary>Reads all there is, page by page, and keeps the cursors.</summary>
    public virtual async Task<IReadOnlyList<NetworkPage>> Poll()
    {
        var pages = new List<NetworkPage>();
        foreach (var feed in Network.Feeds) pages.AddRange(await Poll(feed));
        return pages;
    }

    public async Task<IReadOnlyList<NetworkPage>> Poll(Feed feed)
    {
        var pages = new List<NetworkPage>();
        do
        {
            pages.Add(await ReadPage(feed));
        }
        while (pages[^1].More && pages.Count < 200);
        return pages;
    }

    public async Task<NetworkPage> ReadPage(Feed feed)
    {
        var page = await Network.ReadPage(Account, feed, cursors.GetValueOrDefault(feed.Name), CancellationToken.None);
        Assert.True(page.Cursor!.Length < 30 * 1024, "a cursor must fit its row");
        cursors[feed.Name] = page.Cursor;
        return page;
    }

    public async Task<IReadOnlyList<NetworkPost>> PollPosts() => [.. (await Poll()).SelectMany(page => page.Posts)];

    public OutboundReply Answer(NetworkPost post, string text, string id = "reply-0001") =>
        new(new ReplyId(id), Clock.GetUtcNow(), new PostRef(post.Id, post.RootId, post.NetworkData), text, "de");

    public Task<SendResult> Send(OutboundReply reply) => Network.Send(Account, reply, CancellationToken.None);

    public static ImmutableDictionary<string, string> Words(params (string Name, string Value)[] pairs) => pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Value);

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await services.DisposeAsync();
    }

    protected async Task Connect(ConnectRequest request)
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Network.Connect(request, CancellationToken.None));
        Account = new Account
        {
            Id = AccountId.For(Network.Name, request.Server, connected.Handle),
            Network = Network.Name,
            Handle = connected.Handle,
            DisplayName = connected.DisplayName,
            Server = request.Server,
            AuthorIds = connected.AuthorIds,
            Settings = connected.Settings,
            StartAt = Clock.GetUtcNow() - TimeSpan.FromDays(7),
        };
        await Vault.Store(Account.Id, connected.Secrets, connected.ExpiresAt, CancellationToken.None);
    }
}
