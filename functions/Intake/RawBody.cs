using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;

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

    /// <summary>What was signed, as text: whatever is none in it (JSON lets it pass, until somebody reads that very string) is replaced.</summary>
    public static ReadOnlyMemory<byte> AsText(ReadOnlyMemory<byte> raw) => Utf8.IsValid(raw.Span) ? raw : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw.Span));

    /// <summary>The request as a network sees it.</summary>
    public static WebhookRequest Delivery(HttpRequest request, ReadOnlyMemory<byte> body) => new(
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        request.Query.DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
        body);
}
