using System.Net.Http.Headers;
using System.Text.Json;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// How much of what Meta allows is used, as every answer tells it: JSON in headers, in percent of calls, time and processor time.
/// https://developers.facebook.com/docs/graph-api/overview/rate-limiting
/// </summary>
internal static class UsageHeaders
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly string[] Flat = ["X-App-Usage", "X-Page-Usage"];

    /// <summary>What is used of each kind of limit; it recovers little by little.</summary>
    internal static IEnumerable<QuotaUse> Read(HttpResponseHeaders headers)
    {
        foreach (var name in Flat)
        {
            foreach (var usage in Objects(headers, name)) yield return Use(name == "X-App-Usage" ? QuotaNames.AppCalls : QuotaNames.PageCalls, usage);
        }

        foreach (var (_, usage) in Businesses(headers))
            yield return Use(ServerWords.From(JsonPage.Text(usage, "type")) is { Length: > 0 } type ? QuotaNames.CallsFor(type) : QuotaNames.BusinessCalls, usage);
    }

    /// <summary>When a throttled account may ask again: what Meta estimates, else in an hour.</summary>
    internal static DateTimeOffset RegainsAt(HttpResponseHeaders? headers, DateTimeOffset now)
    {
        var minutes = headers is null ? 0 : Businesses(headers).Select(entry => Number(entry.Usage, "estimated_time_to_regain_access")).DefaultIfEmpty(0).Max();
        return now + (minutes > 0 ? TimeSpan.FromMinutes(Math.Min(minutes, Longest.TotalMinutes)) : Unsaid);
    }

    private static IEnumerable<(string Business, JsonElement Usage)> Businesses(HttpResponseHeaders headers) =>
        from usage in Objects(headers, "X-Business-Use-Case-Usage")
        from business in usage.EnumerateObject()
        where business.Value.ValueKind == JsonValueKind.Array
        from entry in business.Value.EnumerateArray()
        where entry.ValueKind == JsonValueKind.Object
        select (business.Name, entry);

    private static QuotaUse Use(string name, JsonElement usage) => new(name, Highest(usage), 100, ResetsAt: null);

    private static double Highest(JsonElement usage) => new[] { "call_count", "total_time", "total_cputime" }.Max(name => Number(usage, name));

    private static double Number(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? Math.Max(0, number) : 0;

    private static IEnumerable<JsonElement> Objects(HttpResponseHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values)) yield break;
        foreach (var value in values)
        {
            if (Parse(value) is { ValueKind: JsonValueKind.Object } usage) yield return usage;
        }
    }

    private static JsonElement? Parse(string value)
    {
        try
        {
            using var json = JsonDocument.Parse(value);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
