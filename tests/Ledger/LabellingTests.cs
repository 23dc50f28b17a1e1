using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Triage;
using SocialInbox.Worklist;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Who has it, how it is tagged, and people's word in place of triage's.</summary>
public sealed class LabellingTests
{
    [Fact]
    public void A_conversation_is_given_from_one_to_another_and_to_nobody()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new Claim(exchange.NextId(), Ada));

        exchange.Do(new Assign(exchange.NextId(), Ben, Ada));
        Assert.Equal(Ben, exchange.State.ClaimedBy);
        Assert.Empty(exchange.Do(new Assign(exchange.NextId(), Ben, Ada)));

        exchange.Do(new Assign(exchange.NextId(), null, Ada));
        Assert.Null(exchange.State.ClaimedBy);
    }

    [Fact]
    public void Tags_are_added_and_removed_and_told_only_where_they_change()
    {
        var exchange = With(Said.Question("q", 0));
        Tag(exchange, add: ["vip", "retoure"]);

        var happened = Tag(exchange, add: ["vip", "lager"], remove: ["retoure", "unknown"]);

        Assert.Equal(["lager", "vip"], exchange.State.Tags.Select(tag => tag.Value));
        var tagged = Assert.IsType<ConversationEvent.Tagged>(Assert.Single(happened));
        Assert.Equal(("lager", "retoure"), (Assert.Single(tagged.Added).Value, Assert.Single(tagged.Removed).Value));
        Assert.Empty(Tag(exchange, add: ["vip"]));
    }

    [Fact]
    public void Twenty_tags_are_the_most()
    {
        var exchange = With(Said.Question("q", 0));
        Tag(exchange, add: [.. Enumerable.Range(1, 20).Select(i => $"tag-{i}")]);

        Assert.Equal(Refusal.WrongState, exchange.Refused(new Tag(exchange.NextId(), [new TagKey("one-more")], [], Ada)));
        Tag(exchange, add: ["one-more"], remove: ["tag-1"]);
        Assert.Equal(20, exchange.State.Tags.Length);
    }

    [Theory]
    [InlineData("Rücksendung", "ruecksendung")]
    [InlineData("RUECKSENDUNG", "ruecksendung")]
    [InlineData("  VIP  Kunde! ", "vip-kunde")]
    [InlineData("crème brûlée", "creme-brulee")]
    [InlineData("AAA", "aaa")]
    [InlineData("Оплата", "оплата")]
    [InlineData("🔥", null)]
    [InlineData("", null)]
    [InlineData("---", null)]
    public void A_tag_is_known_whatever_the_spelling(string name, string? key) => Assert.Equal(key, TagKey.Of(name)?.Value);

    [Fact]
    public void A_name_of_more_than_forty_characters_is_no_tag() => Assert.Equal((true, false), (TagKey.Of(new string('x', 40)) is not null, TagKey.Of(new string('x', 41)) is not null));

    [Fact]
    public void A_persons_word_holds_until_they_go_back_to_what_triage_found()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new Prioritise(exchange.NextId(), Priority.Urgent, Ada));
        exchange.Do(new Categorise(exchange.NextId(), Category.Complaint, Ada));
        Assert.Equal((Category.Complaint, Priority.Urgent), Labelled(exchange));

        exchange.Do(new Prioritise(exchange.NextId(), null, Ada));
        exchange.Do(new Categorise(exchange.NextId(), null, Ada));

        Assert.Equal((Category.Service, Priority.Normal), Labelled(exchange));
    }

    [Fact]
    public void The_history_keeps_what_triage_said_beside_what_a_person_said()
    {
        var exchange = With(Said.Question("q", 0));

        var happened = exchange.Do(new Categorise(exchange.NextId(), Category.Spam, Ada));

        Assert.Equal(new ConversationEvent.Categorised(Category.Spam, Category.Service, Ada), Assert.Single(happened));
        Assert.Empty(exchange.Do(new Categorise(exchange.NextId(), Category.Spam, Ben)));
    }

    [Fact]
    public void No_label_moves_a_clock()
    {
        var exchange = Exchange.Under(
            SocialInbox.Tests.Sla.Book.Books.Says(1, -1000, SocialInbox.Tests.Sla.Book.Books.Policy("all", 60)), Said.Question("q", 0));
        var before = exchange.Clock;

        exchange.Do(new Prioritise(exchange.NextId(), Priority.Low, Ada));
        exchange.Do(new Categorise(exchange.NextId(), Category.Chatter, Ada));

        Assert.Equal((before.DueAt, before.WarnAt, before.Policy), (exchange.Clock.DueAt, exchange.Clock.WarnAt, exchange.Clock.Policy));
    }

    [Fact]
    public void What_the_server_filters_by_stands_in_columns_of_its_own()
    {
        var exchange = With(Said.Question("q", 0));
        exchange.Do(new Assign(exchange.NextId(), Ben, Ada));
        Tag(exchange, add: ["vip"]);
        exchange.Do(new Prioritise(exchange.NextId(), Priority.High, Ada));

        var row = IndexRows.Worklist(exchange.State);

        Assert.Equal(
            ("testnet-0123456789", "testnet", "service", "high", "en", "ben", true),
            (row.GetString("Account"), row.GetString("Network"), row.GetString("Category"), row.GetString("Priority"), row.GetString("Language"), row.GetString("Assignee"),
                row.GetBoolean(WorklistColumns.OfTag(new TagKey("vip")))));
        Assert.Equal(At(60), row.GetDateTimeOffset("DueAt"));
    }

    private static (Category, Priority) Labelled(Exchange exchange)
    {
        var item = WorklistItem.Of(exchange.State, exchange.Standing);
        return (item.Category, item.Priority);
    }

    private static System.Collections.Immutable.ImmutableArray<ConversationEvent> Tag(Exchange exchange, string[] add, string[]? remove = null) =>
        exchange.Do(new Tag(exchange.NextId(), [.. add.Select(TagKey.From)], [.. (remove ?? []).Select(TagKey.From)], Ada));
}
