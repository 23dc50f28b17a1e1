using System.Text;
using Azure.Data.Tables;
using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>The three kinds of rows in the table of what arrived: the payload, and the pointers to what waits and to what nobody understood.</summary>
internal static class InboundRows
{
    public const string Unreadable = "unreadable";

    private const int ShownBytes = 4000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public static string Partition(InboundId id) => $"raw-{id.Value[..2]}";

    public static string WaitingPartition(InboundId id) => $"waiting-{id.Value[0]}";

    public static TableEntity Payload(InboundItem item) => new(Partition(item.Id), item.Id.Value)
    {
        ["Account"] = item.Account.Value,
        ["Source"] = item.Source.ToString(),
        ["State"] = item.State.ToString(),
        ["ReceivedAt"] = item.ReceivedAt,
        ["Problem"] = item.Problem ?? "",
    };

    public static InboundItem ReadPayload(InboundId id, TableEntity first, TableEntity? second) => new(
        id,
        new AccountId(first.GetString("Account")),
        Enum.Parse<InboundSource>(first.GetString("Source")),
        Enum.Parse<InboundState>(first.GetString("State")),
        first.GetDateTimeOffset("ReceivedAt")!.Value,
        first.GetString("Problem") is { Length: > 0 } problem ? problem : null,
        RawChunks.Read(first, second));

    /// <summary>Due for being queued again after two minutes, and each time after twice as long, at most an hour.</summary>
    public static TableEntity Waiting(AccountId account, InboundId id, DateTimeOffset now, int requeued) => new(WaitingPartition(id), id.Value)
    {
        ["Account"] = account.Value,
        ["DueAt"] = now + TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(requeued, 10), LongestWait.Ticks)),
        ["Requeued"] = requeued,
    };

    public static Straggler ReadWaiting(TableEntity row) =>
        new(new InboundId(row.RowKey), new AccountId(row.GetString("Account")), row.GetInt32("Requeued") ?? 0, row.ETag);

    public static TableEntity Pointer(AccountId account, InboundId id, DateTimeOffset receivedAt, string problem, ReadOnlyMemory<byte> raw) => new(Unreadable, id.Value)
    {
        ["Account"] = account.Value,
        ["ReceivedAt"] = receivedAt,
        ["Problem"] = problem,
        ["RawStart"] = Encoding.UTF8.GetString(raw.Span[..Math.Min(raw.Length, ShownBytes)]),
    };

    public static UnreadableItem ReadPointer(TableEntity row) => new(
        new InboundId(row.RowKey), new AccountId(row.GetString("Account")), row.GetDateTimeOffset("ReceivedAt")!.Value, row.GetString("Problem"), row.GetString("RawStart"));
}
