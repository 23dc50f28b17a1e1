// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Web;

namespace Refit;

/// <summary>One call of an interface method: its arguments, and the request they make.</summary>
internal sealed record RestCall(HttpClient Client, RefitSettings Settings, RestMethod Method, object?[] Args)
{
    internal CancellationToken Cancellation => Args.OfType<CancellationToken>().FirstOrDefault();

    internal async Task<HttpRequestMessage> RequestAsync()
    {
        var address = Client.BaseAddress ?? throw new InvalidOperationException("BaseAddress must be set on the HttpClient instance");
        var request = new HttpRequestMessage(Method.HttpMethod, Target(address.AbsolutePath))
        {
            Version = Settings.Version,
            VersionPolicy = Settings.VersionPolicy,
        };
        if (Method.Body is { } body)
        {
            request.Content = RequestBody.Of(Args[body.Info.Position], body.Body, Settings);
            if (RequestBody.IsBuffered(body.Body, Settings))
            {
                await request.Content.LoadIntoBufferAsync(Cancellation).ConfigureAwait(false);
            }
        }

        foreach (var property in Method.Parameters.Where(p => p.PropertyKey is not null))
        {
            request.Options.Set(new HttpRequestOptionsKey<object?>(property.PropertyKey!), Args[property.Info.Position]);
        }

        RequestHeaders.Write(request, Method, Args);
        await RequestHeaders.AuthorizeAsync(request, Settings, Cancellation).ConfigureAwait(false);
        return request;
    }

    private Uri Target(string basePath)
    {
        var path = Method.Path.Fill(Args, Settings);
        var uri = new UriBuilder(new Uri(new Uri("http://api"), basePath.TrimEnd('/') + path));
        var inTemplate = HttpUtility.ParseQueryString(uri.Query);
        var pairs = inTemplate.AllKeys.Select(key => KeyValuePair.Create(key!, inTemplate[key]))
            .Concat(Method.Parameters.SelectMany(QueryOf))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Key) && pair.Value is not null);
        uri.Query = string.Join('&', pairs.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value!)));
        return new(uri.Uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped), UriKind.Relative);
    }

    private IEnumerable<KeyValuePair<string, string?>> QueryOf(RestParameter parameter) =>
        parameter == Method.Body || parameter.IsOutsideUrl || Method.Path.Takes(parameter) || Args[parameter.Info.Position] is not { } value
            ? []
            : new QueryPairs(Settings).Of(value, parameter, Method.Path);
}
