using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using SocialInbox.Ledger;

namespace SocialInbox.Tests.Ledger;

/// <summary>How the ledger writes things, and example values of every type that it writes.</summary>
internal static class Written
{
    public static string Json(Conversation conversation) => JsonSerializer.Serialize(conversation, LedgerJson.Default.Conversation);

    public static string Json(params ImmutableArray<ConversationEvent> events) => JsonSerializer.Serialize(events, LedgerJson.Default.ImmutableArrayConversationEvent);

    public static ImmutableArray<ConversationEvent> Events(string json) => JsonSerializer.Deserialize(json, LedgerJson.Default.ImmutableArrayConversationEvent);

    public static IReadOnlyList<Type> CasesOf(Type closed) =>
        [.. closed.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(type => type.BaseType == closed)];

    /// <summary>An example of the type with every property set to something that is not its default.</summary>
    public static object Example(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Example(inner);
        if (type == typeof(string)) return "text ü \"quoted\"";
        if (type == typeof(int)) return 7;
        if (type == typeof(bool)) return true;
        if (type == typeof(TimeSpan)) return TimeSpan.FromMinutes(7);
        if (type == typeof(DateTimeOffset)) return Exchange.At(1.5);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1)!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return ArrayOf(type.GenericTypeArguments[0]);
        return Record(type);
    }

    /// <summary>All that an object says, in one text: two that say the same are the same.</summary>
    public static string Said(object? thing) => thing switch
    {
        null => "-",
        string text => text,
        DateTimeOffset at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Said))}]",
        _ when thing.GetType().IsPrimitive || thing.GetType().IsEnum || thing is TimeSpan => thing.ToString()!,
        _ => $"{thing.GetType().Name}({string.Join(", ", thing.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => $"{p.Name}: {Said(p.GetValue(thing))}"))})",
    };

    private static object ArrayOf(Type item) => typeof(ImmutableArray).GetMethods()
        .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsGenericParameter: true }])
        .MakeGenericMethod(item).Invoke(null, [Example(item)])!;

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length) ?? throw new InvalidOperationException($"{type} cannot be made.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Example(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != p.Name)))
            property.SetValue(made, Example(property.PropertyType));
        return made;
    }
}
