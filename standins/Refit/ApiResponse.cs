// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

public sealed class ApiResponse<T>(
    HttpRequestMessage request,
    HttpResponseMessage? response,
    T? content,
    RefitSettings settings,
    ApiExceptionBase? error = null) : IApiResponse<T>
{
    public ApiResponse(HttpResponseMessage response, T? content, RefitSettings settings, ApiExceptionBase? error = null)
        : this(RequestOf(response), response, content, settings, error)
    {
    }

    public T? Content { get; } = content;

    public RefitSettings Settings { get; } = settings;

    public HttpResponseHeaders? Headers => response?.Headers;

    public HttpContentHeaders? ContentHeaders => response?.Content.Headers;

    public bool IsReceived => response is not null;

    public bool IsSuccessStatusCode => response?.IsSuccessStatusCode ?? false;

    public bool IsSuccessful => IsSuccessStatusCode && Error is null;

    public string? ReasonPhrase => response?.ReasonPhrase;

    public HttpRequestMessage? RequestMessage => request;

    public HttpStatusCode? StatusCode => response?.StatusCode;

    public Version? Version => response?.Version;

    public ApiExceptionBase? Error { get; } = error;

    public bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error) => (error = Error as ApiRequestException) is not null;

    public bool HasResponseError([NotNullWhen(true)] out ApiException? error) => (error = Error as ApiException) is not null;

    public async Task<ApiResponse<T>> EnsureSuccessStatusCodeAsync() =>
        IsSuccessStatusCode ? this : throw await FailureAsync().ConfigureAwait(false);

    public async Task<ApiResponse<T>> EnsureSuccessfulAsync() =>
        IsSuccessful ? this : throw await FailureAsync().ConfigureAwait(false);

    public void Dispose() => response?.Dispose();

    private static HttpRequestMessage RequestOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RequestMessage ?? throw new ArgumentException("Response must have an associated request message.", nameof(response));
    }

    private async Task<Exception> FailureAsync()
    {
        var failure = Error
            ?? await ApiException.Create(
                request,
                request.Method,
                response ?? throw new InvalidOperationException("The response is unavailable for this API response."),
                Settings).ConfigureAwait(false);
        Dispose();
        return failure;
    }
}
