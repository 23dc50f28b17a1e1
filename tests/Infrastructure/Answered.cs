using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>What a caller gets when a function's result is written to the wire.</summary>
internal sealed record Answered(int Status, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public static HttpRequest Request(string method, string path, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Request.Method = method;
        http.Request.Path = path;
        foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        return http.Request;
    }

    public static async Task<Answered> By(IResult result, HttpRequest request)
    {
        var body = new MemoryStream();
        request.HttpContext.Response.Body = body;
        await result.ExecuteAsync(request.HttpContext);
        return new Answered(request.HttpContext.Response.StatusCode, request.HttpContext.Response.Headers, body.ToArray());
    }
}
