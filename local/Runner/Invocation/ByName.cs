using System.ComponentModel;
using System.Reflection;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>Parameters that are bound by their name: route values, and the metadata of a queue message.</summary>
internal static class ByName
{
    /// <summary>The parameters that are neither the trigger, nor the context, nor the cancellation.</summary>
    public static IEnumerable<ParameterInfo> Parameters(FunctionMethod function) => function.Method.GetParameters().Where(parameter =>
        parameter.Position != function.TriggerParameter.Position
        && parameter.ParameterType != typeof(CancellationToken)
        && parameter.ParameterType != typeof(Microsoft.Azure.Functions.Worker.FunctionContext));

    /// <exception cref="StartRefusedException">A parameter has no source, or a type that no text can become.</exception>
    public static void Require(FunctionMethod function, IReadOnlyCollection<string> names)
    {
        foreach (var parameter in Parameters(function))
        {
            if (!names.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase) || !TypeDescriptor.GetConverter(Target(parameter)).CanConvertFrom(typeof(string)))
            {
                throw new StartRefusedException($"Function {function.Name}: nothing can be bound to the parameter {parameter.Name}");
            }
        }
    }

    /// <exception cref="InvalidOperationException">The value does not fit the parameter.</exception>
    public static object? Convert(object? value, ParameterInfo parameter)
    {
        if (value is null)
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue
                : !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null ? null
                : throw new InvalidOperationException($"There is no value for the parameter {parameter.Name}");
        }

        var target = Target(parameter);
        try
        {
            return target.IsInstanceOfType(value) ? value : TypeDescriptor.GetConverter(target).ConvertFromInvariantString(value.ToString()!);
        }
        catch (Exception unfit) when (unfit is ArgumentException or FormatException or NotSupportedException)
        {
            throw new InvalidOperationException($"The value for the parameter {parameter.Name} is no {target.Name}", unfit);
        }
    }

    private static Type Target(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
}
