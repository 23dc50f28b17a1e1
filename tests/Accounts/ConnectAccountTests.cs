using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Accounts;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ConnectAccountTests : IAsyncLifetime
{
    private static readonly Uri Server = new("https://social.example");
    private readonly FakeTimeProvider time = new();
    private readonly Doorman network = new();
    private readonly ServiceProvider services;

    public ConnectAccountTests(AzuriteFixture azurite)
    {
        var storage = azurite.NewStorage();
        var key = Convert.ToBase64String(new byte[DataKey.Length]);
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager();
        foreach (var (name, value) in storage.Settings) configuration[name] = value;
        configuration["Credentials:DataKey"] = key;
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<INetwork>(network).AddSocialInbox(configuration).BuildServiceProvider();
    }

    public Task InitializeAsync() => services.GetRequiredService<StoragePreparation>().Prepare(CancellationToken.None);

    public async Task DisposeAsync() => await services.DisposeAsync();

    [Fact]
    public async Task A_connected_account_is_read_from_a_week_ago_on_and_its_secrets_are_kept()
    {
        var connected = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        var stored = await Accounts.Find(connected.Account.Id, CancellationToken.None);

        Assert.Equal(connected.Account.Id, AccountId.For("doorman", Server, "@shop"));
        Assert.Equal(time.GetUtcNow().AddDays(-7), stored!.Account.StartAt);
        Assert.Equal("opensesame", (await Vault.Find(connected.Account.Id, CancellationToken.None))!.Secrets["token"]);
    }

    [Fact]
    public async Task Connecting_again_renews_the_secret_and_keeps_the_day_from_which_posts_count()
    {
        var first = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        time.Advance(TimeSpan.FromDays(30));
        var again = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame, please"));

        Assert.Equal(first.Account.Id, again.Account.Id);
        Assert.Equal(first.Account.StartAt, again.Account.StartAt);
        Assert.Equal("opensesame, please", (await Vault.Find(first.Account.Id, CancellationToken.None))!.Secrets["token"]);
        Assert.Single(await Accounts.ReadAll(CancellationToken.None));
    }

    [Fact]
    public async Task What_the_network_refuses_leaves_nothing_behind()
    {
        Assert.Equal(new ConnectedAccount.Refused(Wording.Of("Say the word.")), await Connect("let me in"));
        Assert.Empty(await Accounts.ReadAll(CancellationToken.None));
    }

    [Fact]
    public async Task A_network_that_nobody_knows_is_an_error() =>
        await Assert.ThrowsAsync<UnknownNetworkException>(() => services.GetRequiredService<ConnectAccount>().Connect(New("opensesame") with { Network = "nonet" }, CancellationToken.None));

    [Fact]
    public async Task A_removed_account_is_gone_with_its_secrets()
    {
        var connected = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        var accounts = services.GetRequiredService<ConnectAccount>();

        Assert.True(await accounts.Disconnect(connected.Account.Id, NewAccount.CommandLine, CancellationToken.None));
        Assert.Null(await Vault.Find(connected.Account.Id, CancellationToken.None));
        Assert.False(await accounts.Disconnect(connected.Account.Id, NewAccount.CommandLine, CancellationToken.None));
    }

    [Fact]
    public async Task A_network_is_told_of_the_end_while_the_secrets_are_still_there_and_of_others_with_the_same_client()
    {
        var first = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        network.Handle = "@other";
        var other = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));

        await services.GetRequiredService<ConnectAccount>().Disconnect(first.Account.Id, NewAccount.CommandLine, CancellationToken.None);

        var leaving = Assert.Single(network.Left);
        Assert.Equal("opensesame", leaving.Credentials.Secrets["token"]);
        Assert.Equal(other.Account.Id, Assert.Single(leaving.SameClient).Id);
        Assert.Null((await services.GetRequiredService<AccountLog>().Newest(1, CancellationToken.None))[0].Words);
    }

    [Fact]
    public async Task What_the_network_could_not_be_told_stops_nobody_and_stands_in_the_log()
    {
        var connected = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        network.IsAway = true;
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await services.GetRequiredService<ConnectAccount>().Disconnect(connected.Account.Id, NewAccount.CommandLine, CancellationToken.None));

        Assert.Null(await Vault.Find(connected.Account.Id, CancellationToken.None));
        Assert.Equal("The door is jammed.", (await services.GetRequiredService<AccountLog>().Newest(1, CancellationToken.None))[0].Words);
    }

    [Fact]
    public async Task Connecting_again_gives_no_new_quota()
    {
        var connected = Assert.IsType<ConnectedAccount.Connected>(await Connect("opensesame"));
        await Accounts.RecordUse((await Accounts.Find(connected.Account.Id, default))!, [new QuotaUse("units a day", 500, 10_000, time.GetUtcNow().AddHours(3)) { AddsUp = true }], time.GetUtcNow(), default);

        await Connect("opensesame");

        Assert.Equal(500, (await Accounts.Find(connected.Account.Id, default))!.Quotas["units a day"].Used);
    }

    private AccountsTable Accounts => services.GetRequiredService<AccountsTable>();

    private CredentialVault Vault => services.GetRequiredService<CredentialVault>();

    private Task<ConnectedAccount> Connect(string token) => services.GetRequiredService<ConnectAccount>().Connect(New(token), CancellationToken.None);

    private static NewAccount New(string token) => new(
        "doorman", new ConnectRequest(Server, "@shop", ImmutableDictionary<string, string>.Empty.Add("token", token).Add(SecretNames.ClientId, "client"), ImmutableDictionary<string, string>.Empty), ResponsePolicy.Default);

    /// <summary>A network that lets in whoever knows the word, and does nothing else.</summary>
    private sealed class Doorman : ILetsGo
    {
        public string Handle { get; set; } = "@shop";
        public bool IsAway { get; set; }
        public List<Leaving> Left { get; } = [];

        public string Name => "doorman";
        public string DisplayName => "Doorman";
        public Abilities Abilities { get; } = new() { PollMentions = true, PollThreads = false, Webhooks = false, Reply = false, IdempotentReplies = false, SettleTime = TimeSpan.Zero };
        public IReadOnlyList<Feed> Feeds { get; } = [AccountSamples.Mentions];

        public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 500);

        public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) => Task.FromResult<ConnectResult>(
            request.Secrets["token"].StartsWith("opensesame", StringComparison.Ordinal)
                ? new ConnectResult.Connected(Handle, "The Shop", ["42"], request.Settings, request.Secrets, ExpiresAt: null)
                : new ConnectResult.Refused(Wording.Of("Say the word.")));

        public Task LetGo(Leaving leaving, CancellationToken cancellation)
        {
            Left.Add(leaving);
            return IsAway ? throw new NetworkFailedException(new NetworkFailure.Unreachable("The door is jammed.")) : Task.CompletedTask;
        }

        public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
