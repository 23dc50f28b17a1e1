// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads <c>{"odata.error":{"code":..,"message":{"value":..}}}</c>; a body of another kind leaves the header.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static readonly TableErrorParser Shared = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        var (code, text) = Read(response);
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
}
