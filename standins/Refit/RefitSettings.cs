// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Net;

namespace Refit;

public class RefitSettings
{
    public RefitSettings()
        : this(new SystemTextJsonContentSerializer())
    {
    }

    public RefitSettings(
        IHttpContentSerializer contentSerializer,
        IUrlParameterFormatter? urlParameterFormatter,
        IFormUrlEncodedParameterFormatter? formUrlEncodedParameterFormatter)
        : this(contentSerializer, urlParameterFormatter, formUrlEncodedParameterFormatter, null)
    {
    }

    public RefitSettings(
        IHttpContentSerializer contentSerializer,
        IUrlParameterFormatter? urlParameterFormatter = null,
        IFormUrlEncodedParameterFormatter? formUrlEncodedParameterFormatter = null,
        IUrlParameterKeyFormatter? urlParameterKeyFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(contentSerializer);
        ContentSerializer = contentSerializer;
        UrlParameterFormatter = urlParameterFormatter ?? new DefaultUrlParameterFormatter();
        FormUrlEncodedParameterFormatter = formUrlEncodedParameterFormatter ?? new DefaultFormUrlEncodedParameterFormatter();
        UrlParameterKeyFormatter = urlParameterKeyFormatter ?? new DefaultUrlParameterKeyFormatter();
        ExceptionFactory = new DefaultApiExceptionFactory(this).CreateAsync;
    }

    /// <summary>Fills in the token where a request carries an Authorization scheme without one.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<string>>? AuthorizationHeaderValueGetter { get; set; }

    /// <summary>Judges every response; null lets it pass.</summary>
    public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; }

    /// <summary>Names the exception for an unreadable body; null in its stead yields the default value.</summary>
    public Func<HttpResponseMessage, Exception, Task<Exception?>>? DeserializationExceptionFactory { get; set; }

    public IHttpContentSerializer ContentSerializer { get; set; }

    public IUrlParameterFormatter UrlParameterFormatter { get; set; }

    public IFormUrlEncodedParameterFormatter FormUrlEncodedParameterFormatter { get; set; }

    public IUrlParameterKeyFormatter UrlParameterKeyFormatter { get; set; }

    public CollectionFormat CollectionFormat { get; set; }

    public bool Buffered { get; set; }

    public Version Version { get; set; } = HttpVersion.Version11;

    public HttpVersionPolicy VersionPolicy { get; set; } = HttpVersionPolicy.RequestVersionOrLower;
}

public class DefaultApiExceptionFactory(RefitSettings refitSettings)
{
    public async Task<Exception?> CreateAsync(HttpResponseMessage responseMessage)
    {
        ArgumentNullException.ThrowIfNull(responseMessage);
        if (responseMessage.IsSuccessStatusCode)
        {
            return null;
        }

        var request = responseMessage.RequestMessage!;
        return await ApiException.Create(request, request.Method, responseMessage, refitSettings).ConfigureAwait(false);
    }
}
