using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Moderation;

/// <summary>A wish to hide on its way to the network: done at least once, and never forgotten.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SendModerationTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    protected override async Task Begin()
    {
        Network.Asks("q1");
        await Inbox.Poll();
    }

    [Fact]
    public async Task A_post_is_hidden_and_the_history_says_by_whom()
    {
        await Ask(ModerationAct.Hide);
        await Deliver();

        Assert.Equal(["Hide q1"], Network.Moderated);
        Assert.Equal(ModerationState.Done, (await Wish()).State);
        Assert.Equal(["hideAsked", "hideDone"], (await Told()).Select(entry => entry.Kind));
        Assert.Equal(Exchange.Ada, (await Told())[0].By);
    }

    [Fact]
    public async Task A_wish_whose_message_was_lost_is_handed_over_by_the_sweep()
    {
        await Ask(ModerationAct.Hide);

        await Inbox.Minute();

        Assert.Equal(ModerationState.Done, (await Wish()).State);
    }

    [Fact]
    public async Task What_the_network_will_not_do_has_failed_with_its_words()
    {
        Network.PlanModeration(new ModerationResult.Rejected("Only below your own posts."));
        await Ask(ModerationAct.Hide);
        await Deliver();

        Assert.Equal(ModerationState.Failed, (await Wish()).State);
        Assert.Contains(await Told(), entry => entry is { Kind: "moderationFailed", Note: "Only below your own posts." });
    }

    [Fact]
    public async Task What_is_unclear_or_put_off_is_done_again_when_its_time_comes()
    {
        Network.PlanModeration(new ModerationResult.TryAgain("No answer."), new ModerationResult.Throttled(Clock.GetUtcNow().AddMinutes(10)));
        await Ask(ModerationAct.Hide);
        await Deliver();
        await Inbox.Minute();
        Assert.Equal((ModerationState.Queued, 2), ((await Wish()).State, (await Wish()).Attempt));

        await Deliver();
        Assert.Equal(2, Network.Moderated.Count);
        await Inbox.Minute(11);

        Assert.Equal((ModerationState.Done, 3), ((await Wish()).State, (await Wish()).Attempt));
    }

    [Fact]
    public async Task Refused_credentials_raise_the_accounts_alarm_and_the_wish_waits()
    {
        Network.PlanModeration(new ModerationResult.CredentialsRefused("Token revoked."));
        await Ask(ModerationAct.Hide);
        await Deliver();

        var stored = await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default);
        Assert.Equal((ReadState.Refused, ModerationState.Queued), (stored!.Health.State, (await Wish()).State));
    }

    private async Task<ModerationFacts> Wish() => Assert.Single((await Inbox.Conversation()).Moderations);

    private async Task<TimelineEntry[]> Told() =>
        [.. ConversationTimeline.Of((await Inbox.Ledger.Read((await Inbox.Conversation()).Id, default))!).Where(entry => entry.Kind is not ("postSeen" or "retargeted"))];

    private async Task Ask(ModerationAct act)
    {
        var conversation = await Inbox.Conversation();
        await Inbox.Do(conversation.Id, new ConversationCommand.Moderate(new CommandId("moderate-1"), conversation.Posts[0].Key, act, Exchange.Ada));
    }

    private async Task Deliver()
    {
        var conversation = await Inbox.Conversation();
        await Inbox.Get<Outbox>().Run(new OutboxMessage.Moderation(conversation.Id.Value, conversation.Posts[0].Key.Value, ModerationAct.Hide).ToJson(), default);
    }
}
