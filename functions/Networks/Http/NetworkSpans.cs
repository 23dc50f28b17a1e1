using System.Diagnostics;

namespace SocialInbox.Networks.Http;

/// <summary>
/// A span for each request that leaves for a network or a target: method, host and status. Never the address: a token is part of it at
/// some, and the framework's own span would tell it.
/// </summary>
internal static class NetworkSpans
{
    internal const string Source = "SocialInbox.Networks";

    private static readonly ActivitySource Spans = new(Source);

    internal static Activity? Start(HttpRequestMessage request) => Spans.StartActivity(request.Method.Method, ActivityKind.Client)
        ?.SetTag("http.request.method", request.Method.Method)
        .SetTag("server.address", request.RequestUri?.Host);

    internal static void Answered(this Activity span, HttpResponseMessage response)
    {
        span.SetTag("http.response.status_code", (int)response.StatusCode);
        if ((int)response.StatusCode >= 400) span.SetStatus(ActivityStatusCode.Error);
    }
}
