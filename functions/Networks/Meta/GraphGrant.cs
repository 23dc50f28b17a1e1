using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>What a token is good for, as Facebook says. https://developers.facebook.com/docs/graph-api/reference/debug_token</summary>
internal sealed record GraphGrant(bool IsValid, string Problem, string? App, string? Page, ImmutableHashSet<string> Scopes, ILookup<string, string> Targets, DateTimeOffset? EndsAt)
{
    internal static GraphGrant Read(GraphAnswer answer)
    {
        var data = answer.Root.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object ? given : throw JsonPage.Unreadable(answer.Answer, "nothing of the token");
        var problem = data.TryGetProperty("error", out var error) ? ServerWords.From(JsonPage.Text(error, "message")) : "";
        var targets = from granular in List(data, "granular_scopes")
                      from target in List(granular, "target_ids")
                      where target.ValueKind == JsonValueKind.String
                      select (Scope: JsonPage.Text(granular, "scope") ?? "", Target: target.GetString() ?? "");
        return new GraphGrant(
            data.TryGetProperty("is_valid", out var valid) && valid.ValueKind == JsonValueKind.True,
            problem.Length > 0 ? problem : "Facebook does not accept the token.",
            JsonPage.Text(data, "app_id"),
            JsonPage.Text(data, "type") == "PAGE" ? JsonPage.Text(data, "profile_id") : null,
            [.. List(data, "scopes").Where(scope => scope.ValueKind == JsonValueKind.String).Select(scope => scope.GetString() ?? "")],
            targets.ToLookup(target => target.Scope, target => target.Target),
            Instant(data, "expires_at") ?? Instant(data, "data_access_expires_at"));
    }

    /// <summary>The permissions that are not given, or given for others than this Page only.</summary>
    internal IEnumerable<string> Missing(IEnumerable<string> needed, string? page = null) =>
        needed.Where(scope => !Scopes.Contains(scope) || (page is not null && Targets[scope].Any() && !Targets[scope].Contains(page)));

    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    // 0 means never.
    private static DateTimeOffset? Instant(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
