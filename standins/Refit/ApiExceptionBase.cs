// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

/// <summary>A call failed. It keeps the request message, tokens included: never log it whole.</summary>
public abstract class ApiExceptionBase : Exception
{
    protected ApiExceptionBase(HttpRequestMessage message, HttpMethod httpMethod, RefitSettings refitSettings, Exception innerException)
        : this((innerException ?? throw new ArgumentNullException(nameof(innerException))).Message, message, httpMethod, refitSettings, innerException)
    {
    }

    protected ApiExceptionBase(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        RefitSettings refitSettings,
        Exception? innerException = null)
        : base(exceptionMessage, innerException)
    {
        RequestMessage = message;
        HttpMethod = httpMethod;
        RefitSettings = refitSettings;
    }

    public HttpMethod HttpMethod { get; }

    public Uri? Uri => RequestMessage.RequestUri;

    public HttpRequestMessage RequestMessage { get; }

    public RefitSettings RefitSettings { get; }
}

/// <summary>No answer arrived: the transport failed or the time was up.</summary>
public class ApiRequestException : ApiExceptionBase
{
    public ApiRequestException(HttpRequestMessage message, HttpMethod httpMethod, RefitSettings refitSettings, Exception innerException)
        : base(message, httpMethod, refitSettings, innerException)
    {
    }

    public ApiRequestException(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        RefitSettings refitSettings,
        Exception? innerException = null)
        : base(exceptionMessage, message, httpMethod, refitSettings, innerException)
    {
    }
}
