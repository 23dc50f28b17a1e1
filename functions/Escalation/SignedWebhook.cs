using System.Globalization;
using System.Net.Http.Headers;
using SocialInbox.Security;

namespace SocialInbox.Escalation;

/// <summary>Where notices go: one address of the administrator's, each delivery signed with the secret they share.</summary>
public sealed class SignedWebhook(EscalationOptions options, IHttpClientFactory clients, TimeProvider time)
{
    public const string Client = "escalation";

    public bool HasTarget => options.WebhookUrl is not null;

    /// <returns>Whether the receiver took it; false without a target.</returns>
    public async Task<bool> Deliver(byte[] body, CancellationToken cancellation)
    {
        if (options.WebhookUrl is null) return false;
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.WebhookUrl) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SharedSecretSignature.TimestampHeader, timestamp);
        request.Headers.Add(SharedSecretSignature.SignatureHeader, SharedSecretSignature.Sign(options.WebhookSecret!, timestamp, body));
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
