// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Reflection;

namespace Refit;

/// <summary>One parameter of an interface method and what its attributes make of it.</summary>
/// <param name="Name">The name on the wire.</param>
internal sealed record RestParameter(ParameterInfo Info, string Name)
{
    internal BodyAttribute? Body { get; } = Info.GetCustomAttribute<BodyAttribute>(true);

    internal QueryAttribute? Query { get; } = Info.GetCustomAttribute<QueryAttribute>(true);

    internal string? Header { get; } = Info.GetCustomAttribute<HeaderAttribute>(true)?.Header.Trim();

    internal bool IsHeaderCollection { get; } = IsHeaders(Info);

    internal string? AuthorizationScheme { get; } = Info.GetCustomAttribute<AuthorizeAttribute>(true)?.Scheme;

    internal string? PropertyKey { get; } =
        Info.GetCustomAttribute<PropertyAttribute>(true) is { } property ? property.Key ?? Info.Name : null;

    internal bool IsCancellation => Info.ParameterType == typeof(CancellationToken);

    internal bool CouldBeBody =>
        !Info.ParameterType.IsValueType && Info.ParameterType != typeof(string) && Query is null && !IsOutsideUrl;

    /// <summary>True for arguments that travel neither in the path nor in the query nor in the body.</summary>
    internal bool IsOutsideUrl =>
        Header is not null || IsHeaderCollection || AuthorizationScheme is not null || PropertyKey is not null || IsCancellation;

    internal static RestParameter Describe(ParameterInfo info) =>
        new(info, info.GetCustomAttribute<AliasAsAttribute>(true)?.Name ?? info.Name!);

    private static bool IsHeaders(ParameterInfo info)
    {
        if (info.GetCustomAttribute<HeaderCollectionAttribute>(true) is null)
        {
            return false;
        }

        return info.ParameterType.IsAssignableTo(typeof(IDictionary<string, string>))
            ? true
            : throw new ArgumentException($"HeaderCollection parameter {info.Name} must be an IDictionary<string, string>");
    }
}
