// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads <c>{"odata.error":{"code":..,"message":{"value":..}}}</c>; a body of another kind leaves the header.</summary>
internal sealed partial class TableErrorParser : RequestFailedDetailsParser
{
    public static readonly TableErrorParser Shared = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        var (code, text) = Read(response);
        data = FailedAction().Match(text ?? "") is { Success: true } action
            ? new Dictionary<string, string> { [TableTransactionFailedException.IndexKey] = action.Groups["index"].Value }
            : null;
        if (code == null)
            response.Headers.TryGetValue("x-ms-error-code", out code);
        error = code == null ? null : new ResponseError(code, text);
        return error != null;
    }

    private static (string Code, string Text) Read(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 })
            return default;
        try
        {
            using var body = JsonDocument.Parse(response.Content.ToMemory());
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("odata.error", out var error)
                    ? (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString())
                    : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // Of a transaction the service names the failed action in front of its words: "2:The specified entity already exists."
    [GeneratedRegex("^(?<index>[0-9]+):")]
    private static partial Regex FailedAction();
}
