using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>
/// Reads what Pub/Sub pushes: only which location has something new. One topic serves all locations of a Google account. The names of the
/// members differ between Google's documents and what clients see, so all of them are taken. Pure.
/// </summary>
internal static class GoogleDeliveries
{
    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var raw = Encoding.UTF8.GetString(body.Span);
        try
        {
            using var json = JsonDocument.Parse(body);
            var message = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("message", out var inner) ? inner : default;
            using var data = JsonDocument.Parse(Convert.FromBase64String(JsonPage.Text(message, "data") ?? ""));
            if (Location(data.RootElement) is { } location) return Announced(account, location, raw);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return Unreadable(raw);
        }

        return Unreadable(raw);
    }

    private static NetworkPage Announced(Account account, string location, string raw)
    {
        var page = new NetworkPage([], [], [], null, false);
        return account.AuthorIds.Any(own => own == location || own.EndsWith($"/{location}", StringComparison.Ordinal)) ? page with { PollNow = true } : page with { Elsewhere = [new DeliveryPiece(location, raw)] };
    }

    private static NetworkPage Unreadable(string raw) => new([], [new UnreadablePost(JsonPage.Capped(raw), "It names no location.")], [], null, false);

    private static string? Location(JsonElement data)
    {
        var named = new[] { "location", "locationName", "location_name", "review", "reviewName", "review_name" }.Select(name => JsonPage.Text(data, name)).FirstOrDefault(PostLimits.IsId);
        var review = named?.IndexOf("/reviews/", StringComparison.Ordinal) ?? -1;
        return review > 0 ? named![..review] : named;
    }
}
