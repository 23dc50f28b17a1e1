// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Collections.Concurrent;
using System.Reflection;

namespace Refit;

/// <summary>Stands behind every interface that <see cref="RestService"/> is asked for.</summary>
internal class RestProxy : DispatchProxy
{
    private static readonly ConcurrentDictionary<MethodInfo, RestMethod> methods = new();

    private HttpClient? client;
    private RefitSettings? settings;

    internal void Answer(HttpClient httpClient, RefitSettings refitSettings)
    {
        client = httpClient;
        settings = refitSettings;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = methods.GetOrAdd(targetMethod!, RestMethod.Describe);
        return method.Call(new RestCall(client!, settings!, method, args ?? []));
    }
}
