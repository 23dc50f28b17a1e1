using System.Collections.Immutable;
using SocialInbox.Erasure;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Replies.Drafts;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>Kim wants to be forgotten.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class ErasePersonTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "Where is my parcel to Elm Street 7?";

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private TestStorage storage = null!;
    private Instance instance = null!;

    public async Task InitializeAsync() => await Begin(azurite.NewStorage());

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Nothing_of_them_is_left_in_any_table_and_the_report_says_what_was_there()
    {
        await KimWasHere();

        var task = await instance.EraseKim();

        Assert.Equal("", await instance.Kept("Elm Street", "\"kim\"", "@kim", "on its way", "kim called", "/q1", "my second"));
        Assert.Equal((PersonTaskState.Erased, 2, 0, null), (task.State, task.Conversations, task.Left, task.Person));
        Assert.Equal(("answers 1, notes 2, posts 3, quotes 1", "unread 1", "drafts 1"), (Told(task, "Conversations"), Told(task, "Inbound"), Told(task, "Drafts")));
        Assert.NotEqual("", await instance.Kept("Same here"));
        Assert.Equal((0, 0), await instance.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task What_came_of_it_stays_provable()
    {
        await KimWasHere();
        var before = await instance.Conversation();

        await instance.EraseKim();

        var after = await instance.Conversation();
        Assert.Equal(Standing.Of(before).Disposition, Standing.Of(after).Disposition);
        Assert.Equal(before.Clocks().Select(clock => (clock.Id, clock.Verdict, clock.DueAt)), after.Clocks().Select(clock => (clock.Id, clock.Verdict, clock.DueAt)));
        var record = (await instance.Ledger.Read(after.Id, default))!;
        Assert.Equal(after.Version, record.History.Length);
        Assert.Equal("", (await instance.Ledger.ReadReply(after.Id, new ReplyId("reply-01"), default))!.Text);
    }

    [Fact]
    public async Task The_list_of_who_was_erased_names_nobody_and_recognises_them()
    {
        await KimWasHere();

        await instance.EraseKim();

        var list = await instance.Get<ErasureList>().Read(default);
        Assert.Equal(clock.GetUtcNow(), list.Until("scripted", "kim"));
        Assert.Null(list.Until("scripted", "tom"));
        Assert.Null(list.Until("mastodon", "kim"));
        Assert.Equal("", await instance.Kept("kim"));
    }

    [Fact]
    public async Task Under_another_key_the_list_recognises_nobody_and_says_so()
    {
        await KimWasHere();
        await instance.EraseKim();
        var key = Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]);
        await using var other = Instance.On(storage, clock, [network], new Dictionary<string, string?> { ["Credentials:DataKey"] = key });

        var open = await instance.LookFor(People.Kim);
        var list = await other.Get<ErasureList>().Read(default);
        Assert.Equal((PersonTaskState.Expired, null), ((await other.Task(open.Id)).State, (await other.Task(open.Id)).Person));

        Assert.Equal((null, 1), (list.Until("scripted", "kim"), list.Foreign));
    }

    [Fact]
    public async Task A_question_that_waits_is_named_and_left_until_somebody_has_answered_it()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        var found = await instance.LookFor(People.Kim);
        Assert.Equal(await Id("q1"), Assert.Single(found.Open));

        var task = await instance.Erase(found.Id);
        Assert.Equal((PersonTaskState.Waiting, 1, null), (task.State, task.Left, task.Person));
        Assert.NotEqual("", await instance.Kept("Elm Street"));
        await instance.Get<TidyPersonTasks>().Run(default);
        Assert.Equal(1, (await instance.Task(task.Id)).Left);
        await instance.Close("q1", "kim");
        await instance.Get<TidyPersonTasks>().Run(default);

        Assert.Equal("", await instance.Kept("Elm Street", "\"kim\""));
        Assert.Equal((PersonTaskState.Erased, 0), ((await instance.Task(task.Id)).State, (await instance.Task(task.Id)).Left));
    }

    [Fact]
    public async Task A_lead_may_close_what_waits_and_that_is_told()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();

        var task = await instance.EraseKim(alsoOpen: true);

        Assert.Equal(PersonTaskState.Erased, task.State);
        Assert.Equal("", await instance.Kept("Elm Street", "\"kim\""));
        var standing = Standing.Of(await instance.Conversation());
        Assert.Equal((ConversationState.Closed, Disposition.ClosedByPerson, CloseReason.Other), (standing.State, standing.Disposition, standing.Reason));
    }

    [Fact]
    public async Task An_answer_on_its_way_is_not_stopped_half_way()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        var question = await instance.Conversation();
        await instance.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "It is on its way.", "en", null, null)), default);

        Assert.Equal(1, (await instance.EraseKim(alsoOpen: true)).Left);
        await instance.Minute(5);

        Assert.Equal("It is on its way.", Assert.Single(network.Received).Text);
    }

    [Fact]
    public async Task What_they_write_afterwards_is_a_question_like_any_other()
    {
        await KimWasHere();
        await instance.EraseKim();
        clock.Advance(TimeSpan.FromMinutes(1));
        network.Asks("q7", text: "I have another question, where is my refund?");

        await instance.Minute();

        Assert.NotEqual("", await instance.Kept("my refund"));
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation("q7")).State);
    }

    [Fact]
    public async Task A_network_that_lists_everything_anew_brings_nothing_back()
    {
        await KimWasHere();
        await instance.EraseKim();

        await ReadAnew();

        Assert.Equal("", await instance.Kept("Elm Street", "\"kim\"", "my second"));
    }

    [Fact]
    public async Task Where_it_is_configured_what_was_never_read_is_seen_without_its_words()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        await instance.Close("q1", "kim");
        network.Asks("q8", text: "Where is my parcel to Oak Street?");
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.EraseKim();
        await using var careful = Instance.On(storage, clock, [network], new Dictionary<string, string?> { ["Erasure:AtIntake"] = "true" });

        await careful.Minute();

        Assert.Equal("", await instance.Kept("Oak Street", "\"kim\""));
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation("q8")).State);
    }

    [Fact]
    public async Task Whoever_bears_a_name_is_found_by_it_in_all_that_they_wrote_under_another_one()
    {
        network.Add(Post("q1", "id-77", "@old-name", Secret));
        network.Add(Post("q2", "id-77", "@kim-now", "Still nothing to Elm Street?"));
        network.Add(Post("q3", "id-78", "@somebody", "The name id-77 means nothing, right?"));
        await instance.Poll();
        foreach (var root in new[] { "q1", "q2" }) await instance.Close(root, "id-77");

        var task = await instance.Erase((await instance.LookFor(new PersonIdentity("scripted", "@KIM-now"))).Id);

        Assert.Equal((PersonTaskState.Erased, 2), (task.State, task.Conversations));
        Assert.Equal("", await instance.Kept("Elm Street", "old-name", "kim-now"));
        Assert.NotEqual("", await instance.Kept("means nothing"));
        Assert.NotNull((await instance.Get<ErasureList>().Read(default)).Until("scripted", "id-77"));
    }

    [Fact]
    public async Task Whoever_merely_looks_alike_is_left_alone()
    {
        await KimWasHere();

        Assert.Equal(0, (await instance.LookFor(new PersonIdentity("scripted", "ki"), new PersonIdentity("mastodon", "kim"), new PersonIdentity("scripted", "@kimberly"))).Conversations);
    }

    [Fact]
    public async Task Nobody_is_erased_before_anybody_has_seen_what_there_is_and_twice_is_once()
    {
        await KimWasHere();
        var task = instance.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
        await instance.Get<PersonTasks>().Add(task, default);
        var work = instance.Get<WorkOnPerson>();

        Assert.Null(await work.Decide(task.Id, Ada, true, default));
        await work.Work(task.Id, () => true, default);
        var first = await instance.Erase(task.Id);
        clock.Advance(TimeSpan.FromHours(1));
        var second = await instance.Erase(task.Id);
        var third = await instance.EraseKim();

        Assert.Equal((first.Until, first.FinishedAt), (second.Until, second.FinishedAt));
        Assert.Equal((PersonTaskState.Erased, 0), (third.State, third.Erased.Count));
    }

    [Fact]
    public async Task Two_at_once_about_the_same_person_do_each_other_no_harm()
    {
        await KimWasHere();
        var tasks = new[] { await instance.LookFor(People.Kim), await instance.LookFor(People.Kim) };
        await using var other = Instance.On(storage, clock, network);

        await Task.WhenAll(instance.Erase(tasks[0].Id), other.Erase(tasks[1].Id));

        Assert.Equal("", await instance.Kept("Elm Street", "\"kim\"", "on its way"));
        Assert.All(tasks, task => Assert.Equal(PersonTaskState.Erased, instance.Task(task.Id).GetAwaiter().GetResult().State));
    }

    [Fact]
    public async Task Whatever_call_it_is_killed_at_whoever_goes_on_ends_it()
    {
        for (var call = 1; ; call += 2)
        {
            await Begin(azurite.NewStorage());
            await KimWasHere();
            var task = instance.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
            await instance.Get<PersonTasks>().Add(task, default);
            var crash = FaultPolicy.CrashAfter(call);
            await using (var killed = Instance.On(storage, clock, network, crash))
            {
                await Record.ExceptionAsync(async () =>
                {
                    await killed.Get<WorkOnPerson>().Work(task.Id, () => true, default);
                    await killed.Erase(task.Id);
                });
            }

            await instance.Get<WorkOnPerson>().Work(task.Id, () => true, default);
            await instance.Erase(task.Id);

            // A row of a list that was written half is healed by the sweep.
            await instance.Minute(5);
            Assert.Equal("", await instance.Kept("Elm Street", "\"kim\"", "on its way"));
            Assert.Equal(PersonTaskState.Erased, (await instance.Task(task.Id)).State);
            if (crash.Struck is null) break;
            await instance.DisposeAsync();
        }
    }

    [Fact]
    public async Task Work_from_the_queue_stops_after_its_slice_and_goes_on_with_the_next_message()
    {
        await KimWasHere();
        var task = instance.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
        await instance.Get<PersonTasks>().Add(task, default);
        var steps = 0;

        Assert.True(await instance.Get<WorkOnPerson>().Work(task.Id, () => steps++ < 0, default));
        await instance.Get<WorkOnPerson>().Run(task.Id, default);

        Assert.Equal(PersonTaskState.Found, (await instance.Task(task.Id)).State);
    }

    [Fact]
    public async Task What_nobody_comes_back_to_forgets_whom_it_was_about()
    {
        await KimWasHere();
        var found = await instance.LookFor(People.Kim);
        clock.Advance(TimeSpan.FromDays(15));

        await instance.Get<TidyPersonTasks>().Run(default);

        var task = await instance.Task(found.Id);
        Assert.Equal((PersonTaskState.Expired, null), (task.State, task.Person));
        Assert.Null(await instance.Get<WorkOnPerson>().Decide(found.Id, Ada, true, default));
    }

    private async Task Begin(TestStorage where)
    {
        storage = where;
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(storage, clock, network);
    }

    private async Task KimWasHere()
    {
        network.Asks("q1", text: Secret);
        network.Asks("q2", "tom", under: "q1", text: "Same here, where is mine?");
        network.Asks("q5", text: "Danke, my second one came!");
        await instance.Minute();
        network.Edit("q1", Secret + " Please!");
        await instance.Minute();
        var question = await instance.Conversation();
        await instance.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "Kim, it is on its way to Elm Street.", "en", null, null)), default);
        await instance.Minute(2);
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Do(question.Id, new ConversationCommand.Reopen(new CommandId("browser-reopen"), Ada));
        await instance.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.Close(new CommandId("browser-close"), Ada, CloseReason.AnsweredElsewhere)).WithNote("Kim called."), default);
        await instance.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.AddNote(new CommandId("browser-note"), [], Ada)).WithNote("Elm Street is hard to find."), default);
        await instance.Get<DraftsTable>().Write(question.Id, Ada, new Draft("Dear Kim of Elm Street", null, 1, 1, clock.GetUtcNow()), default);
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"kim\",\"odd\":\"Elm Street\"}", "no post"), clock.GetUtcNow(), default);
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"tom\",\"odd\":\"Pine Street\"}", "no post"), clock.GetUtcNow(), default);
    }

    private async Task ReadAnew()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        var page = await network.ReadPage(Instance.Shop, ScriptedNetwork.Mentions, null, default);
        var posts = page.Posts.Where(post => post.Author.Id != "tom").ToImmutableArray();
        await instance.Get<TakePosts>().Take(new PageReading(Instance.Shop, network, page with { Posts = posts }, clock.GetUtcNow(), false, new KnownPosts()) { Again = true }, default);
    }

    private async Task<ConversationId> Id(string root) => (await instance.Conversation(root)).Id;

    private static string Told(PersonTask task, string table) => string.Join(", ", task.Erased.GetValueOrDefault(table, ErasedWords.None).Kinds.Select(kind => $"{kind.Key} {kind.Value}"));

    private NetworkPost Post(string id, string author, string handle, string text) => new()
    {
        Id = id, RootId = id, Author = new PostAuthor(author, handle, handle), ByBrand = false, Kind = SocialInbox.Triage.PostKind.Mention, Text = text, PostedAt = clock.GetUtcNow(), Version = PostVersion.Of(text, []),
    };
}
