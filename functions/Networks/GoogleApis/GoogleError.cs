using System.Text.Json;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.GoogleApis;

/// <summary>
/// What a refusal of one of Google's APIs says (https://cloud.google.com/apis/design/errors, and the older form with a list of
/// errors). The reason decides, not the status: a used-up quota is a 403 like a missing permission.
/// </summary>
internal sealed record GoogleError(string Reason, string Words, string? QuotaLimit)
{
    internal static GoogleError Of(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var error = Member(json.RootElement, "error");
            var detail = Items(error, "details").FirstOrDefault(item => JsonPage.Text(item, "reason") is not null);
            var reason = Items(error, "errors").Select(item => JsonPage.Text(item, "reason")).OfType<string>().FirstOrDefault()
                ?? JsonPage.Text(detail, "reason") ?? JsonPage.Text(error, "status") ?? "";
            return new GoogleError(reason, InWords(answer, JsonPage.Text(error, "message")), JsonPage.Text(Member(detail, "metadata"), "quota_limit_value"));
        }
        catch (JsonException)
        {
            return new GoogleError("", InWords(answer, null), null);
        }
    }

    // Messages carry links as HTML.
    private static string InWords(Answer.Received answer, string? message) =>
        message is { Length: > 0 } ? $"{answer.Host} answers {answer.Status}: {ServerWords.From(HtmlText.From(message))}" : $"{answer.Host} answers {answer.Status}.";

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
