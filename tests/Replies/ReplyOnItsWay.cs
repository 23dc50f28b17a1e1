using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Replies;

/// <summary>One question, and the reply to it that a person wrote and nobody has sent yet.</summary>
public abstract class ReplyOnItsWay(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    protected static readonly ReplyId Reply = new("reply-01");

    protected override async Task Begin()
    {
        Network.Asks("q1");
        await Inbox.Poll();
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Write(Reply, "It comes tomorrow.");
    }

    protected async Task Send() => await Inbox.Get<SendReply>().Run(await Id(), Reply, default);

    /// <summary>Longer than a request may take and the network settles, then the sweep hands it over again.</summary>
    protected Task Settled() => Inbox.Minute(2);

    protected async Task<ConversationId> Id() => (await Inbox.Conversation()).Id;

    protected async Task<(ReplyState State, int Attempt)> State()
    {
        var reply = (await Inbox.Conversation()).Reply(Reply)!;
        return (reply.State, reply.Attempt);
    }

    protected async Task<Disposition?> Ended() => Standing.Of(await Inbox.Conversation()).Disposition;

    protected async Task Write(ReplyId reply, string text) => await Inbox.Ledger.Execute(
        new LedgerWrite(await Id(), new ConversationCommand.QueueReply(new CommandId("browser-01"), reply, PostKey.For(Instance.Shop.Id, "q1"), Exchange.Ada, 1))
            .With(new ReplyText(reply, text, "en", null, null)),
        default);
}
