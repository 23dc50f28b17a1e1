using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
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
        where T : class => (await ReadEntered(request, type, cancellation)).Body;

    /// <returns>The body, or what to answer: a single value that does not belong where it stands is told of there.</returns>
    public static async Task<(T? Body, IResult? Wrong)> ReadEntered<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType()) return (null, Unreadable);
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            try
            {
                return !HasGap(document.RootElement) && document.Deserialize(type) is { } body ? (body, null) : (null, Unreadable);
            }
            catch (JsonException wrong)
            {
                return (null, FieldOf(document.RootElement, wrong.Path) is { } field ? FieldErrors.Answer([new FieldError(field, "value", "Diesen Wert gibt es hier nicht.", "There is no such value here.")]) : Unreadable);
            }
        }
        catch (JsonException)
        {
            return (null, Unreadable);
        }
    }

    // Null where something else is wrong than one text or number.
    private static string? FieldOf(JsonElement element, string? path)
    {
        if (path is not ['$', '.', _, ..] || !Regex.IsMatch(path, @"^\$(\.\w+|\[\d+\])+$")) return null;
        foreach (Match part in Regex.Matches(path, @"\.(\w+)|\[(\d+)\]"))
        {
            if (part.Groups[2].Success ? element.ValueKind != JsonValueKind.Array : element.ValueKind != JsonValueKind.Object) return null;
            if (part.Groups[2].Success) element = element[int.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture)];
            else if (!element.TryGetProperty(part.Groups[1].Value, out element)) return null;
        }

        return element.ValueKind is JsonValueKind.String or JsonValueKind.Number ? path[2..] : null;
    }

    private static bool HasGap(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasGap(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(field => HasGap(field.Value)),
        _ => false,
    };
}
