using System.Net.Http.Headers;
using Refit;

namespace SocialInbox.Networks.Http;

/// <summary>What came of a request, before anybody has looked into it.</summary>
internal abstract record Answer
{
    private Answer() { }

    internal sealed record Received(int Status, string Body, HttpResponseHeaders? Headers, DateTimeOffset? RetryAt, string Host) : Answer
    {
        internal bool Ok => Status is >= 200 and < 300;

        internal bool IsRedirect => Status is >= 300 and < 400;
    }

    /// <summary><paramref name="NeverSent"/>: no connection was made, so the server cannot have acted on it.</summary>
    internal sealed record Missing(bool NeverSent, string Words, bool TooLarge = false) : Answer;

    internal static async Task<Answer> To(Task<ApiResponse<string>> call, TimeProvider clock)
    {
        using var response = await call.ConfigureAwait(false);
        var host = response.RequestMessage?.RequestUri?.Authority ?? "The server";
        if (response.HasRequestError(out var unanswered)) return Unanswered(unanswered.InnerException ?? unanswered, host);

        var body = response.HasResponseError(out var refused) ? refused.Content : response.Content;
        return new Received((int)response.StatusCode!.Value, body ?? "", response.Headers, response.Headers is { } headers ? RetryAdvice.Until(response.StatusCode.Value, headers, clock.GetUtcNow()) : null, host);
    }

    internal static Missing Unanswered(Exception failure, string host)
    {
        var error = (failure as HttpRequestException ?? failure.InnerException as HttpRequestException)?.HttpRequestError;
        return error switch
        {
            HttpRequestError.NameResolutionError => new Missing(true, $"{host}: the name of the server is not known."),
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => new Missing(true, $"{host}: no connection."),
            HttpRequestError.SecureConnectionError => new Missing(true, $"{host}: no secure connection (certificate?)."),
            HttpRequestError.ConfigurationLimitExceeded => new Missing(false, $"{host}: the answer is larger than {NetworkHttp.LargestAnswer / 1024 / 1024} MiB.", TooLarge: true),
            HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => new Missing(false, $"{host}: the answer broke off."),
            _ => new Missing(false, $"{host}: no answer within {AccountPipelines.AttemptTimeout.TotalSeconds:0} seconds, or the connection broke."),
        };
    }

    /// <exception cref="NetworkFailedException">There is no answer.</exception>
    internal Received OrUnreachable() => this switch
    {
        Received received => received,
        Missing missing => throw new NetworkFailedException(new NetworkFailure.Unreachable(missing.Words)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
