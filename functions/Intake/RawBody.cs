using Microsoft.AspNetCore.Http;

namespace SocialInbox.Intake;

/// <summary>A request's bytes as they came, up to the most that is stored.</summary>
internal static class RawBody
{
    /// <returns>Null when there are more; whatever length the sender announced.</returns>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = new byte[RawChunks.MostBytes + 1];
        var length = 0;
        try
        {
            for (int read; (read = await request.Body.ReadAsync(bytes.AsMemory(length), cancellation)) > 0;)
                if ((length += read) > RawChunks.MostBytes) return null;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return bytes[..length];
    }
}
