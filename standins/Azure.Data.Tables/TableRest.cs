// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The endpoint and the pipeline that a service client shares with its table clients.</summary>
internal sealed class TableRest
{
    private const string MinimalMetadata = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableRest(ConnectionString connection, TableClientOptions options)
        : this(connection.Endpoint, new SharedKeyLitePolicy(connection.Credential, TimeProvider.System), options) =>
        AccountName = connection.Credential.AccountName;

    public TableRest(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(new ConnectionString(endpoint, NotNull(credential)), options)
    {
    }

    public TableRest(Uri endpoint, TokenCredential credential, TableClientOptions options)
        : this(
            endpoint,
            new BearerTokenAuthenticationPolicy(NotNull(credential), "https://storage.azure.com/.default"),
            options)
    {
    }

    private TableRest(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        Endpoint = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        AccountName = endpoint.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : endpoint.Host.Split('.')[0];
        _version = options.VersionHeader;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Shared };
        pipeline.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public string Endpoint { get; }

    public string AccountName { get; }

    public string EntityUrl(string table, string partitionKey, string rowKey) =>
        $"{Endpoint}/{table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    public HttpMessage Message(RequestMethod method, string url, byte[] json = null, string ifMatch = null)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(url));
        request.Headers.SetValue("x-ms-version", _version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", MinimalMetadata);
        if (ifMatch != null)
            request.Headers.SetValue("If-Match", ifMatch);
        if (json != null)
        {
            request.Headers.SetValue("Content-Type", "application/json");
            request.Headers.SetValue("Prefer", "return-no-content");
            request.Content = RequestContent.Create(json);
        }

        return message;
    }

    /// <exception cref="RequestFailedException">The answer has none of the <paramref name="expected"/> statuses.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, params int[] expected)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return expected.Contains(message.Response.Status)
                ? message.Response
                : throw Failure(message.Response);
        }
    }

    public static RequestFailedException Failure(Response response) => new(response, null, TableErrorParser.Shared);

    public static string Quoted(string key) =>
        Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static T NotNull<T>(T credential)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential;
    }
}
