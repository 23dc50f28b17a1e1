using System.Reflection;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Tests.Ledger;

/// <summary>Events are for ever, so nothing in them may be what a customer wrote or is called: whatever text an event can hold is named here, with what it is.</summary>
public sealed class EventsHoldNoWordsTests
{
    // Ids of ours, of the team and of its targets; and of posts, which are taken out when the words are.
    private static readonly HashSet<string> Harmless =
    [
        "Actor.Id", "Actor.Name", "PostKey.Value", "ReplyId.Value", "StepId.Value", "ClockId.Value", "ConversationId.Value", "CommandId.Value", "TagKey.Value",
        "VersionFacts.Name", "VersionFacts.Language", "PostRef.Id", "PostRef.RootId", "PostRef.NetworkData", "PostFacts.Permalink", "ReplyFacts.SentId", "ReplySent.SentId", "NoteAdded.Mentions",
    ];

    [Fact]
    public void No_event_has_a_place_for_words_or_names_of_customers()
    {
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var happened in Written.CasesOf(typeof(ConversationEvent))) Collect(happened, texts, []);

        Assert.Equal([], texts.Where(text => !Harmless.Contains(text) && !OfTheTeam(text)));
        Assert.Contains("PostFacts.Permalink", texts);
    }

    [Fact]
    public void What_leads_to_an_author_can_be_taken_out_of_an_event()
    {
        var facts = Said.Question("q", 0) with { Permalink = "https://social.example/@kim/1", Ref = new PostRef("did:plc:kim/1", "did:plc:kim/1", "{\"handle\":\"kim\"}") };
        var conversation = ConversationId.For(Exchange.Account, "root", "kim");
        var row = LedgerRows.Of(conversation, new StoredChange(new CommandId("command-1"), 1, Exchange.Nine, [new ConversationEvent.PostSeen(facts)]));

        var bare = LedgerRows.Forgotten(row, new HashSet<PostKey> { facts.Key })!;

        Assert.DoesNotContain("kim", bare.GetString("Json"), StringComparison.Ordinal);
        Assert.True(facts.Versions.SequenceEqual(Assert.IsType<ConversationEvent.PostSeen>(Assert.Single(LedgerRows.ReadChange(bare).Events)).Facts.Versions));
        Assert.Null(LedgerRows.Forgotten(bare, new HashSet<PostKey> { facts.Key }));
    }

    // What leads wrote into the book, and what targets and incidents are called.
    private static bool OfTheTeam(string text) => text.Split('.')[0] is "FiredStep" or "StepNotice" or "NoticeSettled" or "NoticeMovedOn" or "NoticeGathered" or "Recipient" or "ResponsePolicy" or "Label" or "Assignment" or "Tagged" or "Untagged" or "RuleMark" or "Ruling" or "Closed";

    private static void Collect(Type type, SortedSet<string> texts, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite || property.GetIndexParameters().Length == 0))
        {
            foreach (var part in Parts(property.PropertyType))
            {
                if (part == typeof(string)) texts.Add($"{type.Name}.{property.Name}");
                else if (part.Namespace?.StartsWith("SocialInbox", StringComparison.Ordinal) == true && !part.IsEnum) Collect(part, texts, seen);
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [Nullable.GetUnderlyingType(type) ?? type];
}
