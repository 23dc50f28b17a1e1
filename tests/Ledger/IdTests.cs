using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Tests.Ledger;

/// <summary>Networks name posts and people as they like; keys and addresses may hold only some characters.</summary>
public sealed class IdTests
{
    private static readonly char[] Forbidden = ['/', '\\', '#', '?', '\t', '\n', '\r', '%', '\'', '"', ' '];

    private static Arbitrary<(string, string, string)> ForeignIds => (
        from ids in Gen.Three(Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements("at://did:plc:x/app.bsky.feed.post/3k", "https://a.example/@b/1?c=d#e", "109372843234", "ü/🧡\u0000", new string('x', 5000), "01HZX")))
        select ids).ToArbitrary();

    [Fact]
    public void Keys_are_short_and_hold_nothing_that_a_table_or_an_address_refuses() =>
        Check.One(Generated.Thousand, Prop.ForAll(ForeignIds, ids =>
        {
            var account = AccountId.For("testnet", null, ids.Item1);
            var conversation = ConversationId.For(account, ids.Item2, ids.Item3);
            var post = PostKey.For(account, ids.Item2);
            return new[] { account.Value, conversation.Value, conversation.Next().Value, post.Value, ClockId.Rescued(post).Value, StepId.For(ClockId.Asked(post, Said.Version(ids.Item3, 0, true)), StepKind.Breach).Value }
                .All(key => key.Length is > 0 and <= 64 && key.IndexOfAny(Forbidden) < 0 && key.All(char.IsAscii));
        }));

    [Fact]
    public void The_same_names_give_the_same_key_and_other_names_another() =>
        Check.One(Generated.Thousand, Prop.ForAll(ForeignIds, ids =>
        {
            var account = new AccountId("testnet-1");
            var one = ConversationId.For(account, ids.Item1, ids.Item2);
            Assert.Equal(one, ConversationId.For(account, ids.Item1, ids.Item2));
            Assert.Equal(ids.Item2 == ids.Item3, one == ConversationId.For(account, ids.Item1, ids.Item3));
        }));

    [Fact]
    public void Ids_are_written_as_bare_text_and_read_back() =>
        Check.One(Generated.Thousand, Prop.ForAll(ForeignIds, ids =>
        {
            var account = new AccountId("testnet-1");
            var post = PostKey.For(account, ids.Item1);
            Same(account);
            Same(post);
            Same(ConversationId.For(account, ids.Item2, ids.Item3));
            Same(ClockId.TakenUp(post, Exchange.Nine));
            Same(StepId.For(ClockId.Rescued(post), StepKind.Warn));
            Same(new ReplyId("0199-reply_1"));
            Same(new CommandId("command:1.2"));
        }));

    [Fact]
    public void What_is_parsed_out_of_an_address_is_an_id_or_refused() =>
        Check.One(Generated.Thousand, Prop.ForAll(ForeignIds, ids =>
        {
            var conversation = ConversationId.For(new AccountId("testnet-1"), ids.Item1, ids.Item2);
            Assert.True(ConversationId.TryParse(conversation.Value, out var parsed));
            Assert.Equal(conversation, parsed);
            Assert.True(ConversationId.TryParse(conversation.Next().Value, out _));
            Assert.All([ids.Item1, ids.Item2, ids.Item3], text => Assert.Equal(
                text.Length is >= 26 and <= 34 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'), ConversationId.TryParse(text, out _)));
        }));

    [Fact]
    public void Keys_of_instants_sort_as_the_instants_do() =>
        Check.One(Generated.Thousand, Prop.ForAll(Gen.Two(Generated.Minute(-1_000_000, 1_000_000)).ToArbitrary(), two => Math.Sign(two.Item1.CompareTo(two.Item2))
            == Math.Sign(string.CompareOrdinal(IndexRows.Instant(Exchange.At(two.Item1)), IndexRows.Instant(Exchange.At(two.Item2))))));

    private static void Same<T>(T id)
        where T : IId<T>
    {
        var json = JsonSerializer.Serialize(id);
        Assert.Equal(JsonSerializer.Serialize(id.Value), json);
        Assert.Equal(id, JsonSerializer.Deserialize<T>(json));
    }
}
