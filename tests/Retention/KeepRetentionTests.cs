using System.Text;
using Azure.Data.Tables;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Retention;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Retention;

/// <summary>What ended long ago says nothing any more, and still proves that it was answered.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class KeepRetentionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "Where is my parcel to Elm Street 7?";

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private TestStorage storage = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock) { Overlap = 0 };
        instance = await Instance.First(storage, clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Words_names_versions_answers_and_notes_go_and_what_they_came_to_stays()
    {
        await AnsweredWithEverything();
        var before = await instance.Conversation();
        clock.Advance(TimeSpan.FromDays(731));

        await Night();

        Assert.Equal("", await Kept("Elm Street", "kim", "scripted.example", "on its way", "second thought", "q1"));
        var after = await instance.Conversation();
        Assert.Equal((Standing.Of(before).State, Standing.Of(before).Disposition, Standing.Of(before).Since), (Standing.Of(after).State, Standing.Of(after).Disposition, Standing.Of(after).Since));
        Assert.Equal(before.Clocks().Select(c => (c.Id, c.Verdict, c.DueAt, c.EndedAt)), after.Clocks().Select(c => (c.Id, c.Verdict, c.DueAt, c.EndedAt)));
        Assert.Equal(before.Posts.Select(post => (post.At, post.Versions.Length)), after.Posts.Select(post => (post.At, post.Versions.Length)));
        Assert.Equal(before.Replies.Select(reply => (reply.SentAt, reply.By)), after.Replies.Select(reply => (reply.SentAt, reply.By)));
        Assert.NotEmpty((await instance.Ledger.Read(after.Id, default))!.History);
        Assert.Equal((0, 0), await instance.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task What_is_open_or_ended_lately_is_left_alone()
    {
        network.Asks("q1", text: Secret);
        network.Asks("q2", "tom", text: "Mine is lost too, where is it?");
        await instance.Poll();
        await Close("q2", "tom");
        clock.Advance(TimeSpan.FromDays(729));

        await Night();
        Assert.NotEqual("", await Kept("Elm Street"));
        Assert.NotEqual("", await Kept("lost too"));
        clock.Advance(TimeSpan.FromDays(3));
        await Night();

        Assert.NotEqual("", await Kept("Elm Street"));
        Assert.Equal("", await Kept("lost too"));
    }

    [Fact]
    public async Task What_needed_no_answer_goes_earlier_and_each_category_by_its_own_rule()
    {
        network.Asks("c1", text: "Danke, alles super!");
        await instance.Poll();
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"odd\":\"something raw\"}", "no post"), clock.GetUtcNow(), default);
        clock.Advance(TimeSpan.FromDays(91));
        await Night();
        Assert.Equal("", await Kept("something raw"));
        Assert.NotEqual("", await Kept("alles super"));
        clock.Advance(TimeSpan.FromDays(90));

        await Night();

        Assert.Equal("", await Kept("alles super"));
        Assert.Equal("no post", Assert.Single(await instance.Get<InboundTable>().ListUnreadable(10, default)).Problem);
    }

    [Fact]
    public async Task Where_nothing_is_to_be_erased_by_itself_nothing_is()
    {
        await AnsweredWithEverything();
        await instance.Get<RetentionTable>().Add(new StoredRules(1, new RetentionRules(null, null, null), clock.GetUtcNow(), Ada), default);
        clock.Advance(TimeSpan.FromDays(5000));

        await Night();

        Assert.NotEqual("", await Kept("Elm Street"));
    }

    [Fact]
    public async Task A_network_that_lists_it_again_does_not_bring_it_back_and_an_edit_is_something_new()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        await Close("q1", "kim");
        clock.Advance(TimeSpan.FromDays(731));
        await Night();

        await ReadAnew();
        Assert.Equal("", await Kept("Elm Street"));
        network.Edit("q1", "And where is my refund?");
        await ReadAnew();

        Assert.NotEqual("", await Kept("my refund"));
        Assert.Equal(ConversationState.Open, Standing.Of(await instance.Conversation()).State);
    }

    [Fact]
    public async Task What_somebody_notes_about_it_afterwards_goes_too()
    {
        await AnsweredWithEverything();
        clock.Advance(TimeSpan.FromDays(731));
        await Night();
        await instance.Ledger.Execute(new LedgerWrite((await instance.Conversation()).Id, new ConversationCommand.AddNote(new CommandId("browser-note"), [], Ada)).WithNote("Kim of Elm Street called."), default);
        Assert.NotEqual("", await Kept("Elm Street"));
        clock.Advance(TimeSpan.FromDays(1));

        await Night();

        Assert.Equal("", await Kept("Elm Street"));
    }

    [Fact]
    public async Task A_customer_who_writes_at_that_very_moment_loses_nothing()
    {
        network.Asks("q1", text: Secret);
        await instance.Poll();
        await Close("q1", "kim");
        clock.Advance(TimeSpan.FromDays(731));
        network.Overlap = 20;
        var listed = 0;
        await using var slow = Instance.On(storage, clock, network, new BeforeEach(async call =>
        {
            if (call.ToString() != $"query {ConversationLedger.Name}" || ++listed != 1) return;
            network.Asks("q2", under: "q1", text: "Hello? Still nothing!");
            network.Edit("q1", Secret + " Please!");
            await instance.Poll();
        }, storage.Prefix));

        await slow.Get<KeepRetention>().Run(default);

        Assert.NotEqual("", await Kept("Still nothing"));
        Assert.NotEqual("", await Kept("Please!"));
    }

    [Fact]
    public async Task Whatever_call_it_is_killed_at_the_next_night_ends_it()
    {
        for (var call = 1; ; call++)
        {
            var other = azurite.NewStorage();
            await using var whole = await Instance.First(other, clock, network = new ScriptedNetwork(clock) { Overlap = 0 });
            (instance, storage) = (whole, other);
            await AnsweredWithEverything();
            clock.Advance(TimeSpan.FromDays(731));
            var crash = FaultPolicy.CrashAfter(call);
            await using (var killed = Instance.On(other, clock, network, crash))
            {
                await Record.ExceptionAsync(() => killed.Get<KeepRetention>().Run(default));
            }

            clock.Advance(TimeSpan.FromDays(1));
            await Night();
            clock.Advance(TimeSpan.FromDays(1));
            await Night();
            Assert.Equal("", await Kept("Elm Street", "on its way"));
            Assert.Equal(Disposition.ClosedByPerson, Standing.Of(await whole.Conversation()).Disposition);
            if (crash.Struck is null) break;
        }
    }

    [Fact]
    public async Task A_night_takes_no_more_than_its_share_and_the_next_one_goes_on()
    {
        foreach (var i in Enumerable.Range(0, 250)) network.Asks($"q{i}", $"customer {i}", text: $"{Secret} {i}");
        await PollAll();
        foreach (var i in Enumerable.Range(0, 250)) await Close($"q{i}", $"customer {i}");
        clock.Advance(TimeSpan.FromDays(731));

        await Night(most: 200);
        Assert.Equal(50, await Kept());
        await Night(most: 200);

        Assert.Equal(0, await Kept());
        Assert.Equal((250, 250, 0), await Progress());
    }

    [Fact]
    public async Task A_night_with_nothing_due_costs_the_same_however_much_is_kept()
    {
        Assert.Equal(await CostOfAmong(5), await CostOfAmong(120));
        Assert.InRange(await CostOfAmong(5), 3, 12);
    }

    private async Task<int> CostOfAmong(int kept)
    {
        var (other, posts) = (azurite.NewStorage(), new ScriptedNetwork(clock) { Overlap = 0, PageSize = 1000 });
        await using var first = await Instance.First(other, clock, posts);
        foreach (var i in Enumerable.Range(0, kept)) posts.Asks($"c{i}", $"customer {i}", text: "Danke, alles super!");
        await first.Poll();
        var counting = new CountingPolicy(other.Prefix);
        await using var counted = Instance.On(other, clock, posts, counting);
        await counted.Get<KeepRetention>().Run(default);
        return counting.Count;
    }

    private async Task AnsweredWithEverything()
    {
        network.Asks("q1", text: Secret);
        await instance.Minute();
        clock.Advance(TimeSpan.FromMinutes(1));
        network.Edit("q1", Secret + " On second thought: 9.");
        await instance.Minute();
        var question = await instance.Conversation();
        var write = new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "Kim, it is on its way to Elm Street.", "en", null, null));
        await instance.Ledger.Execute(write, default);
        await instance.Minute(2);
        network.Asks("q2", under: "q1", text: "Thank you, kim says.");
        await instance.Minute();
        clock.Advance(TimeSpan.FromMinutes(1));
        var command = new ConversationCommand.Reopen(new CommandId("browser-reopen"), Ada);
        await instance.Ledger.Execute(new LedgerWrite(question.Id, command).WithNote("Kim of Elm Street called."), default);
        await instance.Do(question.Id, new ConversationCommand.Close(new CommandId("browser-close"), Ada, CloseReason.AnsweredElsewhere));
    }

    private Task Night(int most = 20_000) =>
        new KeepRetention(instance.Get<RetentionTable>(), instance.Get<WorklistTable>(), instance.Get<InboundTable>(), instance.Get<SocialInbox.Erasure.ForgetWords>(), clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<KeepRetention>.Instance) { MostInOneRun = most }.Run(default);

    private async Task<(int, int, int)> Progress() => (await instance.Get<RetentionTable>().ReadProgress(default)).Progress is { FinishedAt: not null } done ? (done.Looked, done.Erased, done.Failed) : (-1, -1, -1);

    private async Task Close(string root, string customer) => await instance.Do(
        ConversationId.For(Instance.Shop.Id, root, customer), new ConversationCommand.Close(new CommandId($"browser-{root}"), Ada, CloseReason.Other));

    private async Task PollAll()
    {
        network.PageSize = 1000;
        await instance.Poll();
    }

    private async Task ReadAnew()
    {
        var page = await network.ReadPage(Instance.Shop, ScriptedNetwork.Mentions, null, default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Get<TakePosts>().Take(new PageReading(Instance.Shop, network, page, clock.GetUtcNow(), false, new KnownPosts()) { Again = true }, default);
    }

    private async Task<int> Kept()
    {
        var kept = 0;
        await foreach (var row in instance.Table(ConversationLedger.Name).QueryAsync<TableEntity>()) if (row.GetString("Text")?.Contains("Elm Street", StringComparison.Ordinal) == true) kept++;
        return kept;
    }

    // Where any of these words still stand, in whatever table and column, the keys among them.
    private async Task<string> Kept(params string[] words)
    {
        var found = new List<string>();
        foreach (var table in instance.Get<IEnumerable<OwnedTable>>().Where(table => table.Name != "Accounts" && table.Name != "Cursors"))
        {
            await foreach (var row in instance.Table(table.Name).QueryAsync<TableEntity>())
            {
                foreach (var (column, value) in row)
                {
                    var text = value switch { string said => said, byte[] bytes => Encoding.UTF8.GetString(bytes), _ => "" };
                    if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) found.Add($"{table.Name} {row.RowKey} {column}: {text}");
                }
            }
        }

        return string.Join('\n', found);
    }
}
