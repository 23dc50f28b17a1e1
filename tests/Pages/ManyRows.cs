using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace SocialInbox.Tests.Pages;

/// <summary>Ten thousand conversations that wait, told to a page in place of the few that there are.</summary>
internal sealed class ManyRows
{
    private const int Rows = 10_000;
    public const int PageSize = 100;

    private readonly List<int> asked = [];

    /// <summary>How many came in above all others.</summary>
    public int Newcomers { get; set; }

    /// <summary>With which row each page began that was asked for.</summary>
    public IReadOnlyList<int> Asked
    {
        get
        {
            lock (asked) return [.. asked];
        }
    }

    public Task TellTo(IPage page) =>
        page.RouteAsync("**/api/worklist?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = PageFrom(route.Request.Url).ToJsonString() }));

    private JsonObject PageFrom(string url)
    {
        var from = int.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(url).Query)["continue"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        lock (asked) asked.Add(from);
        var now = TimeProvider.System.GetUtcNow();
        var rows = Enumerable.Range(from, PageSize).Select(index => index < Newcomers ? Row($"Newcomer {index}", now) : Row($"Customer {index - Newcomers}", now.AddMinutes(index)));
        return new JsonObject
        {
            ["items"] = new JsonArray([.. rows]),
            ["next"] = from + PageSize < Rows ? JsonValue.Create($"{from + PageSize}") : null,
            ["now"] = now,
            ["counts"] = new JsonObject { ["open"] = "1000+" },
        };
    }

    private static JsonObject Row(string customer, DateTimeOffset due) => new()
    {
        ["conversationId"] = customer.Replace(" ", "-", StringComparison.Ordinal),
        ["version"] = 1,
        ["accountId"] = "shop",
        ["accountName"] = "Nordlicht Lampen",
        ["network"] = "mastodon",
        ["practice"] = false,
        ["customerName"] = customer,
        ["customerHandle"] = "@customer",
        ["excerpt"] = "Wo bleibt meine Bestellung? Seit zwei Wochen warte ich, und niemand meldet sich bei mir.",
        ["postKind"] = "mention",
        ["category"] = "service",
        ["priority"] = "normal",
        ["language"] = "de",
        ["waitingSince"] = due.AddHours(-1),
        ["startedAt"] = due.AddHours(-1),
        ["warnAt"] = due.AddMinutes(-15),
        ["dueAt"] = due,
        ["breached"] = false,
        ["claimedBy"] = null,
        ["replyState"] = null,
        ["pendingPosts"] = 1,
        ["state"] = "open",
        ["disposition"] = null,
        ["reason"] = null,
        ["tags"] = new JsonArray(),
    };
}
