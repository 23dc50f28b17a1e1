using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Book;

/// <summary>The book as somebody sends it: whole.</summary>
internal sealed record SlaBookBody(ImmutableArray<ServicePolicy> Policies, ImmutableArray<CalendarDefinition> Calendars, ImmutableArray<Ladder> Ladders, string? BlindnessLadder)
{
    /// <returns>Null when the body is something else, or leaves a gap in one of its lists.</returns>
    public static async Task<SlaBookBody?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            return HasGap(document.RootElement) ? null : document.Deserialize(ApiJson.Web.SlaBookBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public SlaBook As(int version, DateTimeOffset at, Actor by) => new(version, at, by, Policies, Calendars, Ladders, BlindnessLadder);

    private static bool HasGap(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasGap(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(field => HasGap(field.Value)),
        _ => false,
    };
}
