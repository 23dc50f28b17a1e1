// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

public enum CollectionFormat
{
    RefitParameterFormatter = 0,
    Csv = 1,
    Ssv = 2,
    Tsv = 3,
    Pipes = 4,
    Multi = 5,
}

/// <summary>The name of a parameter or property on the wire.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; protected set; } = name;
}

/// <summary>How an argument is written into the query, or a property into a form.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public class QueryAttribute : Attribute
{
    private CollectionFormat? collectionFormat;

    public QueryAttribute()
    {
    }

    public QueryAttribute(string delimiter) => Delimiter = delimiter;

    public QueryAttribute(string delimiter, string prefix)
        : this(delimiter) => Prefix = prefix;

    public QueryAttribute(string delimiter, string prefix, string format)
        : this(delimiter, prefix) => Format = format;

    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    public string Delimiter { get; protected set; } = ".";

    public string? Prefix { get; protected set; }

    public string? Format { get; set; }

    public bool TreatAsString { get; set; }

    public CollectionFormat CollectionFormat
    {
        get => collectionFormat.GetValueOrDefault();
        set => collectionFormat = value;
    }

    public bool IsCollectionFormatSpecified => collectionFormat.HasValue;
}
