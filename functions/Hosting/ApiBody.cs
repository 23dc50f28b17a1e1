using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>Reads the JSON body of a write.</summary>
internal static class ApiBody
{
    public static IResult Unreadable => Problem.Of(StatusCodes.Status400BadRequest, "bad-body", "The body is not the JSON that this call takes.");

    /// <returns>Null when the body is something else.</returns>
    public static async Task<T?> Read<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when the body is something else, or leaves a gap in one of its lists.</returns>
    public static async Task<T?> ReadWhole<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            return HasGap(document.RootElement) ? null : document.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasGap(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasGap(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(field => HasGap(field.Value)),
        _ => false,
    };
}
