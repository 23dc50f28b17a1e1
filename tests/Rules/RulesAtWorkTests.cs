using System.Collections.Immutable;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Rules;
using SocialInbox.Tests.Escalation;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Networks.Infrastructure;
using static SocialInbox.Tests.Rules.RuleMaking;

namespace SocialInbox.Tests.Rules;

/// <summary>A rule that closes what says "parcel" as spam and tells a channel, from the network to the channel.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RulesAtWorkTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private LoopbackServer server = null!;
    private TestStorage storage = null!;

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        network = new ScriptedNetwork(clock);
        storage = azurite.NewStorage();
        instance = await Instance.First(storage, clock, network);
        await instance.Get<ReachTable>().Enter(
            new Target("chat", "Chat", "webhook", "en", ImmutableDictionary<string, string>.Empty, ["url", "secret"]), ("url", new Uri(server.Address, "chat").AbsoluteUri), ("secret", "a secret that both know"));
        var rule = Rule("spam", Saying("parcel"), Nothing with { Close = CloseReason.Spam, Notify = [new Recipient(RecipientKind.Channel, "chat")] });
        Assert.True(await instance.Get<RuleBooks>().Add(new RuleBook(1, clock.GetUtcNow(), Exchange.Ada, [rule]), default));
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Whom_it_tells_hears_of_it_within_two_minutes_and_once()
    {
        network.Asks("q1");
        await instance.Poll();

        for (var minute = 0; minute < 2; minute++) await instance.Minute();
        Assert.Contains("\"event\":\"rule\"", Assert.Single(Told).Body, StringComparison.Ordinal);
        for (var minute = 0; minute < 10; minute++) await instance.Minute();

        Assert.Single(Told);
        Assert.Equal(Disposition.ClosedByRule, Standing.Of(await instance.Conversation()).Disposition);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_crash_at_any_storage_call_neither_forgets_the_rule_nor_follows_it_twice(bool before)
    {
        for (var call = 1; ; call++)
        {
            var (root, customer) = ($"c{call}", $"customer{call}");
            network.Asks(root, customer);
            clock.Advance(TimeSpan.FromMinutes(1));
            var fault = before ? FaultPolicy.CrashBefore(call) : FaultPolicy.CrashAfter(call);
            await using (var dying = Instance.On(storage, clock, network, fault))
            {
                try
                {
                    await dying.Poll();
                }
                catch (Exception) when (fault.Struck is not null)
                {
                    // It ended there.
                }
            }

            // The slot that was taken waits for nobody: another one comes, and the sweep heals what was left half done.
            for (var minute = 0; minute < 3; minute++)
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                await instance.Poll(again: true);
                await instance.Sweep();
            }

            var record = await instance.Ledger.Read((await instance.Conversation(root, customer)).Id, default);
            Assert.Single(record!.History.SelectMany(change => change.Events).OfType<ConversationEvent.RuleFired>());
            Assert.Equal(Disposition.ClosedByRule, Standing.Of(record.Conversation).Disposition);
            if (fault.Struck is null) break;
        }
    }

    private IEnumerable<SeenRequest> Told => server.Requests.Where(request => request.Body.Contains("\"event\":\"rule\"", StringComparison.Ordinal));
}
