using Azure.Data.Tables;
using SocialInbox.Sla.Book;

namespace SocialInbox.Reconcile;

/// <summary>How far a version of the book has come. <paramref name="At"/>, <paramref name="Behind"/>: the list and the row of it that are done.</summary>
public sealed record RetargetProgress(int Book, string At, string? Behind, int Looked, int Changed, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt)
{
    internal const string Partition = SlaBookRows.Partition;
    internal const string Row = "retarget";

    public static RetargetProgress Begin(int book, DateTimeOffset now) => new(book, "", null, 0, 0, now, null);

    internal static RetargetProgress Read(TableEntity row) => new(
        row.GetInt32("Book")!.Value, row.GetString("At"), row.GetString("Behind"), row.GetInt32("Looked")!.Value, row.GetInt32("Changed")!.Value,
        row.GetDateTimeOffset("StartedAt")!.Value, row.GetDateTimeOffset("FinishedAt"));

    internal TableEntity ToRow() => new(Partition, Row)
    {
        ["Book"] = Book, ["At"] = At, ["Behind"] = Behind, ["Looked"] = Looked, ["Changed"] = Changed, ["StartedAt"] = StartedAt, ["FinishedAt"] = FinishedAt,
    };
}
