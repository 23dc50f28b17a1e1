using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>A reply on its way to the network: never lost, never doubled where the network lets us know.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SendReplyTests(AzuriteFixture azurite) : ReplyOnItsWay(azurite)
{
    [Fact]
    public async Task What_a_reply_costs_of_a_quota_is_kept_with_the_account()
    {
        Inbox.Get<QuotaMeter>().Note(Instance.Shop.Id, new QuotaUse("units a day", 50, 10_000, Clock.GetUtcNow().AddHours(5)) { AddsUp = true });

        await Send();

        Assert.Equal(50, (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health.Quotas["units a day"].Used);
    }

    [Fact]
    public async Task A_reply_stands_on_the_network_and_answers_the_question()
    {
        await Send();

        Assert.Equal("It comes tomorrow.", Assert.Single(Network.Answers).Text);
        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Equal(Disposition.Answered, await Ended());
        Assert.StartsWith("https://scripted.example/sent-", (await Inbox.Ledger.ReadReply(await Id(), Reply, default))!.Permalink);
    }

    [Fact]
    public async Task Our_own_reply_seen_by_the_next_poll_is_not_taken_for_a_native_answer()
    {
        await Send();

        await Inbox.Poll();

        Assert.DoesNotContain((await Inbox.Conversation()).Posts, post => post.ByBrand);
        Assert.Equal(Disposition.Answered, await Ended());
    }

    [Fact]
    public async Task A_poll_that_sees_the_reply_before_its_sender_heard_of_it_settles_it()
    {
        Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();

        await Inbox.Poll();

        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Equal(Disposition.Answered, await Ended());
    }

    [Fact]
    public async Task A_refused_reply_has_failed_with_the_networks_words()
    {
        Network.PlanSends(SendPlan.Says(new SendResult.Rejected("Text is too rude.")));

        await Send();

        Assert.Equal((ReplyState.Failed, 1), await State());
        Assert.Equal("Text is too rude.", (await Inbox.Ledger.ReadReply(await Id(), Reply, default))!.Words);
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation()).State);
    }

    [Fact]
    public async Task A_reply_of_an_account_that_is_gone_fails_each_time_somebody_has_it_tried_again()
    {
        await Inbox.Get<AccountsTable>().Remove(Instance.Shop.Id, default);
        await Send();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Inbox.Do(await Id(), new ConversationCommand.DecideReply(new CommandId("browser-retry"), Reply, Exchange.Ada, ReplyOutcome.Retry));

        await Send();

        Assert.Equal((ReplyState.Failed, 0), await State());
    }

    [Fact]
    public async Task A_throttled_reply_goes_out_when_the_network_takes_it_again()
    {
        Network.PlanSends(SendPlan.Says(new SendResult.Throttled(Clock.GetUtcNow().AddMinutes(10))));
        await Send();

        await Inbox.Minute(9);
        Assert.Single(Network.Received);
        await Inbox.Minute(2);

        Assert.Equal((ReplyState.Sent, 2), await State());
        Assert.Single(Network.Answers);
    }

    [Fact]
    public async Task A_reply_that_was_certainly_not_sent_is_tried_again_ever_later()
    {
        Network.PlanSends(Enumerable.Repeat(SendPlan.Says(new SendResult.NotSent("No route.")), 5));
        var began = Clock.GetUtcNow();
        await Send();

        for (var minute = 0; minute < 10 && Network.Answers.Count == 0; minute++) await Inbox.Minute();

        Assert.Equal((ReplyState.Sent, 6), await State());
        Assert.True(Clock.GetUtcNow() - began > TimeSpan.FromSeconds(5 * (2 + 4 + 8 + 16 + 32)));
    }

    [Fact]
    public async Task Two_messages_of_one_reply_at_once_send_it_once()
    {
        await using var other = Instance.On(Inbox.Storage, Clock, Network);
        var id = await Id();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? Inbox : other).Get<SendReply>().Run(id, Reply, default))));

        Assert.Single(Network.Received);
        Assert.Equal((ReplyState.Sent, 1), await State());
    }

    [Fact]
    public async Task Refused_credentials_put_the_reply_off_and_show_in_the_accounts_health()
    {
        Network.PlanSends(SendPlan.Says(new SendResult.CredentialsRefused("The token was revoked.")));

        await Send();

        Assert.Equal((ReplyState.Queued, 1), await State());
        var health = (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health;
        Assert.Equal((ReadState.Refused, "The token was revoked."), (health.State, health.Words));
    }

    [Fact]
    public async Task A_reply_of_an_account_that_was_removed_has_failed()
    {
        await Inbox.Get<AccountsTable>().Remove(Instance.Shop.Id, default);

        await Send();

        Assert.Equal(ReplyState.Failed, (await State()).State);
        Assert.Empty(Network.Received);
    }

    [Fact]
    public async Task A_reply_that_a_person_dropped_while_it_waited_is_not_sent()
    {
        Network.PlanSends(SendPlan.Says(new SendResult.Rejected("Too rude.")));
        await Send();
        await Inbox.Do(await Id(), new ConversationCommand.DecideReply(new CommandId("browser-09"), Reply, Exchange.Ada, ReplyOutcome.Discard));

        await Inbox.Minute();
        await Send();

        Assert.Single(Network.Received);
        Assert.Equal(ReplyState.Discarded, (await State()).State);
    }

    [Fact]
    public async Task A_second_question_keeps_the_first_reply_from_covering_it()
    {
        Network.Asks("q2", under: "q1");
        await Inbox.Poll();

        await Send();

        Assert.Equal(["q2"], Standing.Of(await Inbox.Conversation()).Pending.Select(post => post.Ref.Id));
    }
}
