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
public sealed class SendReplyTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task What_a_reply_costs_of_a_quota_is_kept_with_the_account()
    {
        instance.Get<QuotaMeter>().Note(Instance.Shop.Id, new QuotaUse("units a day", 50, 10_000, clock.GetUtcNow().AddHours(5)) { AddsUp = true });

        await Send();

        Assert.Equal(50, (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health.Quotas["units a day"].Used);
    }

    [Fact]
    public async Task A_reply_stands_on_the_network_and_answers_the_question()
    {
        await Send();

        Assert.Equal("It comes tomorrow.", Assert.Single(network.Answers).Text);
        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Equal(Disposition.Answered, await Ended());
        Assert.StartsWith("https://scripted.example/sent-", (await instance.Ledger.ReadReply(await Id(), Reply, default))!.Permalink);
    }

    [Fact]
    public async Task Our_own_reply_seen_by_the_next_poll_is_not_taken_for_a_native_answer()
    {
        await Send();

        await instance.Poll();

        Assert.DoesNotContain((await instance.Conversation()).Posts, post => post.ByBrand);
        Assert.Equal(Disposition.Answered, await Ended());
    }

    [Fact]
    public async Task A_poll_that_sees_the_reply_before_its_sender_heard_of_it_settles_it()
    {
        network.PlanSends(SendPlan.ArrivesUnheard);
        await Send();

        await instance.Poll();

        Assert.Equal((ReplyState.Sent, 1), await State());
        Assert.Equal(Disposition.Answered, await Ended());
    }

    [Fact]
    public async Task A_refused_reply_has_failed_with_the_networks_words()
    {
        network.PlanSends(SendPlan.Says(new SendResult.Rejected("Text is too rude.")));

        await Send();

        Assert.Equal((ReplyState.Failed, 1), await State());
        Assert.Equal("Text is too rude.", (await instance.Ledger.ReadReply(await Id(), Reply, default))!.Words);
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation()).State);
    }

    [Fact]
    public async Task A_reply_of_an_account_that_is_gone_fails_each_time_somebody_has_it_tried_again()
    {
        await instance.Get<AccountsTable>().Remove(Instance.Shop.Id, default);
        await Send();
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Do(await Id(), new ConversationCommand.DecideReply(new CommandId("browser-retry"), Reply, Exchange.Ada, ReplyOutcome.Retry));

        await Send();

        Assert.Equal((ReplyState.Failed, 0), await State());
    }

    [Fact]
    public async Task A_throttled_reply_goes_out_when_the_network_takes_it_again()
    {
        network.PlanSends(SendPlan.Says(new SendResult.Throttled(clock.GetUtcNow().AddMinutes(10))));
        await Send();

        await instance.Minute(9);
        Assert.Single(network.Received);
        await instance.Minute(2);

        Assert.Equal((ReplyState.Sent, 2), await State());
        Assert.Single(network.Answers);
    }

    [Fact]
    public async Task A_reply_that_was_certainly_not_sent_is_tried_again_ever_later()
    {
        network.PlanSends(Enumerable.Repeat(SendPlan.Says(new SendResult.NotSent("No route.")), 5));
        var began = clock.GetUtcNow();
        await Send();

        for (var minute = 0; minute < 10 && network.Answers.Count == 0; minute++) await instance.Minute();

        Assert.Equal((ReplyState.Sent, 6), await State());
        Assert.True(clock.GetUtcNow() - began > TimeSpan.FromSeconds(5 * (2 + 4 + 8 + 16 + 32)));
    }

    [Fact]
    public async Task Two_messages_of_one_reply_at_once_send_it_once()
    {
        await using var other = Instance.On(instance.Storage, clock, network);
        var id = await Id();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? instance : other).Get<SendReply>().Run(id, Reply, default))));

        Assert.Single(network.Received);
        Assert.Equal((ReplyState.Sent, 1), await State());
    }

    [Fact]
    public async Task Refused_credentials_put_the_reply_off_and_show_in_the_accounts_health()
    {
        network.PlanSends(SendPlan.Says(new SendResult.CredentialsRefused("The token was revoked.")));

        await Send();

        Assert.Equal((ReplyState.Queued, 1), await State());
        var health = (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health;
        Assert.Equal((ReadState.Refused, "The token was revoked."), (health.State, health.Words));
    }

    [Fact]
    public async Task A_reply_of_an_account_that_was_removed_has_failed()
    {
        await instance.Get<AccountsTable>().Remove(Instance.Shop.Id, default);

        await Send();

        Assert.Equal(ReplyState.Failed, (await State()).State);
        Assert.Empty(network.Received);
    }

    [Fact]
    public async Task A_reply_that_a_person_dropped_while_it_waited_is_not_sent()
    {
        network.PlanSends(SendPlan.Says(new SendResult.Rejected("Too rude.")));
        await Send();
        await instance.Do(await Id(), new ConversationCommand.DecideReply(new CommandId("browser-09"), Reply, Exchange.Ada, ReplyOutcome.Discard));

        await instance.Minute();
        await Send();

        Assert.Single(network.Received);
        Assert.Equal(ReplyState.Discarded, (await State()).State);
    }

    [Fact]
    public async Task A_second_question_keeps_the_first_reply_from_covering_it()
    {
        network.Asks("q2", under: "q1");
        await instance.Poll();

        await Send();

        Assert.Equal(["q2"], Standing.Of(await instance.Conversation()).Pending.Select(post => post.Ref.Id));
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
