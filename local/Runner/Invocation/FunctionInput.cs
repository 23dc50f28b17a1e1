using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>What a trigger hands to its function: the trigger's own value, and data that parameters take by name.</summary>
internal sealed record FunctionInput(Func<ParameterInfo, object?> Trigger, IReadOnlyDictionary<string, object?> Data)
{
    public RetryContext Retry { get; init; } = LocalRetry.None;

    /// <summary>What middleware finds in <see cref="FunctionContext.Items"/>.</summary>
    public IReadOnlyDictionary<object, object> Items { get; init; } = new Dictionary<object, object>();

    /// <exception cref="InvalidOperationException">The value does not fit the parameter.</exception>
    public object? ValueFor(ParameterInfo parameter, FunctionMethod function, FunctionContext context) => parameter switch
    {
        _ when parameter.ParameterType == typeof(FunctionContext) => context,
        _ when parameter.ParameterType == typeof(CancellationToken) => context.CancellationToken,
        _ when parameter.Position == function.TriggerParameter.Position => Trigger(parameter),
        _ => ByName.Convert(Data.GetValueOrDefault(parameter.Name!), parameter),
    };
}
