// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Reflection;

namespace Refit;

/// <summary>What an interface method says about its request, read once.</summary>
/// <param name="Call">Sends the request and gives the task that the method promises.</param>
internal sealed record RestMethod(
    HttpMethod HttpMethod,
    PathTemplate Path,
    IReadOnlyDictionary<string, string?> Headers,
    IReadOnlyList<RestParameter> Parameters,
    RestParameter? Body,
    Func<RestCall, object> Call)
{
    internal static RestMethod Describe(MethodInfo method)
    {
        var http = method.GetCustomAttribute<HttpMethodAttribute>(true)
            ?? throw new NotImplementedException($"{method.DeclaringType}.{method.Name} has no Refit HTTP method attribute.");
        var parameters = method.GetParameters().Select(RestParameter.Describe).ToList();
        if (parameters.Count(p => p.Info.ParameterType == typeof(CancellationToken)) > 1)
        {
            throw new ArgumentException($"Argument list to method \"{method.Name}\" can only contain a single CancellationToken");
        }

        return new(
            http.Method,
            PathTemplate.Parse(http.Path, parameters),
            FixedHeaders(method),
            parameters,
            FindBody(http.Method, parameters),
            RestResult.CallFor(method));
    }

    private static Dictionary<string, string?> FixedHeaders(MethodInfo method)
    {
        var declaring = method.DeclaringType!;
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        IEnumerable<MemberInfo> general = [.. declaring.GetInterfaces().Reverse(), declaring, method];
        foreach (var header in general.SelectMany(m => m.GetCustomAttributes<HeadersAttribute>(true)).SelectMany(a => a.Headers))
        {
            if (!string.IsNullOrWhiteSpace(header))
            {
                var parts = header.Split(':', 2);
                headers[parts[0].Trim()] = parts.Length > 1 ? parts[1].Trim() : null;
            }
        }

        return headers;
    }

    private static RestParameter? FindBody(HttpMethod method, List<RestParameter> parameters)
    {
        var marked = parameters.Where(p => p.Body is not null).ToList();
        if (marked.Count > 1)
        {
            throw new ArgumentException("Only one parameter can be a Body parameter");
        }

        if (marked.Count == 1 || !(method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch))
        {
            return marked.SingleOrDefault();
        }

        var complex = parameters.Where(p => p.CouldBeBody).ToList();
        return complex.Count > 1
            ? throw new ArgumentException("Multiple complex types found. Specify one parameter as the body using BodyAttribute")
            : complex.SingleOrDefault();
    }
}
