// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
namespace Refit;

/// <summary>Names the HTTP method and the path template of an interface method.</summary>
public abstract class HttpMethodAttribute : Attribute
{
    protected HttpMethodAttribute(string path) => Path = path;

    public abstract HttpMethod Method { get; }

    public virtual string Path { get; protected set; }
}

[AttributeUsage(AttributeTargets.Method)]
public class GetAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Get;
}

[AttributeUsage(AttributeTargets.Method)]
public class HeadAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Head;
}

[AttributeUsage(AttributeTargets.Method)]
public class PostAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Post;
}

[AttributeUsage(AttributeTargets.Method)]
public class PutAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Put;
}

[AttributeUsage(AttributeTargets.Method)]
public class PatchAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Patch;
}

[AttributeUsage(AttributeTargets.Method)]
public class DeleteAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Delete;
}
