using Azure.Data.Tables;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Accounts;

/// <summary>The data key is another one than that which sealed the secrets of an account, and is the right one again later.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class LockedSecretsTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    private static readonly ReplyId Reply = new("reply-01");

    protected override async Task Begin()
    {
        Network.Asks("q1");
        await Inbox.Minute();
        await Lock();
    }

    [Fact]
    public async Task An_account_that_cannot_be_polled_for_it_is_told_of_and_read_on_by_itself_later()
    {
        await Inbox.Minute();
        await Inbox.Minute();
        Assert.Equal(ReadState.Refused, (await Health()).State);
        Assert.Contains("data key", (await Health()).Words, StringComparison.Ordinal);
        Assert.Equal([SignalKind.CredentialsRefused], await Alarms());

        await Unlock();
        Network.Asks("q2", "tom");
        for (var minute = 0; minute < 3; minute++) await Inbox.Minute();

        Assert.Equal(ReadState.Good, (await Health()).State);
        Assert.Equal(2, (await Inbox.Conversations()).Length);
        Assert.Empty(await Alarms());
    }

    [Fact]
    public async Task However_long_that_lasts_a_reply_is_not_given_up()
    {
        await Write();
        for (var turn = 0; turn < 50; turn++)
        {
            await Send();
            Clock.Advance(TimeSpan.FromMinutes(16));
        }

        Assert.Equal((ReplyState.Queued, 1), ((await Inbox.Conversation()).Reply(Reply)!.State, (await Inbox.Conversation()).Reply(Reply)!.Attempt));
        await Unlock();
        await Send();
        Assert.Single(Network.Answers);
    }

    [Fact]
    public async Task A_reply_waits_until_they_open_again()
    {
        await Write();
        await Send();
        Assert.Equal((ReplyState.Queued, ReadState.Refused), ((await Inbox.Conversation()).Reply(Reply)!.State, (await Health()).State));

        await Unlock();
        Clock.Advance(TimeSpan.FromMinutes(16));
        await Send();

        Assert.Equal("It comes tomorrow.", Assert.Single(Network.Answers).Text);
    }

    private async Task Write()
    {
        var conversation = await Inbox.Conversation();
        await Inbox.Ledger.Execute(
            new LedgerWrite(conversation.Id, new ConversationCommand.QueueReply(new CommandId("browser-01"), Reply, PostKey.For(Instance.Shop.Id, "q1"), Exchange.Ada, conversation.Version))
                .With(new ReplyText(Reply, "It comes tomorrow.", "en", null, null)),
            default);
    }

    private async Task Lock()
    {
        Network.Locked = true;
        await Inbox.Table("Credentials").UpsertEntityAsync(new TableEntity(Instance.Shop.Id.Value, "current") { ["Sealed_token"] = new byte[64], ["Version"] = 1L });
    }

    private async Task Unlock()
    {
        Network.Locked = false;
        await Inbox.Table("Credentials").DeleteEntityAsync(Instance.Shop.Id.Value, "current");
    }

    private async Task Send() => await Inbox.Get<SendReply>().Run((await Inbox.Conversation()).Id, Reply, default);

    private async Task<AccountHealth> Health() => (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Health;

    private async Task<IEnumerable<SignalKind>> Alarms() => (await Inbox.Get<AlarmTable>().ReadAll(default)).Alarms.Select(stored => stored.Alarm).Where(alarm => alarm.EndedAt is null).Select(alarm => alarm.Kind);
}
