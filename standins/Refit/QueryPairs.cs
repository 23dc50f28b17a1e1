// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Collections;
using System.Reflection;

namespace Refit;

/// <summary>Turns arguments into query pairs. Null is dropped; objects become one pair for each public property.</summary>
internal sealed class QueryPairs(RefitSettings settings)
{
    internal static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0);

    internal static string Separator(CollectionFormat format) => format switch
    {
        CollectionFormat.Ssv => " ",
        CollectionFormat.Tsv => "\t",
        CollectionFormat.Pipes => "|",
        CollectionFormat.RefitParameterFormatter or CollectionFormat.Csv or CollectionFormat.Multi => ",",
    };

    internal IEnumerable<KeyValuePair<string, string?>> Of(object value, RestParameter parameter, PathTemplate path)
    {
        var query = parameter.Query ?? new QueryAttribute();
        var written = query.TreatAsString ? value.ToString()! : value;
        if (IsPlain(written))
        {
            return Texts(written, parameter.Info, parameter.Info.ParameterType, query).Select(text => KeyValuePair.Create(parameter.Name, text));
        }

        var prefix = string.IsNullOrWhiteSpace(query.Prefix) ? "" : query.Prefix + query.Delimiter;
        return Flatten(written, query.Delimiter, property => path.Takes(parameter, property))
            .SelectMany(pair => Texts(pair.Value, parameter.Info, parameter.Info.ParameterType, query)
                .Select(text => KeyValuePair.Create(prefix + pair.Key, text)));
    }

    private static bool IsPlain(object value)
    {
        static bool Plain(Type type) => type == typeof(string) || type == typeof(bool) || type == typeof(char)
            || type == typeof(Uri) || type.IsAssignableTo(typeof(IFormattable));

        if (Plain(value.GetType()))
        {
            return true;
        }

        return value is IEnumerable && value.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } items
            && Plain(Nullable.GetUnderlyingType(items.GenericTypeArguments[0]) ?? items.GenericTypeArguments[0]);
    }

    private IEnumerable<string?> Texts(object value, ICustomAttributeProvider attributes, Type type, QueryAttribute? query)
    {
        if (value is string || value is not IEnumerable items)
        {
            return [settings.UrlParameterFormatter.Format(value, attributes, type)];
        }

        var format = query is { IsCollectionFormatSpecified: true } ? query.CollectionFormat : settings.CollectionFormat;
        var texts = items.Cast<object?>().Select(item => settings.UrlParameterFormatter.Format(item, attributes, type));
        return format == CollectionFormat.Multi ? texts : [string.Join(Separator(format), texts)];
    }

    private IEnumerable<KeyValuePair<string, object>> Flatten(object value, string delimiter, Func<PropertyInfo, bool> isTaken)
    {
        if (value is IDictionary dictionary)
        {
            return dictionary.Keys.Cast<object>()
                .Where(key => dictionary[key] is not null)
                .SelectMany(key => Nest(settings.UrlParameterFormatter.Format(key, key.GetType(), key.GetType())!, dictionary[key]!, delimiter));
        }

        // The package would write a list's own properties (Count, Capacity) here, which nobody can want.
        return value is IEnumerable
            ? throw new NotSupportedException($"A collection of {value.GetType()} cannot be written into a query.")
            : Properties(value.GetType()).Where(property => !isTaken(property)).SelectMany(property => OfProperty(property, value, delimiter));
    }

    private IEnumerable<KeyValuePair<string, object>> OfProperty(PropertyInfo property, object owner, string delimiter)
    {
        if (property.GetValue(owner) is not { } value)
        {
            return [];
        }

        var query = property.GetCustomAttribute<QueryAttribute>(true);
        var key = property.GetCustomAttribute<AliasAsAttribute>(true)?.Name ?? settings.UrlParameterKeyFormatter.Format(property.Name);
        if (value is not string and IEnumerable and not IDictionary && IsPlain(value))
        {
            return Texts(value, property, property.PropertyType, query).OfType<string>().Select(text => KeyValuePair.Create(key, (object)text));
        }

        if (query?.Format is { } format)
        {
            value = settings.FormUrlEncodedParameterFormatter.Format(value, format)!;
        }

        return Nest(key, value, delimiter);
    }

    private IEnumerable<KeyValuePair<string, object>> Nest(string key, object value, string delimiter) => IsPlain(value)
        ? [KeyValuePair.Create(key, value)]
        : Flatten(value, delimiter, _ => false).Select(pair => KeyValuePair.Create(key + delimiter + pair.Key, pair.Value));
}
