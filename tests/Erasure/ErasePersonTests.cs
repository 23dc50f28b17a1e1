using System.Collections.Immutable;
using SocialInbox.Erasure;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>Kim wants to be forgotten.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class ErasePersonTests(AzuriteFixture azurite) : KimsInbox(azurite)
{
    [Fact]
    public async Task Nothing_of_them_is_left_in_any_table_and_the_report_says_what_was_there()
    {
        await KimWasHere();

        var task = await Inbox.EraseKim();

        Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\"", "@kim", "on its way", "kim called", "/q1", "my second"));
        Assert.Equal((PersonTaskState.Erased, 2, 0, null), (task.State, task.Conversations, task.Left, task.Person));
        Assert.Equal(("answers 1, notes 2, posts 3, quotes 1", "unread 1", "drafts 1"), (Told(task, "Conversations"), Told(task, "Inbound"), Told(task, "Drafts")));
        Assert.NotEqual("", await Inbox.Kept("Same here"));
        Assert.Equal((0, 0), await Inbox.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task What_came_of_it_stays_provable()
    {
        await KimWasHere();
        var before = await Inbox.Conversation();

        await Inbox.EraseKim();

        var after = await Inbox.Conversation();
        Assert.Equal(Standing.Of(before).Disposition, Standing.Of(after).Disposition);
        Assert.Equal(before.Clocks().Select(clock => (clock.Id, clock.Verdict, clock.DueAt)), after.Clocks().Select(clock => (clock.Id, clock.Verdict, clock.DueAt)));
        var record = (await Inbox.Ledger.Read(after.Id, default))!;
        Assert.Equal(after.Version, record.History.Length);
        Assert.Equal("", (await Inbox.Ledger.ReadReply(after.Id, new ReplyId("reply-01"), default))!.Text);
    }

    [Fact]
    public async Task The_list_of_who_was_erased_names_nobody_and_recognises_them()
    {
        await KimWasHere();

        await Inbox.EraseKim();

        var list = await Inbox.Get<ErasureList>().Read(default);
        Assert.Equal(Clock.GetUtcNow(), list.Until("scripted", "kim"));
        Assert.Null(list.Until("scripted", "tom"));
        Assert.Null(list.Until("mastodon", "kim"));
        Assert.Equal("", await Inbox.Kept("kim"));
    }

    [Fact]
    public async Task Under_another_key_the_list_recognises_nobody_and_says_so()
    {
        await KimWasHere();
        await Inbox.EraseKim();
        var key = Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]);
        await using var other = Instance.On(Storage, Clock, [Network], new Dictionary<string, string?> { ["Credentials:DataKey"] = key });

        var open = await Inbox.LookFor(People.Kim);
        var list = await other.Get<ErasureList>().Read(default);
        Assert.Equal((PersonTaskState.Expired, null), ((await other.Task(open.Id)).State, (await other.Task(open.Id)).Person));

        Assert.Equal((null, 1), (list.Until("scripted", "kim"), list.Foreign));
    }

    [Fact]
    public async Task A_question_that_waits_is_named_and_left_until_somebody_has_answered_it()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        var found = await Inbox.LookFor(People.Kim);
        Assert.Equal(await Id("q1"), Assert.Single(found.Open));

        var task = await Inbox.Erase(found.Id);
        Assert.Equal((PersonTaskState.Waiting, 1, null), (task.State, task.Left, task.Person));
        Assert.NotEqual("", await Inbox.Kept("Elm Street"));
        await Inbox.Night(task.Id);
        Assert.Equal(1, (await Inbox.Task(task.Id)).Left);
        await Inbox.Close("q1", "kim");
        await Inbox.Night(task.Id);

        Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\""));
        Assert.Equal((PersonTaskState.Erased, 0), ((await Inbox.Task(task.Id)).State, (await Inbox.Task(task.Id)).Left));
    }

    [Fact]
    public async Task A_lead_may_close_what_waits_and_that_is_told()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();

        var task = await Inbox.EraseKim(alsoOpen: true);

        Assert.Equal(PersonTaskState.Erased, task.State);
        Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\""));
        var standing = Standing.Of(await Inbox.Conversation());
        Assert.Equal((ConversationState.Closed, Disposition.ClosedByPerson, CloseReason.Other), (standing.State, standing.Disposition, standing.Reason));
    }

    [Fact]
    public async Task An_answer_on_its_way_is_not_stopped_half_way()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        var question = await Inbox.Conversation();
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "It is on its way.", "en", null, null)), default);

        Assert.Equal(1, (await Inbox.EraseKim(alsoOpen: true)).Left);
        await Inbox.Minute(5);

        Assert.Equal("It is on its way.", Assert.Single(Network.Received).Text);
    }

    [Fact]
    public async Task What_they_write_afterwards_is_a_question_like_any_other()
    {
        await KimWasHere();
        await Inbox.EraseKim();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Network.Asks("q7", text: "I have another question, where is my refund?");

        await Inbox.Minute();

        Assert.NotEqual("", await Inbox.Kept("my refund"));
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation("q7")).State);
    }

    [Fact]
    public async Task A_network_that_lists_everything_anew_brings_nothing_back()
    {
        await KimWasHere();
        await Inbox.EraseKim();

        await ReadAnew();

        Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\"", "my second"));
    }

    [Fact]
    public async Task What_was_written_before_and_never_read_is_seen_without_its_words()
    {
        Network.Asks("q1", text: Secret);
        await Inbox.Poll();
        await Inbox.Close("q1", "kim");
        Network.Asks("q8", text: "Where is my parcel to Oak Street?");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Inbox.EraseKim();

        await Inbox.Minute();

        Assert.Equal("", await Inbox.Kept("Oak Street", "\"kim\""));
        Assert.Equal(ConversationState.Open, Standing.Of(await Inbox.Conversation("q8")).State);
    }

    [Fact]
    public async Task Whoever_bears_a_name_is_found_by_it_in_all_that_they_wrote_under_another_one()
    {
        Network.Add(Post("q1", "id-77", "@old-name", Secret));
        Network.Add(Post("q2", "id-77", "@kim-now", "Still nothing to Elm Street?"));
        Network.Add(Post("q3", "id-78", "@somebody", "The name id-77 means nothing, right?"));
        await Inbox.Poll();
        foreach (var root in new[] { "q1", "q2" }) await Inbox.Close(root, "id-77");

        var task = await Inbox.Erase((await Inbox.LookFor(new PersonIdentity("scripted", "@KIM-now"))).Id);

        Assert.Equal((PersonTaskState.Erased, 2), (task.State, task.Conversations));
        Assert.Equal("", await Inbox.Kept("Elm Street", "old-name", "kim-now"));
        Assert.NotEqual("", await Inbox.Kept("means nothing"));
        Assert.NotNull((await Inbox.Get<ErasureList>().Read(default)).Until("scripted", "id-77"));
    }

    [Fact]
    public async Task Whoever_merely_looks_alike_is_left_alone()
    {
        await KimWasHere();

        Assert.Equal(0, (await Inbox.LookFor(new PersonIdentity("scripted", "ki"), new PersonIdentity("mastodon", "kim"), new PersonIdentity("scripted", "@kimberly"))).Conversations);
    }

    private async Task ReadAnew()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await Network.ReadPage(Instance.Shop, ScriptedNetwork.Mentions, null, default);
        var posts = page.Posts.Where(post => post.Author.Id != "tom").ToImmutableArray();
        await Inbox.Get<TakePosts>().Take(new PageReading(Instance.Shop, Network, page with { Posts = posts }, Clock.GetUtcNow(), false, new KnownPosts()) { Again = true }, default);
    }

    private async Task<ConversationId> Id(string root) => (await Inbox.Conversation(root)).Id;

    private static string Told(PersonTask task, string table) => string.Join(", ", task.Erased.GetValueOrDefault(table, ErasedWords.None).Kinds.Select(kind => $"{kind.Key} {kind.Value}"));

    private NetworkPost Post(string id, string author, string handle, string text) => new()
    {
        Id = id, RootId = id, Author = new PostAuthor(author, handle, handle), ByBrand = false, Kind = SocialInbox.Triage.PostKind.Mention, Text = text, PostedAt = Clock.GetUtcNow(), Version = PostVersion.Of(text, []),
    };
}
