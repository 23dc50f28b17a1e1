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
}
