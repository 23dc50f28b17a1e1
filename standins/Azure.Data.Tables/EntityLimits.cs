// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.RegularExpressions;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>
/// Refuses, with the service's status and code, what the Table service refuses and the local emulator lets pass.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
internal static partial class EntityLimits
{
    private const int KeyBytes = 1024;
    private const int PropertyBytes = 64 * 1024;
    private const int EntityBytes = 1024 * 1024;
    private const int OwnProperties = 252;
    private const int NameLength = 255;

    private static readonly DateTimeOffset FirstInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="RequestFailedException">The service would refuse the row.</exception>
    public static Dictionary<string, object> Checked(ITableEntity entity)
    {
        var properties = EntityProperties.Of(entity);
        CheckKey("PartitionKey", entity.PartitionKey);
        CheckKey("RowKey", entity.RowKey);
        if (properties.Count - 2 > OwnProperties)
            throw Refused(TableErrorCode.TooManyProperties, $"The entity has more than {OwnProperties} properties.");
        foreach (var (name, value) in properties)
            CheckProperty(name, value);
        if (properties.Sum(property => 8 + (2 * property.Key.Length) + Size(property.Value)) > EntityBytes)
            throw Refused(TableErrorCode.EntityTooLarge, "The entity is larger than 1 MiB.");
        return properties;
    }

    public static void CheckKey(string name, string key)
    {
        if (key == null)
            throw Refused(TableErrorCode.PropertiesNeedValue, $"The values are not specified for {name}.");
        if (2 * key.Length > KeyBytes)
            throw Refused(TableErrorCode.KeyValueTooLarge, $"The {name} is larger than 1 KiB.");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' or < '\u0020' or (>= '\u007f' and <= '\u009f')))
            throw Refused(TableErrorCode.OutOfRangeInput, $"The '{name}' parameter of value '{key}' is out of range.");
    }

    public static void CheckTableName(string name)
    {
        if (!TableName().IsMatch(name) || string.Equals(name, "tables", StringComparison.OrdinalIgnoreCase))
            throw Refused("InvalidResourceName", $"'{name}' is no table name.");
    }

    public static void CheckPage(int? rows)
    {
        if (rows is < 1 or > 1000)
            throw Refused(TableErrorCode.InvalidInput, "A page has 1 to 1000 rows.");
    }

    public static RequestFailedException Refused(TableErrorCode code, string text, int status = 400) =>
        new(status, text, code.ToString(), null);

    private static void CheckProperty(string name, object value)
    {
        if (name.Length > NameLength)
            throw Refused(TableErrorCode.PropertyNameTooLong, $"The property name {name} is too long.");
        if (!PropertyName().IsMatch(name))
            throw Refused(TableErrorCode.PropertyNameInvalid, $"The property name {name} is invalid.");
        if (value is string or byte[] && Size(value) - 4 > PropertyBytes)
            throw Refused(TableErrorCode.PropertyValueTooLarge, $"The property {name} is larger than 64 KiB.");
        if (value is DateTimeOffset instant && instant < FirstInstant
            || value is DateTime date && date < FirstInstant.UtcDateTime)
            throw Refused(TableErrorCode.OutOfRangeInput, $"The property {name} lies before the year 1601.");
    }

    // The service's own formula: strings count two bytes a character and four for their length.
    private static int Size(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Mn}\p{Mc}\p{Nd}_]*\z")]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{2,62}\z")]
    private static partial Regex TableName();
}
