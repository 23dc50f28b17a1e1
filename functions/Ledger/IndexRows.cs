using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Sla;
using SocialInbox.Worklist;

namespace SocialInbox.Ledger;

/// <summary>
/// rows(snapshot): what the index tables hold of a conversation, and nothing else decides it. Row keys end in the snapshot's version
/// and are never used again, so a late writer can leave a ghost but never touch a live row.
/// </summary>
public static class IndexRows
{
    /// <summary>Of the worklist: rises when rows get other columns, and the nightly comparison writes older ones anew. 4: what filters and counts ask for, and whether words are kept.</summary>
    public const int Schema = 4;

    private const int Shards = 4;

    public static string Shard(ConversationId id) => (id.Value[0] % Shards).ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<string> AllShards => Enumerable.Range(0, Shards).Select(n => n.ToString(CultureInfo.InvariantCulture));

    /// <summary>Fixed width, so that keys sort as instants do.</summary>
    internal static string Instant(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    public static RowKeys? KeysOf(Conversation conversation)
    {
        if (conversation.Version == 0) return null;
        var standing = Standing.Of(conversation);
        return new RowKeys(WorklistPartition(conversation, standing), WorklistKey(conversation, standing), ClockKey(conversation), CustomerPartition(conversation.Origin));
    }

    public static TableEntity Worklist(Conversation conversation)
    {
        var standing = Standing.Of(conversation);
        var row = new TableEntity(WorklistPartition(conversation, standing), WorklistKey(conversation, standing));
        LongText.Write(row, "Item", JsonSerializer.Serialize(WorklistItem.Of(conversation, standing), WorklistJson.Default.WorklistItem));
        WorklistColumns.Write(row, conversation, standing);
        row["Terms"] = Terms.Mark(conversation.Book, conversation.Policy);
        LongText.Write(row, "Refs", JsonSerializer.Serialize([.. PostsToReread(conversation)], LedgerJson.Default.ImmutableArrayPostRef));
        return row;
    }

    public static TableEntity? Clock(Conversation conversation) => ClockKey(conversation) is not { } key ? null : new TableEntity(Shard(conversation.Id), key)
    {
        ["Conversation"] = conversation.Id.Value,
        ["Version"] = conversation.Version,
    };

    /// <summary>Under the customer as the account's network knows them; null when that is forgotten.</summary>
    public static TableEntity? Customer(Conversation conversation) => conversation.Version == 0 || CustomerPartition(conversation.Origin) is not { } partition ? null : new TableEntity(partition, CustomerKey(conversation.Id))
    {
        ["Conversation"] = conversation.Id.Value,
        ["Began"] = conversation.Posts.Select(post => post.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Min(),
    };

    public static string? CustomerPartition(ConversationOrigin origin) => origin.CustomerId.Length == 0 ? null : KeyHash.Of($"{origin.Account}\n{origin.CustomerId}");

    public static string CustomerKey(ConversationId id) => $"with~{id}";

    /// <summary>The earliest instant at which something is to be done without anybody asking; null when there is none.</summary>
    public static DateTimeOffset? NextInstant(Conversation conversation) =>
        conversation.StepsAhead().Select(s => (DateTimeOffset?)s.At)
            .Concat(conversation.Replies.Select(r => r.NextLook))
            .Concat(conversation.Moderations.Select(m => m.NextLook))
            .Append(conversation.Snooze?.Until)
            .Concat(conversation.NoticesAhead().Select(n => (DateTimeOffset?)(n.IsHandedOver ? n.At + ReplyFacts.MessageGrace : n.At)))
            .Min();

    public static string PartitionOf(string team, ConversationState state, DateTimeOffset month) => state switch
    {
        ConversationState.Open => $"{team}~open",
        ConversationState.Parked => $"{team}~parked",
        ConversationState.Snoozed => $"{team}~snoozed",
        ConversationState.Filtered => $"{team}~filtered",
        ConversationState.Closed => $"{team}~closed~{month.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}",
    };

    /// <summary>Which kind of list lies in a partition; null: none that this version knows.</summary>
    public static ConversationState? StateOf(string partition) => partition.Split('~') switch
    {
        [_, "open"] => ConversationState.Open,
        [_, "parked"] => ConversationState.Parked,
        [_, "snoozed"] => ConversationState.Snoozed,
        [_, "filtered"] => ConversationState.Filtered,
        [_, "closed", _] => ConversationState.Closed,
        _ => null,
    };

    /// <summary>Whether a list of what ended may hold anything that ended before then: those of later months do not.</summary>
    public static bool MayHold(string partition, DateTimeOffset endedBefore) =>
        StateOf(partition) != ConversationState.Closed || string.CompareOrdinal(partition.Split('~')[^1], endedBefore.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)) <= 0;

    /// <summary>Keys of what ended sort the newest first: those behind this one ended before then.</summary>
    public static string EndedBefore(DateTimeOffset ended) => (DateTimeOffset.MaxValue.UtcTicks - ended.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + "~~";

    private static string WorklistPartition(Conversation conversation, Standing standing) => PartitionOf(conversation.Origin.Team, standing.State, standing.Since);

    // Open and parked ones by due instant, snoozed ones by when they come back, the others newest first.
    private static string WorklistKey(Conversation conversation, Standing standing)
    {
        var order = standing.State switch
        {
            ConversationState.Open or ConversationState.Parked => conversation.Clocks().Where(c => c.Verdict == Verdict.Running).Select(c => c.DueAt).DefaultIfEmpty(standing.Since).Min().UtcTicks,
            ConversationState.Snoozed => conversation.Snooze!.Until.UtcTicks,
            ConversationState.Filtered or ConversationState.Closed => DateTimeOffset.MaxValue.UtcTicks - standing.Since.UtcTicks,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{order:D19}~{conversation.Id}~{conversation.Version:D10}");
    }

    private static string? ClockKey(Conversation conversation) => conversation.Version > 0 && NextInstant(conversation) is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{Instant(at)}~{conversation.Id}~{conversation.Version:D10}")
        : null;

    private static IEnumerable<Networks.PostRef> PostsToReread(Conversation conversation) =>
        conversation.Posts.Where(p => p is { ByBrand: false, IsGone: false, HoldsWords: true }).OrderByDescending(p => p.At).Take(10).Select(p => p.Ref);
}

/// <summary>Where a version of a conversation stands in the index tables.</summary>
public sealed record RowKeys(string WorklistPartition, string WorklistKey, string? ClockKey, string? CustomerPartition);
