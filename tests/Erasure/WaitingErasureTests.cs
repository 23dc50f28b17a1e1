using SocialInbox.Erasure;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>Kim writes on while she is being forgotten: the report says what is true at its end.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class WaitingErasureTests(AzuriteFixture azurite) : KimsInbox(azurite)
{
    [Fact]
    public async Task What_came_to_a_question_that_waited_goes_with_it_once_it_has_ended()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        var task = await Inbox.EraseKim();
        Assert.Equal((PersonTaskState.Waiting, 1), (task.State, task.Left));
        await Pass();
        Network.Edit("q1", "Where is my parcel to Oak Street 9?");
        Network.Asks("q2", "tom", under: "q1", text: "Same here, where is mine?");
        await Inbox.Minute();
        var question = await Inbox.Conversation();
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "To Oak Street it is.", "en", null, null)), default);
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.AddNote(new CommandId("browser-note"), [], Ada)).WithNote("Oak Street is a new address."), default);
        await Inbox.Minute(2);
        Assert.NotEqual("", await Inbox.Kept("Oak Street"));

        var ended = await Inbox.Night(task.Id);

        Assert.Equal("", await Inbox.Kept("Oak Street", "Elm Street", "\"kim\""));
        Assert.NotEqual("", await Inbox.Kept("Same here"));
        Assert.Equal((PersonTaskState.Erased, 0), (ended.State, ended.Left));
        Assert.Equal((1, 1, 1), (ended.Erased["Conversations"].Kinds["answers"], ended.Erased["Conversations"].Kinds["notes"], ended.Erased["Conversations"].Kinds["quotes"]));
    }

    [Fact]
    public async Task What_they_wrote_between_the_look_and_the_decision_is_erased_too()
    {
        await KimWasHere();
        var found = await Inbox.LookFor(People.Kim);
        await Pass();
        Network.Asks("q9", text: "Danke, Oak Street it is!");
        await Inbox.Minute();
        await Pass();

        var task = await Inbox.Erase(found.Id);

        Assert.Equal("", await Inbox.Kept("Oak Street", "Elm Street", "\"kim\""));
        Assert.Equal((PersonTaskState.Erased, 3, 0), (task.State, task.Conversations, task.Left));
    }

    [Fact]
    public async Task A_question_that_no_lead_has_seen_is_not_closed_by_the_decision_to_close()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        var found = await Inbox.LookFor(People.Kim);
        await Pass();
        Network.Asks("q9", text: "And where is my parcel to Oak Street?");
        await Inbox.Minute();

        var task = await Inbox.Erase(found.Id, alsoOpen: true);

        Assert.Equal(ConversationState.Closed, Standing.Of(await Inbox.Conversation()).State);
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation("q9")).State);
        Assert.Equal((PersonTaskState.Waiting, 1), (task.State, task.Left));
        await Inbox.Night(task.Id);
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation("q9")).State);
        await Inbox.Close("q9", "kim");
        Assert.Equal((PersonTaskState.Erased, 0), ((await Inbox.Night(task.Id)).State, (await Inbox.Task(task.Id)).Left));
        Assert.Equal("", await Inbox.Kept("Oak Street", "Elm Street", "\"kim\""));
    }

    [Fact]
    public async Task What_they_begin_after_the_decision_is_named_and_stays()
    {
        await KimWasHere();
        var found = await Inbox.LookFor(People.Kim);
        await Inbox.Get<WorkOnPerson>().Decide(found.Id, Ada, false, default);
        await Pass();
        Network.Asks("q9", text: "Where is my parcel to Oak Street?");
        await Inbox.Minute();

        await Inbox.Get<WorkOnPerson>().Work(found.Id, () => true, default);

        var view = PersonTaskView.Of(await Inbox.Task(found.Id));
        Assert.Equal(PersonTaskState.Erased, view.State);
        Assert.Contains(new KeptView(KeptBecause.WrittenSince, 1), view.Kept!.Value);
        Assert.NotEqual("", await Inbox.Kept("Oak Street"));
        Assert.Equal("", await Inbox.Kept("Elm Street"));
    }

    [Fact]
    public async Task Whoever_writes_between_the_erasing_and_its_note_is_not_hidden_by_it()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        await Inbox.Close("q1", "kim");
        var task = await Inbox.LookFor(People.Kim);
        var erased = 0;
        await using var slow = Instance.On(Storage, Clock, Network, new BeforeEach(async call =>
        {
            // The marker before the note of it: its words are gone by then.
            if (call.Name != ConversationIndexes.Clocks || call.Operation == "query" || ++erased != 1) return;
            await Pass();
            Network.Asks("q2", under: "q1", text: "Hello? Where is it, Oak Street!");
            await Inbox.Poll();
        }, Storage.Prefix));

        var done = await slow.Erase(task.Id);

        Assert.True(erased > 1);
        Assert.Equal((PersonTaskState.Waiting, 1), (done.State, done.Left));
        Assert.Contains("Oak Street", (await Inbox.Conversation()).Face.Excerpt, StringComparison.Ordinal);
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation()).State);
        await Inbox.Close("q1", "kim");
        Assert.Equal(PersonTaskState.Waiting, (await Inbox.Task(task.Id)).State);
    }

    [Fact]
    public async Task A_report_of_work_that_was_interrupted_says_that_its_numbers_are_the_least()
    {
        await KimWasHere();
        var found = await Inbox.LookFor(People.Kim);
        var crash = FaultPolicy.CrashAfter(2, call => call.Operation == "transaction" && call.Name.EndsWith(ConversationLedger.Name, StringComparison.Ordinal));
        await using (var killed = Instance.On(Storage, Clock, Network, crash)) await Record.ExceptionAsync(() => killed.Erase(found.Id));
        Assert.NotNull(crash.Struck);

        await Inbox.Get<WorkOnPerson>().Work(found.Id, () => true, default);

        Assert.True(PersonTaskView.Of(await Inbox.Task(found.Id)).AtLeast);
        Assert.False(PersonTaskView.Of(await Inbox.EraseKim()).AtLeast);
    }

    private Task Pass()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }
}
