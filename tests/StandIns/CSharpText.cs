using System.Globalization;
using System.Reflection;

namespace SocialInbox.Tests.StandIns;

/// <summary>
/// Types, parameters and default values as the listings in <c>Surface</c> write them. A value type that is not nullable is
/// followed by <see cref="NotNull"/>, so that it can be told from a reference type, whose question mark says nothing to a caller.
/// </summary>
internal static class CSharpText
{
    public const char NotNull = '!';

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte",
        [typeof(char)] = "char", [typeof(double)] = "double", [typeof(int)] = "int", [typeof(long)] = "long",
    };

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Plain(value) + "?";
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        return Plain(type) + (type.IsValueType && type != typeof(void) ? NotNull : "");
    }

    /// <summary>The full name, of a nested type with its outer one's, of a generic type with its arguments.</summary>
    public static string Plain(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        var outer = type.IsNested ? Plain(type.DeclaringType!) : type.Namespace;
        var arguments = type.GetGenericArguments().Select(Of).ToList();
        return $"{outer}.{type.Name.Split('`')[0]}" + (arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments)}>");
    }

    public static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select(parameter =>
            (isExtension && parameter.Position == 0 ? "this " : "") + Parameter(parameter)));
    }

    public static string Constraints(Type[] parameters) => string.Concat(parameters.Select(parameter => (parameter.Name, Constraints: Constraints(parameter).ToList()))
        .Where(parameter => parameter.Constraints.Count > 0)
        .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"));

    private static IEnumerable<string> Constraints(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) yield return "struct";
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) yield return "class";
        foreach (var type in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType))) yield return Plain(type);
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) yield return "new()";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        return $"{kind}{Of(parameter.ParameterType)} {parameter.Name}" + (parameter.HasDefaultValue ? $" = {Default(parameter)}" : "");
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
