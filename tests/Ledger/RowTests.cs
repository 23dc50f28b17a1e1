using Azure.Data.Tables;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Ledger;

public sealed class RowTests
{
    private static readonly NetworkPost Post = new()
    {
        Id = "q1", RootId = "q1", Author = new PostAuthor("kim", "@kim", "Kim"), ByBrand = false, Kind = PostKind.Mention, Text = "", PostedAt = Exchange.Nine, Version = "1",
    };

    [Theory]
    [InlineData(0)]
    [InlineData(29_999)]
    [InlineData(30_000)]
    [InlineData(30_001)]
    [InlineData(450_000)]
    public void A_long_text_is_read_back_as_it_was_written(int length)
    {
        var text = string.Concat(Enumerable.Range(0, (length / 2) + 1).Select(i => i % 3 == 0 ? "🧡" : "ab"))[..length];
        var row = new TableEntity("p", "r");

        LongText.Write(row, "Json", text);

        Assert.Equal(text, LongText.Read(row, "Json"));
        Assert.All(row.Select(column => column.Value).OfType<string>(), part => Assert.True(part.Length <= 30_000));
    }

    [Fact]
    public void A_text_that_no_row_holds_is_refused_loudly() =>
        Assert.Throws<ArgumentException>(() => LongText.Write(new TableEntity("p", "r"), "Json", new string('x', 450_001)));

    [Theory]
    [InlineData("Where is my parcel?", "Where is my parcel?")]
    [InlineData("  Where\n\nis\tmy   parcel? ", "Where is my parcel?")]
    [InlineData("", "")]
    public void An_excerpt_is_one_line(string text, string excerpt) => Assert.Equal(excerpt, Excerpt(text));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("🧡")]
    [InlineData("é")]
    [InlineData("🇩🇪")]
    public void An_excerpt_never_cuts_a_character_in_two(string character)
    {
        foreach (var before in Enumerable.Range(145, 16))
        {
            var excerpt = Excerpt(new string('a', before) + string.Concat(Enumerable.Repeat(character, 20)));
            Assert.InRange(excerpt.Length, 100, 160);
            Assert.Equal("", excerpt.TrimEnd('…').Replace("a", "", StringComparison.Ordinal).Replace(character, "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_character_of_endless_marks_is_no_endless_excerpt() => Assert.InRange(Excerpt("a" + new string('\u0301', 100_000)).Length, 0, 161);

    [Fact]
    public void Names_of_any_length_stay_within_a_row()
    {
        var seen = Observation.Of(Instance.Shop, new ScriptedNetwork(new FakeTimeProvider()), Post with { Author = new PostAuthor("kim", new string('h', 99_999), "🧡" + new string('n', 99_999)) }, Exchange.Nine, Exchange.Nine, false);

        Assert.InRange(seen.Text.Author.DisplayName.Length, 100, 200);
        Assert.InRange(Observation.FaceOf([seen]).CustomerHandle.Length, 100, 200);
    }

    [Fact]
    public void Open_conversations_are_listed_by_due_instant_and_the_others_newest_first()
    {
        var early = Exchange.With(Said.Question("q", 0));
        var late = Exchange.With(Said.Question("q", 10));
        Assert.True(string.CompareOrdinal(Key(early), Key(late)) < 0);

        early.Close(20);
        late.Close(30);

        Assert.True(string.CompareOrdinal(Key(early), Key(late)) > 0);
        Assert.Equal("team~closed~2026-03", IndexRows.Worklist(early.State).PartitionKey);
    }

    [Fact]
    public void A_row_key_is_never_used_for_two_versions()
    {
        var exchange = Exchange.With(Said.Question("q", 0));
        var before = IndexRows.KeysOf(exchange.State)!;

        exchange.Do(new ConversationCommand.Claim(exchange.NextId(), Exchange.Ada));

        var after = IndexRows.KeysOf(exchange.State)!;
        Assert.NotEqual(before.WorklistKey, after.WorklistKey);
        Assert.NotEqual(before.ClockKey, after.ClockKey);
    }

    [Fact]
    public void A_conversation_that_nobody_waits_in_has_no_clock_row() => Assert.Null(IndexRows.Clock(Exchange.With(Said.Chatter("c", 0)).State));

    private static string Key(Exchange exchange) => IndexRows.Worklist(exchange.State).RowKey;

    private static string Excerpt(string text) =>
        Observation.FaceOf([Observation.Of(Instance.Shop, new ScriptedNetwork(new FakeTimeProvider()), Post with { Text = text }, Exchange.Nine, Exchange.Nine, false)]).Excerpt;
}
