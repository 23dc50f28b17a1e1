using System.Collections.Immutable;
using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Intake;

/// <summary>One app of a network may serve many accounts, and all their deliveries come to the address of one of them.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SharedCallbackTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly SignedNetwork network = new() { Reads = Read };
    private Instance? instance;

    private Instance Inbox => instance!;

    public async Task InitializeAsync()
    {
        instance = Instance.On(azurite.NewStorage(), clock, [network], new Dictionary<string, string?>());
        await Inbox.Get<SocialInbox.Hosting.StoragePreparation>().Prepare(default);
        await Connect("here");
    }

    public async Task DisposeAsync() => await Inbox.DisposeAsync();

    [Fact]
    public async Task What_is_said_to_another_account_comes_to_that_account()
    {
        await Connect("there");

        await Deliver("here/kim/Where is my parcel?\nthere/tom/When do you open?");

        Assert.Equal([("signed-here", "kim"), ("signed-there", "tom")], (await Inbox.Conversations()).Select(held => (held.Origin.Account.Value, held.Origin.CustomerId)).Order());
        Assert.Equal(ReadState.Good, (await Inbox.Get<AccountsTable>().Find(new AccountId("signed-there"), default))!.Health.State);
        Assert.Empty(await Unreadable());
    }

    [Fact]
    public async Task What_is_said_to_nobody_we_know_stays_visible_until_that_account_is_connected()
    {
        await Deliver("here/kim/Where is my parcel?\nthere/tom/When do you open?");

        var unclaimed = Assert.Single(await Unreadable());
        Assert.Contains("'there'", unclaimed.Problem, StringComparison.Ordinal);
        Assert.Equal("there/tom/When do you open?", unclaimed.RawStart);

        await Replay(unclaimed.Id);
        Assert.Equal(unclaimed.Id, Assert.Single(await Unreadable()).Id);

        await Connect("there");
        await Replay(unclaimed.Id);
        Assert.Empty(await Unreadable());
        Assert.Contains(await Inbox.Conversations(), held => held.Origin.Account.Value == "signed-there");
    }

    [Fact]
    public async Task What_another_app_signed_is_believed_for_none_of_our_accounts_and_stays_visible()
    {
        await Connect("there", secret: "of-another-app");

        await Deliver("here/kim/Where is my parcel?\nthere/tom/When do you open?");

        Assert.Equal("signed-here", Assert.Single(await Inbox.Conversations()).Origin.Account.Value);
        Assert.Contains("signed with a secret that is not that account's", Assert.Single(await Unreadable()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_it_may_have_another_account_asked_again()
    {
        await Connect("there", secret: "of-another-app");
        network.Reads = (account, body) => new NetworkPage([], [], [], null, false)
        {
            PollNow = account.AuthorIds.Contains("there"), Elsewhere = account.AuthorIds.Contains("there") ? [] : [new DeliveryPiece("there", body)],
        };

        await Deliver("something new");

        Assert.Empty(await Unreadable());
        Assert.Equal(ReadState.Good, (await Inbox.Get<AccountsTable>().Find(new AccountId("signed-there"), default))!.Health.State);
    }

    private static NetworkPage Read(Account account, string body)
    {
        var lines = body.Split('\n').Select(line => (Line: line, Words: line.Split('/'))).ToLookup(line => account.AuthorIds.Contains(line.Words[0]));
        return new NetworkPage([.. lines[true].Select(line => Post(line.Words))], [], [], null, false)
        {
            Elsewhere = [.. lines[false].Select(line => new DeliveryPiece(line.Words[0], line.Line))],
        };
    }

    private static NetworkPost Post(string[] words) => new()
    {
        Id = $"post-of-{words[1]}", RootId = $"post-of-{words[1]}", Author = new PostAuthor(words[1], words[1], words[1]), ByBrand = false, Kind = PostKind.Comment, Text = words[2],
        PostedAt = new FakeTimeProvider().GetUtcNow(), Version = "1",
    };

    private async Task Connect(string author, string secret = "the-apps-secret")
    {
        var account = Instance.Shop with { Id = new AccountId($"signed-{author}"), Network = "signed", AuthorIds = [author] };
        await Inbox.Get<AccountsTable>().Add(account, clock.GetUtcNow(), default);
        await Inbox.Get<CredentialVault>().Store(account.Id, ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, secret), null, default);
    }

    private async Task Deliver(string body)
    {
        var raw = Encoding.UTF8.GetBytes(body);
        var here = new AccountId("signed-here");
        var id = InboundId.For(here, "", raw);
        await Inbox.Get<InboundTable>().Store(here, id, raw, clock.GetUtcNow(), default);
        await Inbox.Get<TakeDelivery>().Run(new IntakeMessage.Inbound(here.Value, id.Value), default);
    }

    private async Task Replay(InboundId id)
    {
        var inbound = Inbox.Get<InboundTable>();
        await inbound.MarkWaiting((await inbound.Find(id, default))!, clock.GetUtcNow(), default);
        await Inbox.Get<TakeDelivery>().Run(new IntakeMessage.Inbound("signed-here", id.Value), default);
    }

    private async Task<IReadOnlyList<UnreadableItem>> Unreadable() => await Inbox.Get<InboundTable>().ListUnreadable(10, default);
}
