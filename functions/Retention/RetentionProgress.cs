using Azure.Data.Tables;

namespace SocialInbox.Retention;

/// <summary>How far one walk has come. <paramref name="At"/>, <paramref name="Behind"/>: the list and the row of it that are done.</summary>
/// <param name="Looked">Conversations that were due.</param>
/// <param name="Erased">Those of which something was erased.</param>
/// <param name="Failed">Those that could not be worked on: the next walk tries them again.</param>
/// <param name="Unreadable">Raw deliveries that were emptied.</param>
internal sealed record RetentionProgress(DateTimeOffset StartedAt, string At, string? Behind, int Looked, int Erased, int Failed, int Unreadable, DateTimeOffset? FinishedAt)
{
    public static RetentionProgress Begin(DateTimeOffset now) => new(now, "", null, 0, 0, 0, 0, null);

    public static RetentionProgress Read(TableEntity row) => new(
        row.GetDateTimeOffset("StartedAt")!.Value, row.GetString("At"), row.GetString("Behind"), row.GetInt32("Looked")!.Value, row.GetInt32("Erased")!.Value,
        row.GetInt32("Failed")!.Value, row.GetInt32("Unreadable")!.Value, row.GetDateTimeOffset("FinishedAt"));

    public TableEntity ToRow(string partition, string key) => new(partition, key)
    {
        ["StartedAt"] = StartedAt, ["At"] = At, ["Behind"] = Behind, ["Looked"] = Looked, ["Erased"] = Erased, ["Failed"] = Failed, ["Unreadable"] = Unreadable, ["FinishedAt"] = FinishedAt,
    };
}
