using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Hosting;

/// <summary>The API's description as a judge: whether an answer is what it promises.</summary>
internal static class OpenApiContract
{
    private static readonly JsonObject Document = Read();

    /// <summary>Every operation as "method path".</summary>
    public static IEnumerable<string> Operations => Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}"));

    /// <summary>Fails when the document does not name this answer, or its body is not of the named form.</summary>
    public static void Check(string method, string path, int status, string? body)
    {
        var (template, operations) = Document["paths"]!.AsObject().Select(entry => (entry.Key, entry.Value!)).Single(entry => Matches(entry.Key, path));
        var where = $"{method} {template} -> {status}";
        var answer = Resolve(operations[method.ToLowerInvariant()]!["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            ?? throw new Xunit.Sdk.XunitException($"{where} is not in the API document. {body}");
        if (answer["content"] is not JsonObject content) return;
        Judge(JsonNode.Parse(body!), content.First().Value!["schema"]!, where);
    }

    private static bool Matches(string template, string path) => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(template), @"\\\{\w+}", "[^/]+")}$");

    private static void Judge(JsonNode? value, JsonNode schema, string where)
    {
        var rule = Resolve(schema)!.AsObject();
        if ((rule["anyOf"] ?? rule["oneOf"]) is JsonArray choices)
        {
            Assert.True(choices.Any(choice => Fits(value, choice!, where)), $"{where}: {value} is none of the allowed forms");
            return;
        }

        var types = rule["type"] is JsonArray many ? [.. many.Select(type => type!.GetValue<string>())] : rule["type"] is { } one ? new[] { one.GetValue<string>() } : [];
        if (types.Length > 0) Assert.True(types.Any(type => IsOf(value, type)), $"{where}: {value?.ToJsonString() ?? "null"} is not {string.Join(" or ", types)}");
        if (rule["enum"] is JsonArray words) Assert.True(words.Any(word => JsonNode.DeepEquals(word, value)), $"{where}: {value} is none of {words.ToJsonString()}");
        if (rule["const"] is { } fixedValue) Assert.True(JsonNode.DeepEquals(fixedValue, value), $"{where}: {value} is not {fixedValue}");
        if (value is JsonArray items && rule["items"] is { } item) foreach (var (entry, index) in items.Select((entry, index) => (entry, index))) Judge(entry, item, $"{where}[{index}]");
        if (value is not JsonObject fields || rule["properties"] is not JsonObject known) return;
        foreach (var needed in rule["required"]?.AsArray() ?? []) Assert.True(fields.ContainsKey(needed!.GetValue<string>()), $"{where}: {needed} is missing");
        foreach (var (name, field) in fields)
        {
            Assert.True(known.ContainsKey(name), $"{where}: {name} is not in the API document");
            Judge(field, known[name]!, $"{where}.{name}");
        }
    }

    private static bool Fits(JsonNode? value, JsonNode schema, string where)
    {
        try
        {
            Judge(value, schema, where);
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private static bool IsOf(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), out _),
        _ => false,
    };

    private static JsonNode? Resolve(JsonNode? node) => node?["$ref"]?.GetValue<string>() is { } reference
        ? Resolve(reference[2..].Split('/').Aggregate((JsonNode)Document, (at, step) => at[step]!))
        : node;

    private static JsonObject Read()
    {
        using var document = typeof(SocialInbox.Hosting.ShowOpenApi).Assembly.GetManifestResourceStream("openapi.json")!;
        return JsonNode.Parse(document)!.AsObject();
    }
}
