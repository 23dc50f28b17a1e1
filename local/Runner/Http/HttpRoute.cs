using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Http;

/// <summary>The route of one HTTP function: its template without the prefix, and the methods it answers; null means all.</summary>
internal sealed record HttpRoute(string Function, string Template, IReadOnlyList<string>? Methods)
{
    /// <summary>No route means the function's name.</summary>
    public static HttpRoute Of(FunctionMethod function, HttpTriggerAttribute trigger) =>
        new(function.Name, string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route, trigger.Methods is { Length: > 0 } methods ? methods : null);

    public bool Answers(string method) => Methods is null || Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    public bool SharesAMethodWith(HttpRoute other) => Methods is null || other.Methods is null || Methods.Any(other.Answers);
}
