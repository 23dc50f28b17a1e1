using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;

namespace SocialInbox.Tests.Ledger;

/// <summary>The compiler does not see when a switch over records forgets a case: these walk the cases themselves.</summary>
public sealed class CompletenessTests
{
    public static TheoryData<string> Events => [.. Written.CasesOf(typeof(ConversationEvent)).Select(type => type.Name)];

    public static TheoryData<string> Commands => [.. Written.CasesOf(typeof(ConversationCommand)).Select(type => type.Name)];

    /// <summary>Another entry tells of what came of them.</summary>
    private static readonly string[] Supporting =
        [nameof(ConversationEvent.ClockStarted), nameof(ConversationEvent.ClockJoined), nameof(ConversationEvent.StepsPassed), nameof(ConversationEvent.NoticeGathered)];

    [Fact]
    public void There_are_cases_to_walk()
    {
        Assert.True(Events.Count >= 22);
        Assert.True(Commands.Count >= 15);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_written_and_read_back_whole(string name)
    {
        var happened = Event(name);

        var read = Assert.Single(Written.Events(Written.Json(happened)));

        Assert.Equal(Written.Said(happened), Written.Said(read));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_read_wherever_its_kind_stands_among_its_fields(string name)
    {
        var written = JsonDocument.Parse(Written.Json(Event(name))).RootElement[0];
        var kindLast = $"[{{{string.Join(",", written.EnumerateObject().Reverse().Select(field => field.ToString()))}}}]";

        Assert.Equal(name, Assert.Single(Written.Events(kindLast)).GetType().Name);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_leads_to_a_state(string name) =>
        Assert.NotNull(Exchange.With(SocialInbox.Tests.Ledger.Said.Question("q", 0)).State.Apply(Event(name)));

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_told_in_the_history(string name)
    {
        var record = new ConversationRecord(
            Exchange.With(SocialInbox.Tests.Ledger.Said.Question("q", 0)).State, [], [], [new StoredChange(new CommandId("command-1"), 2, Exchange.Nine, [Event(name)])],
            ImmutableDictionary<CommandId, string>.Empty);

        Assert.Equal(Supporting.Contains(name) ? 0 : 1, ConversationTimeline.Of(record).Length);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_decided(string name)
    {
        var command = (ConversationCommand)Written.Example(Written.CasesOf(typeof(ConversationCommand)).Single(type => type.Name == name));

        Assert.NotNull(ConversationDecision.Decide(Exchange.With(SocialInbox.Tests.Ledger.Said.Question("q", 0)).State, command, Exchange.At(5), ResponsePolicy.Default));
    }

    [Fact]
    public void A_snapshot_is_written_and_read_back_whole()
    {
        var conversation = (Conversation)Written.Example(typeof(Conversation));

        var read = JsonSerializer.Deserialize(Written.Json(conversation), LedgerJson.Default.Conversation);

        Assert.Equal(Written.Said(conversation), Written.Said(read));
    }

    [Fact]
    public void A_snapshot_of_an_ordinary_conversation_is_read_back_whole()
    {
        var exchange = Exchange.With(SocialInbox.Tests.Ledger.Said.Question("q", 0), SocialInbox.Tests.Ledger.Said.Chatter("c", 1));
        exchange.Fire(70);
        exchange.Reply("reply-01", to: "q", 80);

        var read = JsonSerializer.Deserialize(Written.Json(exchange.State), LedgerJson.Default.Conversation);

        Assert.Equal(Written.Said(exchange.State), Written.Said(read));
    }

    [Fact]
    public void A_snapshot_from_before_there_was_a_book_is_read_as_what_it_was()
    {
        var written = JsonNode.Parse(Written.Json(Exchange.With(SocialInbox.Tests.Ledger.Said.Question("q", 0)).State))!.AsObject();
        foreach (var later in new[] { "book", "earlier", "pauses" }) written.Remove(later);

        var read = JsonSerializer.Deserialize(written.ToJsonString(), LedgerJson.Default.Conversation)!;

        Assert.Equal(Exchange.At(60), Assert.Single(read.Clocks()).DueAt);
        Assert.Equal(ConversationState.Open, Standing.Of(read).State);
    }

    private static ConversationEvent Event(string name) =>
        name == nameof(ConversationEvent.ReplyEnded)
            ? new ConversationEvent.ReplyEnded(new ReplyId("reply-01"), ReplyState.Unknown, Exchange.Ada)
            : (ConversationEvent)Written.Example(Written.CasesOf(typeof(ConversationEvent)).Single(type => type.Name == name));
}
