// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace Refit;

public interface IUrlParameterFormatter
{
    string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type);
}

public interface IFormUrlEncodedParameterFormatter
{
    string? Format(object? value, string? formatString);
}

public interface IUrlParameterKeyFormatter
{
    string Format(string key);
}

public class DefaultUrlParameterFormatter : IUrlParameterFormatter
{
    public virtual string? Format(object? parameterValue, ICustomAttributeProvider attributeProvider, Type type)
    {
        ArgumentNullException.ThrowIfNull(attributeProvider);
        var query = (QueryAttribute?)attributeProvider.GetCustomAttributes(typeof(QueryAttribute), true).FirstOrDefault();
        return WireText.Of(parameterValue, query?.Format);
    }
}

public class DefaultFormUrlEncodedParameterFormatter : IFormUrlEncodedParameterFormatter
{
    public virtual string? Format(object? parameterValue, string? formatString) => WireText.Of(parameterValue, formatString);
}

public class DefaultUrlParameterKeyFormatter : IUrlParameterKeyFormatter
{
    public virtual string Format(string key) => key;
}

internal static class WireText
{
    internal static string? Of(object? value, string? format) => value switch
    {
        null => null,
        Enum member when MemberName(member) is { } name => name,
        _ => string.Format(CultureInfo.InvariantCulture, string.IsNullOrWhiteSpace(format) ? "{0}" : $"{{0:{format}}}", value),
    };

    private static string? MemberName(Enum member) =>
        member.GetType().GetField(member.ToString())?.GetCustomAttribute<EnumMemberAttribute>()?.Value;
}
