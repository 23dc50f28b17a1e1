// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

/// <summary>Fixed headers, "Name: value"; a name alone removes a header that the interface set.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface)]
public class HeadersAttribute(params string[] headers) : Attribute
{
    public string[] Headers { get; } = headers ?? [];
}

/// <summary>A header from an argument; null removes it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}

/// <summary>Several headers from an <c>IDictionary&lt;string, string&gt;</c> argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class HeaderCollectionAttribute : Attribute;

/// <summary>The Authorization header: the scheme and the argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class AuthorizeAttribute(string scheme = "Bearer") : Attribute
{
    public string Scheme { get; } = scheme;
}

/// <summary>An argument for the message handlers, in <see cref="HttpRequestMessage.Options"/> under the key or the parameter's name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PropertyAttribute : Attribute
{
    public PropertyAttribute()
    {
    }

    public PropertyAttribute(string key) => Key = key;

    public string? Key { get; }
}
