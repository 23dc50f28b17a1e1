using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Intake;

/// <summary>Some deliveries tell the id of a post and nothing else: it is asked for before it is taken in, and never lost when that fails.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class NamedPostsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly SignedNetwork network = new() { Reads = (_, raw) => new NetworkPage([], [], [], null, false) { Announced = [new UnreadablePost(raw, "It is shown no more.")] } };
    private Instance? instance;

    private Instance Inbox => instance!;

    public async Task InitializeAsync()
    {
        instance = Instance.On(azurite.NewStorage(), clock, [network], new Dictionary<string, string?>());
        await Inbox.Get<SocialInbox.Hosting.StoragePreparation>().Prepare(default);
        await Inbox.Get<AccountsTable>().Add(Instance.Shop with { Id = new AccountId("signed-shop"), Network = "signed" }, clock.GetUtcNow(), default);
    }

    public async Task DisposeAsync() => await Inbox.DisposeAsync();

    [Fact]
    public async Task A_post_that_is_only_named_is_asked_for_and_taken_in()
    {
        network.Understands = _ => Post();

        await Deliver();

        Assert.Single(await Inbox.Conversations());
        Assert.Empty(await Unreadable());
    }

    [Fact]
    public async Task While_the_network_is_away_the_delivery_waits_and_is_taken_up_again()
    {
        network.Understands = _ => throw new NetworkFailedException(new NetworkFailure.Unreachable("away"));
        await Deliver();
        Assert.Empty(await Inbox.Conversations());

        network.Understands = _ => Post();
        await Inbox.Minute(3);

        Assert.Single(await Inbox.Conversations());
    }

    [Fact]
    public async Task What_the_network_refuses_or_shows_no_more_stays_to_be_seen()
    {
        network.Understands = _ => throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("The token has ended."));
        await Deliver();
        Assert.Equal("The token has ended.", Assert.Single(await Unreadable()).Problem);

        network.Understands = _ => null;
        await Deliver("18");
        Assert.Contains(await Unreadable(), item => item.Problem == "It is shown no more.");
    }

    private NetworkPost Post() => new()
    {
        Id = "17", RootId = "17", Author = new PostAuthor("kim", "@kim", "Kim"), ByBrand = false, Kind = PostKind.Mention, Text = "Where is my parcel?", PostedAt = clock.GetUtcNow(), Version = "1",
    };

    private async Task Deliver(string body = "17")
    {
        var account = new AccountId("signed-shop");
        var raw = Encoding.UTF8.GetBytes(body);
        var id = InboundId.For(account, "", raw);
        await Inbox.Get<InboundTable>().Store(account, id, raw, clock.GetUtcNow(), default);
        await Inbox.Get<TakeDelivery>().Run(new IntakeMessage.Inbound(account.Value, id.Value), default);
    }

    private async Task<IReadOnlyList<UnreadableItem>> Unreadable() => await Inbox.Get<InboundTable>().ListUnreadable(10, default);
}
