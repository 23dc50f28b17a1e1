// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Reflection;

namespace Refit;

public interface IHttpContentSerializer
{
    HttpContent ToHttpContent<T>(T item);

    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);

    string? GetFieldNameForProperty(PropertyInfo propertyInfo);
}
