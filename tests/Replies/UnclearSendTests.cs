using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>A reply of which nobody knows whether it arrived: it is looked for, never doubled, and in the end a person decides.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class UnclearSendTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly ReplyId Reply = new("reply-01");

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        network.Asks("q1");
        await instance.Poll();
        clock.Advance(TimeSpan.FromMinutes(5));
        await Write(Reply, "It comes tomorrow.");
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_reply_whose_answer_was_lost_is_found_and_not_sent_again()
    {
        network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        Assert.Equal((ReplyState.Sending, 1), await State());

        await Settled();

        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Single(network.Answers);
        Assert.Single(network.Received);
    }

    [Fact]
    public async Task Nobody_looks_before_the_request_and_the_networks_settling_are_over()
    {
        network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        var asked = network.Requests;

        clock.Advance(TimeSpan.FromSeconds(89));
        await Send();

        Assert.Equal(asked, network.Requests);
    }

    [Fact]
    public async Task A_reply_that_never_arrived_is_sent_once_more_and_then_a_person_decides()
    {
        network.PlanSends(SendPlan.Vanishes, SendPlan.Vanishes);
        await Send();
        await Settled();
        Assert.Equal((ReplyState.Sending, 2), await State());

        await Settled();
        await Settled();

        Assert.Equal((ReplyState.Unknown, 2), await State());
        Assert.Equal(2, network.Received.Count);
    }

    [Fact]
    public async Task Where_the_network_cannot_be_asked_an_unclear_reply_is_never_sent_again_and_a_person_decides()
    {
        network.Abilities = network.Abilities with { FindsReplies = false };
        network.PlanSends(SendPlan.Vanishes);
        await Send();

        await Settled();

        Assert.Equal((ReplyState.Unknown, 1), await State());
        Assert.Single(network.Received);
    }

    [Fact]
    public async Task Where_the_network_refuses_to_show_what_stands_there_an_unclear_reply_is_never_sent_again_and_a_person_decides()
    {
        network.HidesReplies = true;
        network.PlanSends(SendPlan.Vanishes);
        await Send();

        await Settled();

        Assert.Equal((ReplyState.Unknown, 1), await State());
        Assert.Single(network.Received);
    }

    [Fact]
    public async Task Where_the_network_knows_the_replys_id_it_is_sent_again_under_it_until_it_stands_there_once()
    {
        network.Abilities = network.Abilities with { IdempotentReplies = true };
        network.PlanSends(SendPlan.Vanishes, SendPlan.Vanishes, SendPlan.Vanishes, SendPlan.Arrives);
        await Send();

        for (var look = 0; look < 3; look++) await Settled();

        Assert.Equal((ReplyState.Sent, 4), await State());
        Assert.Single(network.Answers);
        Assert.Single(network.Received.Select(reply => (reply.Id, reply.CreatedAt, reply.Text)).Distinct());
    }

    [Fact]
    public async Task A_network_that_never_confirms_leaves_it_to_a_person_in_the_end()
    {
        network.Abilities = network.Abilities with { IdempotentReplies = true };
        network.PlanSends(Enumerable.Repeat(SendPlan.Vanishes, 200));
        await Send();

        for (var look = 0; look < 60 && (await State()).State != ReplyState.Unknown; look++) await Settled();

        Assert.Equal((ReplyState.Unknown, 40), await State());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_instance_killed_around_the_send_neither_loses_nor_doubles_it(bool arrived)
    {
        network.PlanSends(arrived ? SendPlan.KilledAfter : SendPlan.KilledBefore);
        await Assert.ThrowsAsync<CrashException>(Send);

        await Settled();

        Assert.Equal(ReplyState.Sent, (await State()).State);
        Assert.Single(network.Answers);
    }

    [Fact]
    public async Task Credentials_refused_while_looking_for_a_reply_show_in_the_accounts_health()
    {
        network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        clock.Advance(TimeSpan.FromMinutes(2));
        network.FailNext(new NetworkFailure.CredentialsRefused("The token was revoked."));

        await Send();

        Assert.Equal((ReplyState.Sending, 1), await State());
        Assert.Equal(ReadState.Refused, (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health.State);
    }

    [Fact]
    public async Task A_network_that_cannot_be_asked_leaves_the_reply_to_the_next_look()
    {
        network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        clock.Advance(TimeSpan.FromMinutes(2));
        network.FailNext(new NetworkFailure.Unreachable("No route."));
        await Send();
        Assert.Equal((ReplyState.Sending, 1), await State());

        await Send();

        Assert.Equal((ReplyState.Sent, 1), await State());
    }

    private async Task Send() => await instance.Get<SendReply>().Run(await Id(), Reply, default);

    // Longer than a request may take and the network settles, then the sweep hands it over again.
    private Task Settled() => instance.Minute(2);

    private async Task<ConversationId> Id() => (await instance.Conversation()).Id;

    private async Task<(ReplyState State, int Attempt)> State()
    {
        var reply = (await instance.Conversation()).Reply(Reply)!;
        return (reply.State, reply.Attempt);
    }

    private async Task<Disposition?> Ended() => Standing.Of(await instance.Conversation()).Disposition;

    private async Task Write(ReplyId reply, string text) => await instance.Ledger.Execute(
        new LedgerWrite(await Id(), new ConversationCommand.QueueReply(new CommandId("browser-01"), reply, PostKey.For(Instance.Shop.Id, "q1"), Exchange.Ada, 1))
            .With(new ReplyText(reply, text, "en", null, null)),
        default);
}
