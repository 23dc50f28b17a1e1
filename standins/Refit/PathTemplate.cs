// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Reflection;
using System.Text.RegularExpressions;

namespace Refit;

/// <summary>A path with placeholders: <c>{name}</c>, <c>{parameter.Property}</c> and <c>{**rest}</c>, which keeps slashes.</summary>
internal sealed partial class PathTemplate
{
    private readonly string template;
    private readonly Dictionary<string, Slot> slots;

    private PathTemplate(string template, Dictionary<string, Slot> slots)
    {
        this.template = template;
        this.slots = slots;
    }

    internal static PathTemplate Parse(string template, IReadOnlyList<RestParameter> parameters)
    {
        if (template.Length > 0 && !template.StartsWith('/'))
        {
            throw new ArgumentException($"URL path {template} must be of the form '/foo/bar/baz'");
        }

        var slots = new Dictionary<string, Slot>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Placeholder().Matches(template))
        {
            var name = match.Groups[1].Value;
            slots[name] = Find(name, parameters)
                ?? throw new ArgumentException($"URL {template} has parameter {name}, but no method parameter matches");
        }

        return new(template, slots);
    }

    /// <summary>True if the argument is spent by the path and must not reach the query.</summary>
    internal bool Takes(RestParameter parameter) => slots.Values.Any(s => s.Parameter == parameter && s.Property is null);

    internal bool Takes(RestParameter parameter, PropertyInfo property) =>
        slots.Values.Any(s => s.Parameter == parameter && s.Property == property);

    internal string Fill(object?[] args, RefitSettings settings) =>
        Placeholder().Replace(template, match => slots[match.Groups[1].Value].Fill(args, settings));

    private static Slot? Find(string name, IReadOnlyList<RestParameter> parameters)
    {
        var keepsSlashes = name.StartsWith("**", StringComparison.Ordinal);
        var wanted = keepsSlashes ? name[2..] : name;
        if (parameters.FirstOrDefault(p => p.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } parameter)
        {
            return keepsSlashes && parameter.Info.ParameterType != typeof(string)
                ? throw new ArgumentException($"URL parameter {name} keeps slashes, so its method parameter must be a string")
                : new(parameter, null, keepsSlashes);
        }

        return keepsSlashes ? null : parameters
            .Where(p => p.Info.ParameterType.IsClass)
            .SelectMany(p => QueryPairs.Properties(p.Info.ParameterType).Select(property => new Slot(p, property, false)))
            .FirstOrDefault(s => $"{s.Parameter.Info.Name}.{NameOf(s.Property!)}".Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<AliasAsAttribute>(true)?.Name ?? property.Name;

    [GeneratedRegex("{(.*?)}")]
    private static partial Regex Placeholder();

    private sealed record Slot(RestParameter Parameter, PropertyInfo? Property, bool KeepsSlashes)
    {
        internal string Fill(object?[] args, RefitSettings settings)
        {
            var value = args[Parameter.Info.Position];
            if (KeepsSlashes)
            {
                return string.Join('/', ((string?)value ?? "").Split('/').Select(part => Escape(part, settings)));
            }

            return Escape(Property is null || value is null ? value : Property.GetValue(value), settings);
        }

        private string Escape(object? value, RefitSettings settings)
        {
            var text = Property is null
                ? settings.UrlParameterFormatter.Format(value, Parameter.Info, Parameter.Info.ParameterType)
                : settings.UrlParameterFormatter.Format(value, Property, Property.PropertyType);
            return Uri.EscapeDataString(text ?? "");
        }
    }
}
