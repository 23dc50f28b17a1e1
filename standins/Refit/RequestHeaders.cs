// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

/// <summary>Headers in order of precedence: interface, method, argument. A null value removes.</summary>
internal static class RequestHeaders
{
    internal static void Write(HttpRequestMessage request, RestMethod method, object?[] args)
    {
        var headers = new Dictionary<string, string?>(method.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in method.Parameters)
        {
            var value = args[parameter.Info.Position];
            if (parameter.Header is { } header)
            {
                headers[header] = value?.ToString();
            }
            else if (parameter.AuthorizationScheme is { } scheme)
            {
                headers["Authorization"] = $"{scheme} {value}";
            }
            else if (parameter.IsHeaderCollection && value is IDictionary<string, string> collection)
            {
                foreach (var (name, text) in collection)
                {
                    headers[name] = text;
                }
            }
        }

        foreach (var (name, value) in headers)
        {
            Set(request, OneLine(name), value is null ? null : OneLine(value));
        }
    }

    /// <summary>Asks for the token where the request names a scheme without one.</summary>
    internal static async Task AuthorizeAsync(HttpRequestMessage request, RefitSettings settings, CancellationToken cancellation)
    {
        if (settings.AuthorizationHeaderValueGetter is { } token && request.Headers.Authorization is { } header
            && string.IsNullOrWhiteSpace(header.Parameter))
        {
            request.Headers.Authorization = new(header.Scheme, await token(request, cancellation).ConfigureAwait(false));
        }
    }

    private static string OneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        if (request.Headers.NonValidated.Contains(name))
        {
            request.Headers.Remove(name);
        }

        if (request.Content?.Headers.NonValidated.Contains(name) == true)
        {
            request.Content.Headers.Remove(name);
        }

        if (value is null || request.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Content ??= new ByteArrayContent([]);
        }

        request.Content?.Headers.TryAddWithoutValidation(name, value);
    }
}
