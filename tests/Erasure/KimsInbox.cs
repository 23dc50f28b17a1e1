using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies.Drafts;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>Kim has written twice and was answered; Tom asked below.</summary>
public abstract class KimsInbox(AzuriteFixture azurite) : IAsyncLifetime
{
    protected const string Secret = "Where is my parcel to Elm Street 7?";

    private protected FakeTimeProvider Clock { get; } = new();

    private protected ScriptedNetwork Network { get; private set; } = null!;

    private protected TestStorage Storage { get; private set; } = null!;

    private protected Instance Inbox { get; private set; } = null!;

    public Task InitializeAsync() => Begin();

    public async Task DisposeAsync() => await Inbox.DisposeAsync();

    /// <summary>On storage in which nothing was.</summary>
    protected async Task Begin()
    {
        Storage = azurite.NewStorage();
        Network = new ScriptedNetwork(Clock);
        Inbox = await Instance.First(Storage, Clock, Network);
    }

    protected async Task KimWasHere()
    {
        Network.Asks("q1", text: Secret);
        Network.Asks("q2", "tom", under: "q1", text: "Same here, where is mine?");
        Network.Asks("q5", text: "Danke, my second one came!");
        await Inbox.Minute();
        Network.Edit("q1", Secret + " Please!");
        await Inbox.Minute();
        var question = await Inbox.Conversation();
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "Kim, it is on its way to Elm Street.", "en", null, null)), default);
        await Inbox.Minute(2);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Inbox.Do(question.Id, new ConversationCommand.Reopen(new CommandId("browser-reopen"), Ada));
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.Close(new CommandId("browser-close"), Ada, CloseReason.AnsweredElsewhere)).WithNote("Kim called."), default);
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.AddNote(new CommandId("browser-note"), [], Ada)).WithNote("Elm Street is hard to find."), default);
        await Inbox.Get<DraftsTable>().Write(question.Id, Ada, new Draft("Dear Kim of Elm Street", null, 1, 1, Clock.GetUtcNow()), default);
        await Inbox.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"kim\",\"odd\":\"Elm Street\"}", "no post"), Clock.GetUtcNow(), default);
        await Inbox.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"tom\",\"odd\":\"Pine Street\"}", "no post"), Clock.GetUtcNow(), default);
    }
}
