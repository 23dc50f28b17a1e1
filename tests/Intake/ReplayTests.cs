using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Intake;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ReplayTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly UnreadablePost Strange = new("""{"id":"7","text":"Where is my parcel?"}""", "An unknown field.");

    private RunningApi api = null!;

    public async Task InitializeAsync() => api = await RunningApi.Start(azurite.NewStorage());

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task An_item_that_is_understood_now_becomes_a_conversation_and_is_shown_no_longer()
    {
        api.Network.Understands = raw => new NetworkPost
        {
            Id = "7", RootId = "7", Author = new PostAuthor("c1", "@c1", "C"), ByBrand = false, Kind = PostKind.Mention, Text = raw, PostedAt = api.Clock.GetUtcNow(), Version = "1",
        };
        var id = await Kept();

        await Take(id);

        Assert.NotNull(await api.Services.GetRequiredService<ConversationLedger>().Load(ConversationId.For(RunningApi.Shop.Id, "7", "c1"), default));
        Assert.Empty(await Inbound.ListUnreadable(10, default));
        Assert.Equal(InboundState.Done, (await Inbound.Find(id, default))!.State);
    }

    [Fact]
    public async Task An_item_that_is_still_not_understood_stays_to_be_seen()
    {
        api.Network.Understands = _ => null;

        await Take(await Kept());

        Assert.Equal("It is still not understood.", Assert.Single(await Inbound.ListUnreadable(10, default)).Problem);
    }

    [Fact]
    public async Task While_the_secrets_that_it_needs_do_not_open_it_waits_and_people_hear_of_it()
    {
        api.Network.Understands = _ => throw new CryptographicException();
        var id = await Kept();

        await Take(id);

        Assert.Equal(InboundState.Waiting, (await Inbound.Find(id, default))!.State);
        Assert.Equal(ReadState.Refused, (await api.Services.GetRequiredService<AccountsTable>().Find(RunningApi.Shop.Id, default))!.Health.State);
    }

    [Fact]
    public async Task What_a_person_dismissed_is_kept_and_shown_no_longer_also_when_it_comes_again()
    {
        await Inbound.StoreUnreadable(RunningApi.Shop.Id, Strange, api.Clock.GetUtcNow(), default);
        var id = Assert.Single(await Inbound.ListUnreadable(10, default)).Id;
        var anna = await api.Browse("anna");

        Assert.Equal(204, (await anna.Post($"/api/unreadable/{id}/dismiss", new { commandId = Guid.CreateVersion7().ToString() })).Status);
        await Inbound.StoreUnreadable(RunningApi.Shop.Id, Strange, api.Clock.GetUtcNow(), default);

        Assert.Empty(await Inbound.ListUnreadable(10, default));
        var kept = (await Inbound.Find(id, default))!;
        Assert.Equal((InboundState.Done, "Anna Albers (anna) has looked at it."), (kept.State, kept.Problem));
        Assert.Equal(404, (await anna.Post($"/api/unreadable/{new string('a', 26)}/dismiss", new { commandId = Guid.CreateVersion7().ToString() })).Status);
    }

    [Fact]
    public async Task An_unreadable_page_takes_one_place_however_often_it_comes_and_can_be_cleared()
    {
        var page = new NetworkFailure.Unreadable("The server answered what is no JSON.", "<html>one</html>");
        await Inbound.StorePage(RunningApi.Shop.Id, "mentions", page, api.Clock.GetUtcNow(), default);
        await Inbound.StorePage(RunningApi.Shop.Id, "mentions", page with { Raw = "<html>two</html>" }, api.Clock.GetUtcNow(), default);

        var shown = Assert.Single(await Inbound.ListUnreadable(10, default));
        Assert.Equal("<html>two</html>", shown.RawStart);
        Assert.Equal("<html>two</html>", Encoding.UTF8.GetString((await Inbound.Find(shown.Id, default))!.Raw.Span));
        await Inbound.MarkWaiting((await Inbound.Find(shown.Id, default))!, api.Clock.GetUtcNow(), default);
        await Take(shown.Id);

        Assert.Empty(await Inbound.ListUnreadable(10, default));
    }

    [Fact]
    public async Task A_known_unreadable_item_costs_nothing_at_the_next_poll()
    {
        var known = new KnownPosts();
        var page = new NetworkPage([], [Strange], [], null, false);
        var take = api.Services.GetRequiredService<TakePosts>();
        await take.Take(new PageReading(RunningApi.Shop, new SignedNetwork(), page, api.Clock.GetUtcNow(), false, known), default);

        Assert.True(new KnownPosts(known.ToBytes()).ContainsUnreadable(Strange));
        Assert.Single(await Inbound.ListUnreadable(10, default));
    }

    private InboundTable Inbound => api.Services.GetRequiredService<InboundTable>();

    private async Task<InboundId> Kept()
    {
        await Inbound.StoreUnreadable(RunningApi.Shop.Id, Strange, api.Clock.GetUtcNow(), default);
        var id = Assert.Single(await Inbound.ListUnreadable(10, default)).Id;
        await Inbound.MarkWaiting((await Inbound.Find(id, default))!, api.Clock.GetUtcNow(), default);
        return id;
    }

    private Task Take(InboundId id) => api.Services.GetRequiredService<TakeDelivery>().Run(new IntakeMessage.Inbound(RunningApi.Shop.Id.Value, id.Value), default);
}
