// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

public enum BodySerializationMethod
{
    Default = 0,
    [Obsolete("Use BodySerializationMethod.Serialized instead", false)]
    Json = 1,
    UrlEncoded = 2,
    Serialized = 3,
}

/// <summary>The request's body. A serialized body is sent in chunks, without a Content-Length, unless it is buffered.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class BodyAttribute : Attribute
{
    public BodyAttribute()
    {
    }

    public BodyAttribute(bool buffered) => Buffered = buffered;

    public BodyAttribute(BodySerializationMethod serializationMethod, bool buffered)
        : this(serializationMethod) => Buffered = buffered;

    public BodyAttribute(BodySerializationMethod serializationMethod = BodySerializationMethod.Default) =>
        SerializationMethod = serializationMethod;

    public bool? Buffered { get; }

    public BodySerializationMethod SerializationMethod { get; }
}
