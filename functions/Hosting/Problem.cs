using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>A refusal as RFC 9457 describes it; <paramref name="Code"/> is what programs compare.</summary>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Version = null)
{
    public static IResult Of(int status, string code, string title, string? detail = null) =>
        new Problem("about:blank", title, status, detail, code).Answer();

    public IResult Answer() => Results.Json(this, ApiJson.Web.Problem, "application/problem+json", Status);
}
