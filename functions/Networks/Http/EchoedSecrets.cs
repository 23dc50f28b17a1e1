using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SocialInbox.Networks.Http;

/// <summary>
/// Servers quote what they were asked: in errors, and in pages that cannot be read and are therefore kept whole. What authorised the
/// request is taken out of the answer before anybody reads or stores it.
/// </summary>
internal static class EchoedSecrets
{
    private const string Masked = "[secret]";

    /// <exception cref="HttpRequestException">The answer broke off.</exception>
    internal static async Task Mask(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return;
        var secrets = AuthorisingSecrets.InHeaders(request).ToList();

        // A new token may be the old one: there it is meant, and only there.
        var meant = response.IsSuccessStatusCode ? TokensIn(body) : [];
        secrets.AddRange(AuthorisingSecrets.InAddress(request).Concat(await AuthorisingSecrets.InBody(request, cancellation).ConfigureAwait(false)).Where(secret => !meant.Any(token => token.Contains(secret, StringComparison.Ordinal))));
        var forms = secrets.Where(AuthorisingSecrets.IsOne).SelectMany(Forms).Distinct().OrderByDescending(form => form.Length).ToList();
        if (!forms.Exists(form => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0)) return;
        var text = forms.Aggregate(Encoding.UTF8.GetString(body), (said, form) => said.Replace(form, Masked, StringComparison.Ordinal));
        var type = response.Content.Headers.ContentType?.MediaType ?? "text/plain";
        response.Content.Dispose();
        response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(type, "utf-8");
    }

    /// <summary>The values of members that give tokens, in an answer that is JSON; a mere echo of a request is none.</summary>
    private static HashSet<string> TokensIn(byte[] body)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        if (body.AsSpan().IndexOf("_token\""u8) < 0) return tokens;
        try
        {
            using var document = JsonDocument.Parse(body);
            Collect(document.RootElement, tokens);
        }
        catch (JsonException)
        {
            // No answer with tokens.
        }

        return tokens;
    }

    private static void Collect(JsonElement element, HashSet<string> tokens)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Collect(item, tokens);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.String) Collect(member.Value, tokens);
            else if (member.Name.EndsWith("_token", StringComparison.Ordinal)) tokens.Add(member.Value.GetString()!);
        }
    }

    private static string[] Forms(string secret) => [secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).ToString()];
}
