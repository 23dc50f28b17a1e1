using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Worklist.Views;

namespace SocialInbox.Worklist;

/// <summary>What of a list's row stands in columns of its own, so that the storage filters and nobody else reads what is not wanted.</summary>
internal static class WorklistColumns
{
    public static void Write(TableEntity row, Conversation conversation, Standing standing)
    {
        var labels = Labels.Of(conversation, standing);
        var clock = conversation.Clocks().Where(c => c.Verdict == Verdict.Running).MinBy(c => c.DueAt);
        row["Words"] = conversation.KeepsWords;
        row["Account"] = conversation.Origin.Account.Value;
        row["Root"] = OfRoot(conversation.Origin);
        row["Network"] = conversation.Origin.Network;
        row["Category"] = Word(labels.Category);
        row["Priority"] = Word(labels.Priority);
        row["Language"] = labels.Language;
        row["Assignee"] = conversation.ClaimedBy?.Id ?? "";
        row["WarnAt"] = clock?.WarnAt;
        row["DueAt"] = clock?.DueAt;
        row["Ended"] = standing.Reason is { } reason ? Word(reason) : standing.Disposition is { } disposition ? Word(disposition) : "";
        if (standing.Rule is not null) row["ByRule"] = true;
        if (conversation.Replies.Any(reply => reply.State == ReplyState.WaitsForApproval)) row["Approval"] = true;
        row["Mentioned"] = string.Join('\n', conversation.Mentioned);
        foreach (var person in conversation.Mentioned) row[OfMention(person)] = true;
        foreach (var tag in conversation.Tags) row[OfTag(tag)] = true;
    }

    /// <summary>The columns that counting needs.</summary>
    public static readonly ImmutableArray<string> OfDigest = ["RowKey", "Assignee", "WarnAt", "DueAt", "Approval", "Ended", "ByRule", "Mentioned"];

    public static DigestRow ReadDigest(TableEntity row) => new(
        row.GetString("Assignee") ?? "", row.GetDateTimeOffset("WarnAt"), row.GetDateTimeOffset("DueAt"), row.GetBoolean("Approval") == true, row.GetString("Ended") ?? "", row.GetBoolean("ByRule") == true,
        [.. (row.GetString("Mentioned") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Of what was forgotten nobody knows where it stood: it stands with nothing else.</summary>
    public static string OfRoot(ConversationOrigin origin) => origin.RootId.Length == 0 ? "" : KeyHash.Of($"{origin.Account}\n{origin.RootId}")[..16];

    public static string OfMention(string person) => $"M{KeyHash.Of(person)[..12]}";

    /// <summary>A table has no search within a list: each tag is a column, and column names take few characters.</summary>
    public static string OfTag(TagKey tag) => $"T{KeyHash.Of(tag.Value)[..12]}";

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
