using System.Text.Json;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Ledger;

/// <summary>What the first version of the product stored. Its fields are fewer: whatever was added since has to be at home with their absence.</summary>
public sealed class UpgradeTests
{
    private readonly Conversation stored = JsonSerializer.Deserialize(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Ledger", "Samples", "snapshot-of-version-1.json")), LedgerJson.Default.Conversation)!;

    [Fact]
    public void A_conversation_of_the_first_version_stands_where_it_stood()
    {
        var standing = Standing.Of(stored);
        var item = WorklistItem.Of(stored, standing);

        Assert.Equal((ConversationState.Closed, Disposition.Answered), (standing.State, standing.Disposition));
        Assert.Equal("Thank you!", item.Excerpt);
        Assert.NotNull(IndexRows.Worklist(stored));
        Assert.Null(IndexRows.Clock(stored));
    }

    [Fact]
    public void Its_clock_keeps_its_verdict_and_its_steps_stay_fired()
    {
        var clock = Assert.Single(stored.Clocks());

        Assert.Equal(Verdict.Missed, clock.Verdict);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), clock.DueAt);
        Assert.Equal(2, stored.Steps.Length);
        Assert.Empty(stored.StepsAhead());
    }

    [Fact]
    public void A_notice_that_it_had_not_told_yet_is_told_to_the_administrator()
    {
        const string step = """{"clock":"egz2vm4nqczazpxbk4z3bwzqi7-25m6qcay","kind":"Breach","dueAt":"2026-03-02T10:00:00+00:00","firedAt":"2026-03-02T10:06:00+00:00","notice":"Pending","noticeAttempt":1}""";
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Ledger", "Samples", "snapshot-of-version-1.json"));

        var pending = JsonSerializer.Deserialize(text.Replace("\"steps\":[", $"\"steps\":[{step},", StringComparison.Ordinal), LedgerJson.Default.Conversation)!;

        var ahead = Assert.Single(pending.NoticesAhead());
        Assert.Equal((Recipient.Administrator, new DateTimeOffset(2026, 3, 2, 10, 6, 0, TimeSpan.Zero)), (ahead.Notice.To, ahead.At));
        Assert.DoesNotContain("\"notice\":", Written.Json(pending), StringComparison.Ordinal);
    }

    [Fact]
    public void No_list_of_it_is_one_that_cannot_be_walked()
    {
        foreach (var list in typeof(Conversation).GetProperties().Where(property => property.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)))
            Assert.False((bool)list.PropertyType.GetProperty("IsDefault")!.GetValue(list.GetValue(stored))!, list.Name);
        foreach (var step in stored.Steps) Assert.False(step.Notices.IsDefault);
    }
}
