// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Collections;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string EtagKey = "odata.etag";

    private readonly Dictionary<string, object> _properties;

    public TableEntity()
        : this((IDictionary<string, object>)null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this((IDictionary<string, object>)null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => _properties = values == null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(EtagKey));
        set => _properties[EtagKey] = value.ToString();
    }

    public ICollection<string> Keys => _properties.Keys;

    public int Count => _properties.Count;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object this[string key]
    {
        get => Find(key);
        set => _properties[key] = Coerced(key, value);
    }

    public void Add(string key, object value)
    {
        if (_properties.ContainsKey(key))
            throw new ArgumentException($"The property '{key}' is there already.", nameof(key));
        _properties[key] = value;
    }

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    public string GetString(string key) => Get<string>(key);

    public byte[] GetBinary(string key) => Find(key) is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    public BinaryData GetBinaryData(string key) =>
        Find(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    public DateTime? GetDateTime(string key) =>
        Find(key) is DateTimeOffset instant ? instant.UtcDateTime : Get<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Find(key) is DateTime instant ? new DateTimeOffset(instant) : Get<DateTimeOffset?>(key);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        _properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private object Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _properties.GetValueOrDefault(key);
    }

    private T Get<T>(string key) => Find(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException(
            $"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };

    private object Coerced(string key, object value) => (Find(key), value) switch
    {
        (null, _) or (_, null) => value,
        (int, long or double) => value,
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        var (old, _) when old.GetType() == value.GetType() => value,
        var (old, _) => throw new InvalidOperationException(
            $"Value ({old.GetType()}) {old} is not convertable to ({value.GetType()}) {value}."),
    };
}
