using System.Collections.Immutable;
using SocialInbox.Triage;

namespace SocialInbox.Sla.Book;

/// <summary>Within which times some of the customers are served.</summary>
/// <param name="NextResponse">For each further question; null: as the first.</param>
/// <param name="Resolution">From the first question until nothing waits any more; null: no such target.</param>
/// <param name="Calendar">Whose business time counts; null: around the clock.</param>
/// <param name="Ladder">Who is told; null: the first of the book.</param>
public sealed record ServicePolicy(
    string Id, string Name, PolicyMatch When, SlaTarget FirstResponse, SlaTarget? NextResponse, SlaTarget? Resolution, string? Calendar, string? Ladder)
{
    /// <summary>A question that comes so soon after everything was answered belongs to what was resolved.</summary>
    public static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(3);
}

/// <summary>A target in the time of the policy's calendar, and how long before it people are warned.</summary>
/// <param name="Within">From one minute to a year.</param>
/// <param name="WarnBefore">From nothing to less than the target.</param>
public sealed record SlaTarget(TimeSpan Within, TimeSpan WarnBefore)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);
}

/// <summary>Which questions a policy is for, by what triage found in the question that starts the clock. An empty list means any.</summary>
/// <param name="Accounts">Ids of accounts.</param>
/// <param name="Languages">ISO 639-1 codes.</param>
/// <param name="Tiers">Of the customer; nobody has one yet, so a policy that names some matches none.</param>
public sealed record PolicyMatch(
    ImmutableArray<string> Accounts, ImmutableArray<Category> Categories, ImmutableArray<Priority> Priorities, ImmutableArray<string> Languages, ImmutableArray<string> Tiers)
{
    public static readonly PolicyMatch Any = new([], [], [], [], []);

    public bool Fits(AskedQuestion question) =>
        Allows(Accounts, question.Account.Value) && Allows(Categories, question.Category) && Allows(Priorities, question.Priority)
        && Allows(Languages, question.Language) && Allows(Tiers, question.Tier);

    private static bool Allows<T>(ImmutableArray<T> list, T value) => list.IsEmpty || list.Contains(value);
}
