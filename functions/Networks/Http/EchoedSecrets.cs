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

        // A new token may be the old one: there it is meant.
        if (!(response.IsSuccessStatusCode && body.AsSpan().IndexOf("_token\""u8) >= 0))
            secrets.AddRange([.. AuthorisingSecrets.InAddress(request), .. await AuthorisingSecrets.InBody(request, cancellation).ConfigureAwait(false)]);
        var forms = secrets.Where(AuthorisingSecrets.IsOne).SelectMany(Forms).Distinct().OrderByDescending(form => form.Length).ToList();
        if (!forms.Exists(form => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0)) return;
        var text = forms.Aggregate(Encoding.UTF8.GetString(body), (said, form) => said.Replace(form, Masked, StringComparison.Ordinal));
        var type = response.Content.Headers.ContentType?.MediaType ?? "text/plain";
        response.Content.Dispose();
        response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(type, "utf-8");
    }

    private static string[] Forms(string secret) => [secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).ToString()];
}
