using System.Collections.Immutable;
using Azure.Data.Tables;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Views;

/// <summary>The ways in which people look at the lists.</summary>
internal enum WorklistViewName { Unanswered, Mine, Unassigned, AtRisk, Breached, Approval, Mentioned, Snoozed, Parked, Filtered, AnsweredElsewhere, ClosedByRule, Closed }

/// <summary>Which rows a view shows: the partitions in their order, and what the storage filters within them. Null: nothing.</summary>
internal sealed record WorklistView(ImmutableArray<string> Partitions, string? Filter)
{
    /// <summary>A filter of a table takes fifteen comparisons, and one names the partition: https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities</summary>
    private const int MostComparisons = 14;

    /// <param name="month">Any instant of the month; only ended ones lie by month.</param>
    /// <returns>Null when it filters by more than a table takes.</returns>
    public static WorklistView? Of(WorklistViewName name, string team, string person, WorklistFilters filters, DateTimeOffset month, DateTimeOffset now)
    {
        var (filter, comparisons) = OfName(name, person, now);
        return comparisons + filters.Comparisons > MostComparisons
            ? null
            : new WorklistView([.. StatesOf(name).Select(state => IndexRows.PartitionOf(team, state, month))], Both(filter, filters.Filter));
    }

    private static ImmutableArray<ConversationState> StatesOf(WorklistViewName name) => name switch
    {
        WorklistViewName.Unanswered or WorklistViewName.Mine or WorklistViewName.Unassigned or WorklistViewName.AtRisk or WorklistViewName.Breached or WorklistViewName.Approval => [ConversationState.Open],
        WorklistViewName.Mentioned => [ConversationState.Open, ConversationState.Snoozed, ConversationState.Parked, ConversationState.Filtered, ConversationState.Closed],
        WorklistViewName.Snoozed => [ConversationState.Snoozed],
        WorklistViewName.Parked => [ConversationState.Parked],
        WorklistViewName.Filtered => [ConversationState.Filtered],
        WorklistViewName.AnsweredElsewhere or WorklistViewName.ClosedByRule or WorklistViewName.Closed => [ConversationState.Closed],
    };

    // Rows of the open list lie by due instant: at risk and breached are ranges of it. One without a clock is neither.
    private static (string? Filter, int Comparisons) OfName(WorklistViewName name, string person, DateTimeOffset now) => name switch
    {
        WorklistViewName.Mine => (TableClient.CreateQueryFilter($"Assignee eq {person}"), 1),
        WorklistViewName.Unassigned => ("Assignee eq ''", 1),
        WorklistViewName.AtRisk => (TableClient.CreateQueryFilter($"RowKey gt {IndexRows.Instant(now)} and WarnAt le {now} and DueAt gt {now}"), 3),
        WorklistViewName.Breached => (TableClient.CreateQueryFilter($"RowKey lt {IndexRows.Instant(now) + "~~"} and DueAt le {now}"), 2),
        WorklistViewName.Approval => ("Approval eq true", 1),
        WorklistViewName.Mentioned => ($"{WorklistColumns.OfMention(person)} eq true", 1),
        WorklistViewName.AnsweredElsewhere => ("(Ended eq 'answeredOnNetwork' or Ended eq 'answeredElsewhere')", 2),
        WorklistViewName.ClosedByRule => ("ByRule eq true", 1),
        WorklistViewName.Unanswered or WorklistViewName.Snoozed or WorklistViewName.Parked or WorklistViewName.Filtered or WorklistViewName.Closed => (null, 0),
    };

    private static string? Both(string? one, string? other) => one is null ? other : other is null ? one : $"{one} and {other}";
}
