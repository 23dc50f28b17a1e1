using Refit;
using SocialInbox.Networks.Http;

namespace SocialInbox.Escalation.Targets;

/// <summary>From a receiver's answer to what came of the delivery.</summary>
internal static class Delivered
{
    /// <summary>Never the address: it may be a secret.</summary>
    internal static async Task<Delivery> Of(Task<ApiResponse<string>> call, TimeProvider time, bool staysOpen = false) => await Answer.To(call, time) switch
    {
        Answer.Received { Ok: true } => new Delivery.Taken(staysOpen),
        Answer.Received { RetryAt: { } until, Status: var status, Body: var body } => new Delivery.NotTaken(Words(status, body), until),
        Answer.Received { Status: 400 or 401 or 403 or 404 or 405 or 410 or 422, Status: var status, Body: var body } => new Delivery.Refused(Words(status, body)),
        Answer.Received received => new Delivery.NotTaken(Words(received.Status, received.Body)),
        Answer.Missing missing => new Delivery.NotTaken(missing.Words),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Words(int status, string body) => $"{status} {ServerWords.From(body.Length > 1000 ? body[..1000] : body)}".TrimEnd();
}
