using System.Text.RegularExpressions;
using Azure.Core;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>One operation that storage bills: what it does and to which table or queue. A transaction is one, however long.</summary>
internal sealed partial record StorageCall(string Operation, string Name)
{
    public override string ToString() => $"{Operation} {Name}";

    /// <param name="message">A request to a table or queue at an address of the form <c>http://host/account/...</c>.</param>
    /// <param name="prefix">What to cut off the names.</param>
    public static StorageCall Of(HttpMessage message, string prefix)
    {
        var request = message.Request;
        var uri = request.Uri.ToUri();
        var path = uri.AbsolutePath.Split('/', 4, StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        var call = request.Headers.Contains("DataServiceVersion")
            ? OfTable(request, path[0])
            : OfQueue(request.Method, path, uri.Query);
        return call.Name.StartsWith(prefix, StringComparison.Ordinal) ? call with { Name = call.Name[prefix.Length..] } : call;
    }

    private static StorageCall OfTable(Request request, string resource)
    {
        if (resource == "$batch") return new StorageCall("transaction", TableOfTransaction(request));
        var name = resource.Split('(')[0];
        if (name == "Tables") return new StorageCall($"{request.Method} tables".ToLowerInvariant(), "");
        return new StorageCall(
            request.Method.Method switch
            {
                "GET" => resource.EndsWith("()", StringComparison.Ordinal) ? "query" : "read",
                "POST" => "insert",
                "PUT" => "replace",
                "PATCH" or "MERGE" => "merge",
                "DELETE" => "delete",
                var other => throw new NotSupportedException($"No table operation is a {other}."),
            },
            name);
    }

    private static StorageCall OfQueue(RequestMethod method, string[] path, string query) => new(
        (method.Method, path.Length) switch
        {
            ("POST", 2) => "send",
            ("GET", 2) when query.Contains("peekonly", StringComparison.Ordinal) => "peek",
            ("GET", 2) => "receive",
            ("PUT", 3) => "extend",
            ("DELETE", 3) => "settle",
            _ => $"{method} queue".ToLowerInvariant(),
        },
        path[0]);

    // All actions of a transaction go to one table: the first one names it.
    private static string TableOfTransaction(Request request)
    {
        using var body = new MemoryStream();
        request.Content!.WriteTo(body, CancellationToken.None);
        return FirstAction().Match(System.Text.Encoding.UTF8.GetString(body.ToArray())).Groups["table"].Value;
    }

    [GeneratedRegex(@"^(POST|PUT|PATCH|MERGE|DELETE) https?://[^/]+/[^/]+/(?<table>[A-Za-z0-9]+)", RegexOptions.Multiline)]
    private static partial Regex FirstAction();
}
