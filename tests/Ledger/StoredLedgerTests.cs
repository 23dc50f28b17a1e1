using System.Text;
using Azure.Data.Tables;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Ledger;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class StoredLedgerTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task One_conversations_life_leaves_these_rows()
    {
        network.Asks("q1");
        await instance.Minute();
        await Do(new ConversationCommand.Claim(new CommandId("browser-claim"), Exchange.Ada));
        await instance.Minute(50);
        network.Edit("q1", "Where is my second parcel?");
        await instance.Minute(15);
        await Answer();
        await instance.Minute();
        network.Asks("q2", under: "q1", text: "Thank you!");
        await instance.Minute();
        network.AnswersDirectly("b1", under: "q2", text: "With pleasure.");
        await instance.Minute(5);
        network.Delete("q2");
        await instance.Minute(5);

        Approved.Matches("conversation-life.txt", await Rows());
    }

    [Fact]
    public async Task Events_hold_no_words_and_no_names_of_the_customer()
    {
        network.Asks("q1", "kimberly-the-customer", text: "Where is my very private parcel?");
        await instance.Minute();
        network.Edit("q1", "Where is my other very private parcel?");
        await instance.Minute(70);

        var events = await instance.Table(ConversationLedger.Name).QueryAsync<TableEntity>().Where(row => row.RowKey.StartsWith(LedgerRows.EventPrefix, StringComparison.Ordinal)).ToListAsync();

        Assert.True(events.Count >= 3);
        Assert.All(events, row => Assert.DoesNotContain(row.Select(column => column.Value).OfType<string>(), text => text.Contains("private", StringComparison.Ordinal) || text.Contains("kimberly", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_repeated_command_happens_once_also_after_others()
    {
        network.Asks("q1");
        await instance.Poll();
        var claim = new ConversationCommand.Claim(new CommandId("browser-01"), Exchange.Ada);
        await Do(claim);
        await Do(new ConversationCommand.Release(new CommandId("browser-02"), Exchange.Ada));

        Assert.IsType<LedgerResult.Repeated>(await Do(claim));

        Assert.Null((await instance.Conversation()).ClaimedBy);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task A_repeated_closing_is_not_refused_for_what_the_first_one_did()
    {
        network.Asks("q1");
        await instance.Poll();
        var close = new ConversationCommand.Close(new CommandId("browser-01"), Exchange.Ada, CloseReason.Spam);
        await Do(close);

        Assert.IsType<LedgerResult.Repeated>(await Do(close));
        Assert.IsType<LedgerResult.Refused>(await Do(close with { Id = new CommandId("browser-02") }));
    }

    [Fact]
    public async Task A_lost_answer_of_storage_is_understood_as_having_happened()
    {
        network.Asks("q1");
        await instance.Poll();
        var id = (await instance.Conversation()).Id;
        var lost = FaultPolicy.LoseAnswer(1, call => call.Operation == "transaction" && call.Name.EndsWith(ConversationLedger.Name, StringComparison.Ordinal));
        await using var shaky = Instance.OnShaky(instance.Storage, clock, network, lost);

        var result = await shaky.Do(id, new ConversationCommand.Claim(new CommandId("browser-01"), Exchange.Ada));

        Assert.NotNull(lost.Struck);
        Assert.IsType<LedgerResult.Repeated>(result);
        Assert.Equal(Exchange.Ada, (await instance.Conversation()).ClaimedBy);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task Thirty_posts_with_the_longest_ids_that_networks_give_are_stored_and_listed()
    {
        network.Abilities = network.Abilities with { DatesEdits = true };
        foreach (var i in Enumerable.Range(0, 31)) network.Add(Long($"at://did:plc:{new string('z', 24)}/app.bsky.feed.post/{i:D13}", i));

        await instance.Minute();

        var rows = await instance.Table(ConversationLedger.Name).QueryAsync<TableEntity>("RowKey eq 'snapshot'").ToListAsync();
        var length = rows.Max(row => LongText.Read(row, "Json")!.Length);
        output.WriteLine($"snapshot of 31 posts as Bluesky has them: {length} characters");
        Assert.InRange(length, 20_000, 40_000);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task A_conversation_that_outgrows_one_property_is_still_whole()
    {
        foreach (var i in Enumerable.Range(0, 90)) network.Add(Long($"{new string('i', 500)}{i:D3}", i) with { NetworkData = $"{{\"data\":\"{new string('d', 3_900)}\"}}" });

        await instance.Minute();
        await instance.Minute();

        Assert.Equal([30, 30, 30], (await instance.Conversations()).Select(conversation => conversation.Posts.Length).Order());
        Assert.Equal(3, (await instance.Get<SocialInbox.Worklist.WorklistTable>().ReadPage("team", ConversationState.Open, default, 100, null, default)).Rows.Length);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task The_most_that_one_page_can_bring_of_one_customer_is_stored()
    {
        var longest = new string('漢', 30_000);
        var pictures = Enumerable.Range(0, 50).Select(i => new PostAttachment("image", $"https://a.example/{new string('p', 2_000)}{i}", new string('漢', 20_000)));
        network.PageSize = 100;
        network.Asks("q0");
        foreach (var i in Enumerable.Range(1, 60))
            network.Add(network.Asks($"q{i}", under: "q0") with { Id = $"long{i}", Text = longest, ParentText = longest, Attachments = [.. pictures], Author = new PostAuthor("kim", new string('h', 50_000), new string('n', 50_000)) });

        await instance.Minute();

        Assert.Equal(121, (await instance.Conversations()).Sum(conversation => conversation.Posts.Length));
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task A_post_of_a_hundred_thousand_characters_is_taken_in_and_cut()
    {
        network.Asks("q1", text: string.Concat(Enumerable.Repeat("Where is my parcel? 🧡 ", 4_600)));

        await instance.Minute();

        var text = Assert.Single((await instance.Ledger.Read((await instance.Conversation()).Id, default))!.Posts).Text;
        Assert.InRange(text.Length, 29_999, 30_000);
        Assert.False(char.IsHighSurrogate(text[^1]));
        Assert.True((await instance.Conversation()).Posts.Single().Latest.NeedsAnswer);
    }

    [Fact]
    public async Task Text_that_is_no_proper_unicode_is_stored_all_the_same()
    {
        network.Asks("q1", "kim\ud83d", text: "Where is \udc00 my \u0000\u0001 parcel \ud83d?");

        await instance.Minute();

        Assert.Single((await instance.Ledger.Read((await instance.Conversations()).Single().Id, default))!.Posts);
    }

    private static NetworkPost Long(string id, int minute) => new()
    {
        Id = id,
        RootId = new string('r', 70),
        ParentId = new string('r', 70),
        Author = new PostAuthor("kim", "@kim", "Kim"),
        ByBrand = false,
        Kind = PostKind.Reply,
        Text = $"Where is parcel {minute}?",
        PostedAt = Exchange.At(minute / 60.0),
        Version = new string('b', 59),
        Permalink = $"https://bsky.app/profile/{new string('p', 60)}",
        NetworkData = $"{{\"cid\":\"{new string('c', 59)}\",\"root\":{{\"uri\":\"{new string('u', 70)}\",\"cid\":\"{new string('c', 59)}\"}}}}",
    };

    private async Task<LedgerResult> Do(ConversationCommand command) => await instance.Do((await instance.Conversation()).Id, command);

    private async Task Answer()
    {
        var conversation = await instance.Conversation();
        var reply = new ReplyId("browser-reply-1");
        var command = new ConversationCommand.QueueReply(new CommandId("browser-reply"), reply, conversation.Posts[0].Key, Exchange.Ada, conversation.Version);
        await instance.Ledger.Execute(new LedgerWrite(conversation.Id, command).With(new ReplyText(reply, "It comes tomorrow.", "en", null, null)), default);
    }

    private async Task<string> Rows()
    {
        var told = new StringBuilder();
        foreach (var name in new[] { ConversationLedger.Name, ConversationIndexes.Worklist, ConversationIndexes.Clocks, PostClaims.Name })
        {
            told.Append(name).Append('\n');
            await foreach (var row in instance.Table(name).QueryAsync<TableEntity>())
            {
                told.Append("  ").Append(row.PartitionKey).Append("  ").Append(row.RowKey).Append('\n');
                foreach (var (column, value) in row.OrderBy(column => column.Key, StringComparer.Ordinal).Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")))
                    told.Append("    ").Append(column).Append(": ").Append(value is DateTimeOffset at ? at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : value).Append('\n');
            }
        }

        return told.ToString();
    }
}
