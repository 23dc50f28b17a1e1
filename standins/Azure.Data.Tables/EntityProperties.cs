// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>What of an entity is stored, and how a stored row becomes one: public properties and fields, by name.</summary>
internal static class EntityProperties
{
    private static readonly ConcurrentDictionary<Type, Member[]> MembersOf = new();

    /// <summary>All that has a value, enums as their names; never the ETag or the Timestamp.</summary>
    public static Dictionary<string, object> Of(ITableEntity entity)
    {
        var all = entity is IDictionary<string, object> bag
            ? bag.AsEnumerable()
            : MembersOf.GetOrAdd(entity.GetType(), Members).Where(member => member.Read != null)
                .Select(member => KeyValuePair.Create(member.Name, member.Read(entity)));
        return all
            .Where(property => property.Value != null && !IsSystem(property.Key))
            .ToDictionary(property => property.Key, property => Storable(property.Key, property.Value));
    }

    public static T To<T>(Dictionary<string, object> row)
        where T : class, ITableEntity
    {
        if (typeof(T) == typeof(TableEntity))
            return (T)(object)new TableEntity(row);
        var entity = Activator.CreateInstance<T>();
        foreach (var member in MembersOf.GetOrAdd(typeof(T), Members).Where(member => member.Write != null))
        {
            if (row.TryGetValue(member.Name == "ETag" ? TableEntity.EtagKey : member.Name, out var value))
                member.Write(entity, Converted(member, value));
        }

        return entity;
    }

    private static bool IsSystem(string name) =>
        name is "ETag" or "Timestamp" || name.StartsWith("odata.", StringComparison.Ordinal);

    private static object Storable(string name, object value) => value switch
    {
        Enum member => member.ToString(),
        BinaryData data => data.ToArray(),
        _ when IsStored(value.GetType()) => value,
        _ => throw Unstorable(name, value.GetType()),
    };

    private static Member[] Members(Type type)
    {
        var own = type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => !member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(Bound).Where(member => member != null).ToList();
        var explicitOnes = typeof(ITableEntity).GetProperties()
            .Where(property => own.TrueForAll(member => member.Name != property.Name)).Select(Bound);
        return [.. own, .. explicitOnes];
    }

    private static Member Bound(MemberInfo info)
    {
        var name = info.GetCustomAttribute<DataMemberAttribute>()?.Name ?? info.Name;
        return info switch
        {
            PropertyInfo property when property.GetIndexParameters().Length == 0 => new Member(
                name,
                Checked(name, property.PropertyType),
                property.GetMethod?.IsPublic == true ? property.GetValue : null,
                property.SetMethod?.IsPublic == true ? property.SetValue : null),
            FieldInfo field => new Member(
                name, Checked(name, field.FieldType), field.GetValue, field.IsInitOnly ? null : field.SetValue),
            _ => null,
        };
    }

    // The package stores such a property as something else or reads it back as its default, without an error.
    private static Type Checked(string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || plain == typeof(ETag) || plain == typeof(BinaryData) || IsStored(plain)
            ? plain
            : throw Unstorable(name, type);
    }

    private static bool IsStored(Type type) =>
        type == typeof(string) || type == typeof(int) || type == typeof(long) || type == typeof(double)
        || type == typeof(bool) || type == typeof(Guid) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(byte[]);

    private static NotSupportedException Unstorable(string name, Type type) =>
        new($"Property {name}: table storage cannot hold a {type}. Convert it, or mark it [IgnoreDataMember].");

    private static object Converted(Member member, object value) => value switch
    {
        null => null,
        string text when member.Type.IsEnum => Enum.Parse(member.Type, text),
        string text when member.Type == typeof(ETag) => new ETag(text),
        int number when member.Type == typeof(double) => (double)number,
        int number when member.Type == typeof(long) => (long)number,
        DateTimeOffset instant when member.Type == typeof(DateTime) => instant.UtcDateTime,
        byte[] bytes when member.Type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
        _ when value.GetType() == member.Type => value,
        _ => throw new InvalidOperationException(
            $"Property {member.Name} is stored as {value.GetType()} and cannot be read as {member.Type}."),
    };

    private sealed record Member(string Name, Type Type, Func<object, object> Read, Action<object, object> Write);
}
