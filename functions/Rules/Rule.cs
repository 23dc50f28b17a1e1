using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Rules;

/// <summary>What leads want done with a customer's post when it comes in.</summary>
/// <param name="Id">Stays, whatever the name becomes.</param>
/// <param name="On">One that is off is kept and does nothing.</param>
public sealed record Rule(string Id, string Name, bool On, RuleCondition When, RuleEffect Then);

/// <summary>Which posts a rule is for: all of what is named has to hold; an empty list means any.</summary>
/// <param name="Accounts">Ids of accounts.</param>
/// <param name="Words">One of them stands in the post, whatever its case, umlauts as in "ae"; one that ends in * begins a word.</param>
/// <param name="Categories">As triage found it.</param>
/// <param name="Authors">Handles, or the network's ids.</param>
/// <param name="Hours">When it was written; null: at any time.</param>
public sealed record RuleCondition(
    ImmutableArray<string> Accounts, ImmutableArray<string> Words, ImmutableArray<Category> Categories, ImmutableArray<string> Authors, RuleHours? Hours)
{
    internal bool IsAny => Accounts.IsEmpty && Words.IsEmpty && Categories.IsEmpty && Authors.IsEmpty && Hours is null;
}

/// <summary>Hours of a day; over midnight where they end earlier than they begin.</summary>
/// <param name="Days">On which they begin; empty: each.</param>
/// <param name="Zone">IANA time zone.</param>
public sealed record RuleHours(TimeOnly From, TimeOnly Until, ImmutableArray<DayOfWeek> Days, string Zone)
{
    public bool Covers(DateTimeOffset at) => new QuietHours(From, Until, Days).Covers(LocalTime.At(at, Zone));
}

/// <param name="Assign">Id of a person; null: to nobody.</param>
/// <param name="Tags">Keys.</param>
/// <param name="Close">With this reason; null: it stays open.</param>
/// <param name="Notify">Whom the rule tells.</param>
public sealed record RuleEffect(string? Assign, ImmutableArray<string> Tags, Priority? Priority, CloseReason? Close, ImmutableArray<Recipient> Notify)
{
    internal bool IsNone => Assign is null && Tags.IsEmpty && Priority is null && Close is null && Notify.IsEmpty;
}

/// <summary>All rules, in the order in which they are asked. Immutable; a change is a new version.</summary>
/// <param name="ChangedBy">Null before the first change only.</param>
public sealed record RuleBook(int Version, DateTimeOffset ChangedAt, Actor? ChangedBy, ImmutableArray<Rule> Rules)
{
    public static readonly RuleBook Empty = new(0, DateTimeOffset.UnixEpoch, null, []);
}
