using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Worklist;

/// <summary>What of a list's row stands in columns of its own, so that the storage filters and nobody else reads what is not wanted.</summary>
internal static class WorklistColumns
{
    /// <summary>Rises when rows get other columns: the nightly comparison writes those of an older shape anew.</summary>
    public const int Shape = 2;

    public static void Write(TableEntity row, Conversation conversation, Standing standing)
    {
        var labels = Labels.Of(conversation, standing);
        var clock = conversation.Clocks().Where(c => c.Verdict == Verdict.Running).MinBy(c => c.DueAt);
        row["Shape"] = Shape;
        row["Account"] = conversation.Origin.Account.Value;
        row["Network"] = conversation.Origin.Network;
        row["Category"] = Word(labels.Category);
        row["Priority"] = Word(labels.Priority);
        row["Language"] = labels.Language;
        row["Assignee"] = conversation.ClaimedBy?.Id ?? "";
        row["WarnAt"] = clock?.WarnAt;
        row["DueAt"] = clock?.DueAt;
        row["Ended"] = standing.Reason is { } reason ? Word(reason) : standing.Disposition is { } disposition ? Word(disposition) : "";
        foreach (var tag in conversation.Tags) row[OfTag(tag)] = true;
    }

    /// <summary>A table has no search within a list: each tag is a column, and column names take few characters.</summary>
    public static string OfTag(TagKey tag) => $"T{KeyHash.Of(tag.Value)[..12]}";

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
