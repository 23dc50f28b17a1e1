using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies;

/// <summary>A reply of which nobody knows whether it arrived: it is looked for, never doubled, and in the end a person decides.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class UnclearSendTests(AzuriteFixture azurite) : ReplyOnItsWay(azurite)
{
    [Fact]
    public async Task A_reply_whose_answer_was_lost_is_found_and_not_sent_again()
    {
        Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        Assert.Equal((ReplyState.Sending, 1), await State());

        await Settled();

        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Single(Network.Answers);
        Assert.Single(Network.Received);
    }

    [Fact]
    public async Task Nobody_looks_before_the_request_and_the_networks_settling_are_over()
    {
        Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        var asked = Network.Requests;

        Clock.Advance(TimeSpan.FromSeconds(89));
        await Send();

        Assert.Equal(asked, Network.Requests);
    }

    [Fact]
    public async Task A_reply_that_never_arrived_is_sent_once_more_and_then_a_person_decides()
    {
        Network.PlanSends(SendPlan.Vanishes, SendPlan.Vanishes);
        await Send();
        await Settled();
        Assert.Equal((ReplyState.Sending, 2), await State());

        await Settled();
        await Settled();

        Assert.Equal((ReplyState.Unknown, 2), await State());
        Assert.Equal(2, Network.Received.Count);
    }

    [Fact]
    public async Task Where_the_network_cannot_be_asked_an_unclear_reply_is_never_sent_again_and_a_person_decides()
    {
        Network.Abilities = Network.Abilities with { FindsReplies = false };
        Network.PlanSends(SendPlan.Vanishes);
        await Send();

        await Settled();

        Assert.Equal((ReplyState.Unknown, 1), await State());
        Assert.Single(Network.Received);
    }

    [Fact]
    public async Task Where_the_network_refuses_to_show_what_stands_there_an_unclear_reply_is_never_sent_again_and_a_person_decides()
    {
        Network.HidesReplies = true;
        Network.PlanSends(SendPlan.Vanishes);
        await Send();

        await Settled();

        Assert.Equal((ReplyState.Unknown, 1), await State());
        Assert.Single(Network.Received);
    }

    [Fact]
    public async Task Where_the_network_knows_the_replys_id_it_is_sent_again_under_it_until_it_stands_there_once()
    {
        Network.Abilities = Network.Abilities with { IdempotentReplies = true };
        Network.PlanSends(SendPlan.Vanishes, SendPlan.Vanishes, SendPlan.Vanishes, SendPlan.Arrives);
        await Send();

        for (var look = 0; look < 3; look++) await Settled();

        Assert.Equal((ReplyState.Sent, 4), await State());
        Assert.Single(Network.Answers);
        Assert.Single(Network.Received.Select(reply => (reply.Id, reply.CreatedAt, reply.Text)).Distinct());
    }

    [Fact]
    public async Task A_network_that_never_confirms_leaves_it_to_a_person_in_the_end()
    {
        Network.Abilities = Network.Abilities with { IdempotentReplies = true };
        Network.PlanSends(Enumerable.Repeat(SendPlan.Vanishes, 200));
        await Send();

        for (var look = 0; look < 60 && (await State()).State != ReplyState.Unknown; look++) await Settled();

        Assert.Equal((ReplyState.Unknown, 40), await State());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_instance_killed_around_the_send_neither_loses_nor_doubles_it(bool arrived)
    {
        Network.PlanSends(arrived ? SendPlan.KilledAfter : SendPlan.KilledBefore);
        await Assert.ThrowsAsync<CrashException>(Send);

        await Settled();

        Assert.Equal(ReplyState.Sent, (await State()).State);
        Assert.Single(Network.Answers);
    }

    [Fact]
    public async Task Credentials_refused_while_looking_for_a_reply_show_in_the_accounts_health()
    {
        Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        Clock.Advance(TimeSpan.FromMinutes(2));
        Network.FailNext(new NetworkFailure.CredentialsRefused("The token was revoked."));

        await Send();

        Assert.Equal((ReplyState.Sending, 1), await State());
        Assert.Equal(ReadState.Refused, (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health.State);
    }

    [Fact]
    public async Task A_network_that_cannot_be_asked_leaves_the_reply_to_the_next_look()
    {
        Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();
        Clock.Advance(TimeSpan.FromMinutes(2));
        Network.FailNext(new NetworkFailure.Unreachable("No route."));
        await Send();
        Assert.Equal((ReplyState.Sending, 1), await State());

        await Send();

        Assert.Equal((ReplyState.Sent, 1), await State());
    }
}
