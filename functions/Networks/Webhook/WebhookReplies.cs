using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Webhook;

/// <summary>Delivers replies to the call-back address. A receiver answers a repeated replyId as it did the first time.</summary>
internal sealed class WebhookReplies(NetworkHttp http, TimeProvider clock)
{
    internal const string CallbackSetting = "callbackUrl";
    internal const string CallbackSecret = "callbackSecret";

    internal async Task<SendResult> Send(Account account, string secret, OutboundReply reply, CancellationToken cancellation)
    {
        if (account.Settings.GetValueOrDefault(CallbackSetting) is not { } callback) return new SendResult.Rejected("No call-back address is set for this account, so replies cannot be delivered.");
        var address = new Uri(callback);
        var now = clock.GetUtcNow();
        return await Post(account, address, Request(account, address, secret, reply, now), cancellation) switch
        {
            Answer.Received { Ok: true } taken => new SendResult.Sent(Taken(taken, reply, now)),
            Answer.Received { RetryAt: { } until, Status: 429 } => new SendResult.Throttled(until),
            Answer.Received { Status: 401 or 403 } refused => new SendResult.CredentialsRefused($"{Words(refused)} Does it know the call-back secret?"),
            Answer.Received { IsRedirect: true } elsewhere => new SendResult.NotSent($"{Words(elsewhere)} Replies follow no redirect: connect the account with the final address."),
            Answer.Received { Status: >= 500 or 408 } failed => new SendResult.Unclear(Words(failed)),
            Answer.Received refused => new SendResult.Rejected(Words(refused)),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static HttpRequestMessage Request(Account account, Uri address, string secret, OutboundReply reply, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookReply("reply", reply.Id.Value, account.Id.Value, reply.Target.Id, reply.Text, reply.Language, reply.CreatedAt.ToUniversalTime()),
            WebhookJson.Default.WebhookReply);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(secret, timestamp, body));
        request.Headers.Add("Idempotency-Key", reply.Id.Value);
        return request;
    }

    private async Task<Answer> Post(Account account, Uri address, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var client = http.ClientFor(account.Id, address);
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, cancellation);
                return new Answer.Received(
                    (int)response.StatusCode,
                    await response.Content.ReadAsStringAsync(cancellation),
                    response.Headers,
                    RetryAdvice.Until(response, clock.GetUtcNow()),
                    address.Authority);
            }
            catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                return Answer.Unanswered(failure, address.Authority);
            }
        }
    }

    /// <summary>The receiver may say under which id and address the reply stands; our own id serves where it does not.</summary>
    private static SentReply Taken(Answer.Received answer, OutboundReply reply, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return new SentReply(JsonPage.Text(json.RootElement, "id") is { Length: > 0 and <= 512 } id ? id : reply.Id.Value, Declared.WebAddress(JsonPage.Text(json.RootElement, "url")), now);
        }
        catch (JsonException)
        {
            return new SentReply(reply.Id.Value, null, now);
        }
    }

    private static string Words(Answer.Received answer) => $"{answer.Host} answers {answer.Status}: {ServerWords.From(answer.Body)}".TrimEnd(' ', ':') + ".";
}
