using System.Collections.Frozen;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Book;

/// <summary>A version of the book made ready to count with: its calendars compiled once, for as long as the process lives. Immutable.</summary>
public sealed class SlaRules(SlaBook book)
{
    public static readonly SlaRules None = new(SlaBook.Empty);

    private readonly FrozenDictionary<string, BusinessCalendar> calendars = book.Calendars.ToFrozenDictionary(calendar => calendar.Id, BusinessCalendar.Of, StringComparer.Ordinal);

    public SlaBook Book => book;

    public int Version => book.Version;

    /// <summary>The first policy that matches; where none does, the account's own target, around the clock.</summary>
    public ServiceLevel For(AskedQuestion question, ResponsePolicy own)
    {
        var first = book.Ladders.FirstOrDefault();
        if (book.Policies.FirstOrDefault(policy => policy.When.Fits(question)) is not { } policy)
        {
            var target = new SlaTarget(own.Target, own.WarnBefore);
            return new ServiceLevel(null, target, target, null, BusinessCalendar.Always, first);
        }

        return new ServiceLevel(
            policy.Id,
            policy.FirstResponse,
            policy.NextResponse ?? policy.FirstResponse,
            policy.Resolution,
            policy.Calendar is { } calendar ? calendars[calendar] : BusinessCalendar.Always,
            policy.Ladder is { } ladder ? book.Ladder(ladder) : first);
    }
}

/// <summary>What a version of the book grants a question. <paramref name="Policy"/>: null where the account's own target holds.</summary>
public sealed record ServiceLevel(string? Policy, SlaTarget FirstResponse, SlaTarget NextResponse, SlaTarget? Resolution, BusinessCalendar Calendar, Ladder? Ladder)
{
    public SlaTarget? Target(ClockKind kind) => kind switch
    {
        ClockKind.FirstResponse => FirstResponse,
        ClockKind.NextResponse => NextResponse,
        ClockKind.Resolution => Resolution,
    };
}
