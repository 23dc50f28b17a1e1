using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialInbox.Local.Practice.Shop;

/// <summary>How the invented order goes on, so that it fits what the customer writes.</summary>
internal enum PracticeCourse { Delivered, Late, OnItsWay, Refunded }

/// <summary>An invented order.</summary>
/// <param name="Number">Without the shop's prefix.</param>
internal sealed record PracticeOrder(int Number, string First, string Last, DateTimeOffset PlacedAt, PracticeCourse Course, PracticeProduct Product)
{
    public string Email => $"{First}.{Last}@kunden.example".ToLowerInvariant().Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
}

/// <summary>
/// The orders of the practice shop. What somebody writes about is theirs, as a rule; now and then somebody names an order of another person, as happens. Everything
/// follows from the number and the posts: nothing is kept.
/// </summary>
internal sealed partial class PracticeOrders(PracticeTimeline timeline, TimeProvider time)
{
    private const int First = 20_000, Last = 29_999;

    /// <summary>Every eleventh number in a post belongs to somebody else than who wrote it.</summary>
    private const int Strangers = 11;

    /// <returns>Null: there is no such order.</returns>
    public PracticeOrder? Find(int number)
    {
        if (number is < First or > Last) return null;
        var written = timeline.Content.Statuses.FirstOrDefault(status => !status.Author.IsShop && NumbersIn(status.Text).Contains(number));
        var people = PracticePerson.German;
        var (first, last) = NameOf(written is null || number % Strangers == 0 ? people[number % people.Length].Name : written.Author.Name);
        if (written is not null && number % Strangers == 0) (first, last) = ("Henrike", "Albrecht");
        var begun = written?.CreatedAt ?? time.GetUtcNow();
        return new PracticeOrder(number, first, last, begun.AddDays(-14 + (number % 5)), CourseOf(written?.Text ?? "", number), PracticeProduct.All[number % 3]);
    }

    public IEnumerable<PracticeOrder> All() => timeline.Content.Statuses.SelectMany(status => NumbersIn(status.Text)).Distinct().Select(Find).OfType<PracticeOrder>().OrderByDescending(order => order.PlacedAt);

    private static IEnumerable<int> NumbersIn(string text) => Numbers().Matches(text).Select(found => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));

    private static (string First, string Last) NameOf(string name)
    {
        var parts = name.Split(' ');
        return parts[0] == "Familie" ? ("Elif", parts[^1]) : (parts[0], parts[^1]);
    }

    private static PracticeCourse CourseOf(string text, int number) =>
        text.Contains("warte", StringComparison.OrdinalIgnoreCase) || text.Contains("wo bleibt", StringComparison.OrdinalIgnoreCase) ? PracticeCourse.Late
        : text.Contains("in Zustellung", StringComparison.Ordinal) ? PracticeCourse.OnItsWay
        : text.Contains("refund", StringComparison.Ordinal) ? PracticeCourse.Refunded
        : text.Length > 0 ? PracticeCourse.Delivered
        : (PracticeCourse)(number % 4);

    [GeneratedRegex(@"NL-(\d{5})\b")]
    private static partial Regex Numbers();
}
