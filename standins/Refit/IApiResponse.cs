// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>An answer with its status and headers, or the reason why there is none. Errors are told, not thrown.</summary>
public interface IApiResponse : IDisposable
{
    HttpResponseHeaders? Headers { get; }

    HttpContentHeaders? ContentHeaders { get; }

    bool IsReceived { get; }

    bool IsSuccessStatusCode { get; }

    bool IsSuccessful { get; }

    HttpStatusCode? StatusCode { get; }

    string? ReasonPhrase { get; }

    HttpRequestMessage? RequestMessage { get; }

    Version? Version { get; }

    ApiExceptionBase? Error { get; }

    bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error);

    bool HasResponseError([NotNullWhen(true)] out ApiException? error);
}

public interface IApiResponse<out T> : IApiResponse
{
    new ApiExceptionBase? Error { get; }

    new HttpContentHeaders? ContentHeaders { get; }

    new bool IsSuccessStatusCode { get; }

    new bool IsSuccessful { get; }

    T? Content { get; }
}
