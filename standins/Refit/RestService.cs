// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Reflection;

namespace Refit;

/// <summary>Makes a typed client of an interface: each call becomes one request.</summary>
public static class RestService
{
    public static T For<T>(HttpClient client) => For<T>(client, null);

    public static T For<T>(HttpClient client, RefitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(client);
        var proxy = DispatchProxy.Create<T, RestProxy>();
        ((RestProxy)(object)proxy!).Answer(client, settings ?? new RefitSettings());
        return proxy;
    }
}
