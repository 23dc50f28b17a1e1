using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>What can happen to a request, other than being answered.</summary>
internal sealed record Trouble(Func<HttpContext, Func<HttpContext, Task>, Task> Happen)
{
    public static Trouble Status(int status, string body, params (string Name, string Value)[] headers) => new((http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
        foreach (var header in headers.GroupBy(header => header.Name)) http.Response.Headers[header.Key] = header.Select(one => one.Value).ToArray();
        return http.Response.WriteAsync(body);
    });

    /// <summary>A server that starts: a page of HTML, and Retry-After twice, in both forms.</summary>
    public static Trouble Starting(DateTimeOffset until) => Status(
        503, "<!DOCTYPE html><html><body>starting</body></html>", ("Retry-After", "120"), ("Retry-After", until.ToString("R", CultureInfo.InvariantCulture)));

    public static Trouble Down() => Status(503, "<html><body><h1>Service Unavailable</h1></body></html>");

    /// <summary>A server that prints all it was asked into its answer, as those that stand on debugging do.</summary>
    public static Trouble Echo(int status) => new(async (http, _) =>
    {
        using var asked = new StreamReader(http.Request.Body);
        var request = http.Request;
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        var all = $"{request.Method} {request.Path}{request.QueryString} {string.Join(' ', request.Headers.Select(header => $"{header.Key}: {header.Value}"))} {await asked.ReadToEndAsync()}";
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { error = all, message = all, detail = all }));
    });

    /// <summary>The request is carried out, the answer never arrives.</summary>
    public static Trouble LostAnswer() => new(async (http, answer) =>
    {
        var wire = http.Response.Body;
        http.Response.Body = new MemoryStream();
        await answer(http);
        http.Response.Body = wire;
        http.Abort();
    });

    /// <summary>The answer breaks off in the middle, cleanly as HTTP goes.</summary>
    public static Trouble Truncated() => Changed(text => text[..(text.Length / 2)]);

    /// <summary>The connection breaks off in the middle of the answer.</summary>
    public static Trouble BrokenOff() => new(async (http, answer) =>
    {
        var bytes = await Answered(http, answer);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await http.Response.Body.FlushAsync();
        http.Abort();
    });

    public static Trouble Changed(Func<string, string> change) => new(async (http, answer) =>
    {
        var bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(await Answered(http, answer))));
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes);
    });

    /// <summary>A list that shifted while it was put together: each of its items is there twice.</summary>
    public static Trouble Twice() => Changed(text => JsonNode.Parse(text) is { } answer ? Twice(answer).ToJsonString() : text);

    public static Trouble TooLarge() => new(async (http, _) =>
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("[");
        for (var i = 0; i < 9 * 1024; i++) await http.Response.WriteAsync(new string(' ', 1024));
        await http.Response.WriteAsync("]");
    });

    private static JsonNode Twice(JsonNode node)
    {
        switch (node)
        {
            case JsonArray list when list.All(item => item is JsonObject):
                return new JsonArray([.. list.SelectMany(item => new[] { Twice(item!.DeepClone()), Twice(item.DeepClone()) })]);
            case JsonObject entry:
                foreach (var (name, value) in entry.ToList().Where(member => member.Value is not null)) entry[name] = Twice(value!.DeepClone());
                return entry;
            default:
                return node;
        }
    }

    private static async Task<byte[]> Answered(HttpContext http, Func<HttpContext, Task> answer)
    {
        var wire = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        await answer(http);
        http.Response.Body = wire;
        http.Response.ContentLength = null;
        return kept.ToArray();
    }
}
