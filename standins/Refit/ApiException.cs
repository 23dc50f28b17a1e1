// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>An answer arrived and was a refusal, or could not be read.</summary>
public class ApiException : ApiExceptionBase
{
    protected ApiException(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        string? content,
        HttpStatusCode statusCode,
        string? reasonPhrase,
        HttpResponseHeaders headers,
        RefitSettings refitSettings,
        Exception? innerException = null)
        : this(Describe(statusCode, reasonPhrase), message, httpMethod, content, statusCode, reasonPhrase, headers, refitSettings, innerException)
    {
    }

    protected ApiException(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        string? content,
        HttpStatusCode statusCode,
        string? reasonPhrase,
        HttpResponseHeaders headers,
        RefitSettings refitSettings,
        Exception? innerException = null)
        : base(exceptionMessage, message, httpMethod, refitSettings, innerException)
    {
        Content = content;
        StatusCode = statusCode;
        ReasonPhrase = reasonPhrase;
        Headers = headers;
    }

    public HttpStatusCode StatusCode { get; }

    public string? ReasonPhrase { get; }

    public HttpResponseHeaders Headers { get; }

    public HttpContentHeaders? ContentHeaders { get; protected set; }

    public string? Content { get; private set; }

    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => !string.IsNullOrWhiteSpace(Content);

    public static Task<ApiException> Create(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.IsSuccessStatusCode
            ? throw new ArgumentException("Response is successful, cannot create an ApiException.", nameof(response))
            : Create(Describe(response.StatusCode, response.ReasonPhrase), message, httpMethod, response, refitSettings, innerException);
    }

    public static async Task<ApiException> Create(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        var exception = new ApiException(
            exceptionMessage, message, httpMethod, null, response.StatusCode, response.ReasonPhrase, response.Headers, refitSettings, innerException);
        try
        {
            exception.ContentHeaders = response.Content.Headers;
            exception.Content = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            if (exception.ContentHeaders.ContentType?.MediaType == "application/problem+json")
            {
                exception = await ValidationApiException.ReadAsync(exception).ConfigureAwait(false);
            }

            response.Content.Dispose();
        }
        catch (Exception)
        {
            // The refusal is what the caller must hear of, not that its text could not be read.
        }

        return exception;
    }

    public async Task<T?> GetContentAsAsync<T>() => HasContent
        ? await RefitSettings.ContentSerializer.FromHttpContentAsync<T>(new StringContent(Content)).ConfigureAwait(false)
        : default;

    private static string Describe(HttpStatusCode statusCode, string? reasonPhrase) =>
        $"Response status code does not indicate success: {(int)statusCode} ({reasonPhrase}).";
}
