using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Local.Runner.Http;

/// <summary>
/// The Functions host's <c>POST /admin/functions/NAME</c>: runs a timer function now, or gives a queue function
/// <c>{"input": "the message"}</c>. Answers 202 before the function has run.
/// </summary>
internal sealed class RunNow(IReadOnlyDictionary<string, Func<string?, Task>> triggers)
{
    private static readonly PathString Prefix = "/admin/functions";

    public static bool Concerns(HttpRequest request) => request.Path.StartsWithSegments("/admin");

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = !IsFromThisMachine(http.Request) ? StatusCodes.Status403Forbidden
            : !HttpMethods.IsPost(http.Request.Method)
                || !http.Request.Path.StartsWithSegments(Prefix, out var name)
                || !triggers.TryGetValue(name.Value!.Trim('/'), out var run) ? StatusCodes.Status404NotFound
            : await TryRunAsync(http.Request, run) ? StatusCodes.Status202Accepted
            : StatusCodes.Status400BadRequest;
    }

    // There is no key to check locally, so a page in the developer's browser must not be able to reach this.
    private static bool IsFromThisMachine(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" && !request.Headers.ContainsKey("Origin") && !request.Headers.ContainsKey("Sec-Fetch-Site");

    private static async Task<bool> TryRunAsync(HttpRequest request, Func<string?, Task> run)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            await run(body.RootElement.TryGetProperty("input", out var input) ? input.ToString() : null);
            return true;
        }
        catch (Exception unusable) when (unusable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
