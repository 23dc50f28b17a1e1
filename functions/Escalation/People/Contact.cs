using System.Collections.Immutable;

namespace SocialInbox.Escalation.People;

/// <summary>A person who can be told, and where.</summary>
/// <param name="Id">As the sign-in names the person, so that whoever claims a conversation is found here.</param>
/// <param name="Email">Used by targets that send mail without an address of their own; null: none.</param>
/// <param name="Zone">IANA time zone of days and hours below.</param>
/// <param name="Language">de or en: what notices to this person say.</param>
/// <param name="Reach">Ids of targets in the order in which they are tried.</param>
/// <param name="Deputy">Who is told instead while the person is away or quiet, and after all of the person's targets failed; null: nobody.</param>
public sealed record Contact(string Id, string Name, string? Email, string Zone, string Language, ImmutableArray<string> Reach, string? Deputy, ImmutableArray<Absence> Absent, QuietHours? Quiet)
{
    /// <summary>Whether the person is to be told at this instant. The reach is another matter.</summary>
    public bool IsThere(DateTimeOffset now)
    {
        var local = LocalTime.At(now, Zone);
        return !Absent.Any(span => span.Covers(DateOnly.FromDateTime(local))) && Quiet?.Covers(local) != true;
    }
}

/// <summary>Days away, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}

/// <summary>Hours in which somebody else is told; over midnight where they end earlier than they begin.</summary>
/// <param name="Days">The days on which they begin; empty: every day.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, ImmutableArray<DayOfWeek> Days)
{
    public bool Covers(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        return From < Until ? BeginsOn(local.DayOfWeek) && From <= time && time < Until
            : (BeginsOn(local.DayOfWeek) && From <= time) || (BeginsOn(local.AddDays(-1).DayOfWeek) && time < Until);
    }

    private bool BeginsOn(DayOfWeek day) => Days.IsDefaultOrEmpty || Days.Contains(day);
}

internal static class LocalTime
{
    public static DateTime At(DateTimeOffset instant, string zone) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;
}
