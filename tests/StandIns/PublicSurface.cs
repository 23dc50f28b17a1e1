using System.Globalization;
using System.Reflection;

namespace SocialInbox.Tests.StandIns;

/// <summary>What an assembly offers to others, one line a member, as the listings in <c>Surface</c> write it.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetTypes().Where(type => type.IsVisible);

    public static IEnumerable<string> Members(Type type) => type.GetMembers(Own)
        .Where(IsOffered)
        .Select(member => $"{CSharpText.Plain(type)}::{Line(member)}");

    /// <summary>Attribute targets, kind and name without bases, such as <c>public sealed class TableEntity</c>.</summary>
    public static string Kind(Type type) => type switch
    {
        { IsEnum: true } => $"public enum {Name(type)}",
        { IsInterface: true } => $"public interface {Name(type)}",
        { IsValueType: true } => $"public {(IsReadOnly(type) ? "readonly " : "")}struct {Name(type)}",
        _ when type.IsSubclassOf(typeof(Delegate)) => $"public delegate {Signature(type.GetMethod("Invoke")!, type.Name)}",
        { IsAbstract: true, IsSealed: true } => $"public static class {Name(type)}",
        _ => $"public {(type.IsAbstract ? "abstract " : "")}{(type.IsSealed ? "sealed " : "")}class {Name(type)}",
    };

    /// <summary>The base class and the interfaces that are not inherited ones.</summary>
    public static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate))) return [];
        var parent = type.BaseType is { } found && found != typeof(object) && found != typeof(ValueType) ? found : null;
        var interfaces = type.GetInterfaces();
        var inherited = interfaces.SelectMany(one => one.GetInterfaces()).Concat(parent?.GetInterfaces() ?? []).ToHashSet();
        return interfaces.Where(one => !inherited.Contains(one)).Prepend(parent).OfType<Type>().Select(CSharpText.Plain);
    }

    public static AttributeUsageAttribute? Usage(Type type) => type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false);

    private static string Name(Type type) => type.Name.Split('`')[0];

    private static bool IsReadOnly(Type type) => type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute));

    private static bool IsOffered(MemberInfo member) => member switch
    {
        MethodInfo method => IsOffered(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsOfDelegate(method),
        ConstructorInfo constructor => IsOffered((MethodBase)constructor) && !IsOfDelegate(constructor),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOffered),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        EventInfo => true,
        _ => false,
    };

    private static bool IsOfDelegate(MethodBase method) => method.DeclaringType!.IsSubclassOf(typeof(Delegate));

    // An override offers what its base class offered before.
    private static bool IsOffered(MethodBase method) => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
        && (method is not MethodInfo info || info.GetBaseDefinition() == info);

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Modifiers(constructor)}.ctor({CSharpText.Parameters(constructor)})",
        MethodInfo method => Modifiers(method) + Signature(method, method.Name),
        PropertyInfo property => Property(property),
        FieldInfo { DeclaringType.IsEnum: true } field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{CSharpText.Of(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Signature(MethodInfo method, string name)
    {
        var generic = method.GetGenericArguments();
        return $"{CSharpText.Of(method.ReturnType)} {name}"
            + (generic.Length == 0 ? "" : $"<{string.Join(", ", generic.Select(argument => argument.Name))}>")
            + $"({CSharpText.Parameters(method)}){CSharpText.Constraints(generic)}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsOffered).ToList();
        var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var index = property.GetIndexParameters() is [var key] ? $"this[{CSharpText.Of(key.ParameterType)} {key.Name}]" : property.Name;
        var each = new[] { (property.GetMethod, "get"), (property.SetMethod, IsInit(property) ? "init" : "set") }
            .Where(accessor => accessor.Item1 is { } method && accessors.Contains(method))
            .Select(accessor => (accessor.Item1!.IsPublic || !widest.IsPublic ? "" : "protected ") + accessor.Item2 + ";");
        return $"{Modifiers(widest)}{CSharpText.Of(property.PropertyType)} {index} {{ {string.Join(' ', each)} }}";
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)) == true;

    private static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? "" : method.IsFamilyOrAssembly ? "protected internal " : "protected ";
        if (method.IsStatic) return access + "static ";
        if (method is not MethodInfo { IsVirtual: true } info || info.DeclaringType!.IsInterface) return access;
        return access + (info.IsAbstract ? "abstract " : info.IsFinal ? "" : "virtual ");
    }
}
