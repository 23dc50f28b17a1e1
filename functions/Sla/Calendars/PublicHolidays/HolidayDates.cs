namespace SocialInbox.Sla.Calendars;

/// <summary>The ways in which laws say when a holiday is.</summary>
internal static class HolidayDates
{
    public static Func<int, DateOnly?> Each(int month, int day) => year => new DateOnly(year, month, day);

    public static Func<int, DateOnly?> Since(int first, Func<int, DateOnly?> on) => year => year >= first ? on(year) : null;

    public static Func<int, DateOnly?> OnlyIn(int[] years, Func<int, DateOnly?> on) => year => years.Contains(year) ? on(year) : null;

    public static Func<int, DateOnly?> Unless(DayOfWeek[] days, Func<int, DateOnly?> on) => year => on(year) is { } date && !days.Contains(date.DayOfWeek) ? date : null;

    public static Func<int, DateOnly?> FromEaster(int days) => year => Easter(year).AddDays(days);

    /// <summary>The first such weekday of the month is number one.</summary>
    public static DateOnly Nth(int number, DayOfWeek weekday, int month, int year)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((((int)weekday - (int)first.DayOfWeek) + 7) % 7) + (7 * (number - 1)));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var epact = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (b % 4)) + (2 * (c / 4)) - epact - (c % 4)) % 7;
        var shift = (a + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
