using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Views;

/// <summary>What counting needs of one row.</summary>
internal sealed record DigestRow(string Assignee, DateTimeOffset? WarnAt, DateTimeOffset? DueAt, bool Approval, string Ended, bool ByRule, ImmutableArray<string> Mentioned);

/// <summary>One list's rows, at most a thousand and one. <paramref name="Whole"/>: there are no more.</summary>
internal sealed record WorklistDigest(ImmutableArray<DigestRow> Rows, bool Whole);

/// <summary>All lists of a team at one moment, in the present month.</summary>
internal sealed record WorklistDigests(ImmutableDictionary<ConversationState, WorklistDigest> Lists)
{
    /// <returns>Null when there is more than was read: then only the storage can tell.</returns>
    public int? Count(WorklistViewName view, string person, DateTimeOffset now) => view switch
    {
        WorklistViewName.Unanswered => All(ConversationState.Open),
        WorklistViewName.Snoozed => All(ConversationState.Snoozed),
        WorklistViewName.Parked => All(ConversationState.Parked),
        WorklistViewName.Filtered => All(ConversationState.Filtered),
        WorklistViewName.Closed => All(ConversationState.Closed),
        WorklistViewName.Mine => Some(row => row.Assignee == person, ConversationState.Open),
        WorklistViewName.Unassigned => Some(row => row.Assignee.Length == 0, ConversationState.Open),
        WorklistViewName.AtRisk => Some(row => row.WarnAt <= now && row.DueAt > now, ConversationState.Open),
        WorklistViewName.Breached => Some(row => row.DueAt <= now, ConversationState.Open),
        WorklistViewName.Approval => Some(row => row.Approval, ConversationState.Open),
        WorklistViewName.AnsweredElsewhere => Some(row => row.Ended is "answeredOnNetwork" or "answeredElsewhere", ConversationState.Closed),
        WorklistViewName.ClosedByRule => Some(row => row.ByRule, ConversationState.Closed),
        WorklistViewName.Mentioned => Some(row => row.Mentioned.Contains(person), [.. Lists.Keys]),
    };

    private int All(ConversationState state) => Lists[state].Rows.Length;

    private int? Some(Func<DigestRow, bool> which, params ReadOnlySpan<ConversationState> states)
    {
        var sum = 0;
        foreach (var state in states)
        {
            if (!Lists[state].Whole) return null;
            sum += Lists[state].Rows.Count(which);
        }

        return sum;
    }
}
