// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
namespace Azure.Data.Tables;

internal static class QueryText
{
    /// <summary>The parameters that have a value, encoded, with their question mark.</summary>
    public static string Of(params (string Name, string Value)[] parameters)
    {
        var given = parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
