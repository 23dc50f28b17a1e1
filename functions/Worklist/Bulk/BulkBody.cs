using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Worklist.Bulk;

internal enum BulkAct { Claim, Assign, Release, Close, Snooze, Tag, Priority }

/// <summary>One act for many conversations, each in the version that the person saw.</summary>
/// <param name="Preview">Nothing is changed: what would come of it.</param>
/// <param name="To">To assign: null is to nobody.</param>
internal sealed record BulkBody(
    string CommandId, BulkAct Act, ImmutableArray<BulkTarget> Conversations, bool Preview = false,
    string? To = null, CloseReason? Reason = null, string? Note = null, DateTimeOffset? Until = null, bool UntilCustomerWrites = false,
    ImmutableArray<string>? Add = null, ImmutableArray<string>? Remove = null, Priority? Priority = null)
{
    public const int Most = 200;
    private const int LongestNote = 500;

    /// <summary>All that can be said without looking anything up.</summary>
    public IEnumerable<FieldError> Errors(DateTimeOffset now)
    {
        if (Conversations.Length is 0 or > Most) yield return new FieldError("conversations", "how-many", $"1 bis {Most} Unterhaltungen auf einmal.", $"1 to {Most} conversations at once.");
        if (Conversations.DistinctBy(one => one.Id).Count() < Conversations.Length) yield return new FieldError("conversations", "twice", "Jede Unterhaltung einmal.", "Each conversation once.");
        if (Act == BulkAct.Close && Reason is null) yield return new FieldError("reason", "missing", "Bitte einen Grund nennen.", "Give a reason.");
        if (Note is { Length: > LongestNote }) yield return new FieldError("note", "too-long", $"Höchstens {LongestNote} Zeichen.", $"At most {LongestNote} characters.");
        if (Act == BulkAct.Snooze && SnoozeConversation.Error(Until, UntilCustomerWrites, now) is { } never) yield return never;
        if (Act == BulkAct.Tag) foreach (var error in TagConversation.Errors(Add, Remove)) yield return error;
    }
}

internal sealed record BulkTarget(string Id, int Version);
