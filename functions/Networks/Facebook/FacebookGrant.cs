using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>What a token is good for, as Facebook says. https://developers.facebook.com/docs/graph-api/reference/debug_token</summary>
internal sealed record FacebookGrant(bool IsValid, string Problem, string? App, string? Page, ImmutableHashSet<string> Scopes, ILookup<string, string> Targets, DateTimeOffset? EndsAt)
{
    /// <summary>To find the Page, read what it posts, what others write, answer and hide, and be told of it.</summary>
    internal static readonly ImmutableArray<string> Needed = ["pages_show_list", "pages_read_engagement", "pages_read_user_content", "pages_manage_engagement", "pages_manage_metadata"];

    internal static FacebookGrant Read(GraphAnswer answer)
    {
        var data = answer.Root.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object ? given : throw JsonPage.Unreadable(answer.Answer, "nothing of the token");
        var problem = data.TryGetProperty("error", out var error) ? ServerWords.From(JsonPage.Text(error, "message")) : "";
        var targets = from granular in List(data, "granular_scopes")
                      from target in List(granular, "target_ids")
                      where target.ValueKind == JsonValueKind.String
                      select (Scope: JsonPage.Text(granular, "scope") ?? "", Target: target.GetString() ?? "");
        return new FacebookGrant(
            data.TryGetProperty("is_valid", out var valid) && valid.ValueKind == JsonValueKind.True,
            problem.Length > 0 ? problem : "Facebook does not accept the token.",
            JsonPage.Text(data, "app_id"),
            JsonPage.Text(data, "type") == "PAGE" ? JsonPage.Text(data, "profile_id") : null,
            [.. List(data, "scopes").Where(scope => scope.ValueKind == JsonValueKind.String).Select(scope => scope.GetString() ?? "")],
            targets.ToLookup(target => target.Scope, target => target.Target),
            Instant(data, "expires_at") ?? Instant(data, "data_access_expires_at"));
    }

    /// <summary>The permissions that are not given, or given for other Pages only.</summary>
    internal IEnumerable<string> Missing(string? page) =>
        Needed.Where(scope => !Scopes.Contains(scope) || (page is not null && Targets[scope].Any() && !Targets[scope].Contains(page)));

    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    // 0 means never.
    private static DateTimeOffset? Instant(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

/// <summary>A Page that a token sees, and the token that acts as it.</summary>
internal sealed record FacebookPage(string Id, string Name, string? Username, string Token, ImmutableArray<string> Tasks)
{
    /// <summary>What the person or system user must be allowed on the Page: to answer and hide, and to have it delivered.</summary>
    private static readonly ImmutableArray<string> NeededTasks = ["MODERATE", "MANAGE"];

    internal IEnumerable<string> MissingTasks => Tasks.IsEmpty ? [] : NeededTasks.Except(Tasks).Select(task => $"the task {task} on the Page");

    internal static FacebookPage Read(JsonElement page)
    {
        var id = JsonPage.Text(page, "id") ?? "";
        var tasks = page.TryGetProperty("tasks", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(task => task.ValueKind == JsonValueKind.String).Select(task => task.GetString() ?? "") : [];
        return new FacebookPage(id, ServerWords.From(JsonPage.Text(page, "name")) is { Length: > 0 } name ? name : id, JsonPage.Text(page, "username"), JsonPage.Text(page, "access_token") ?? "", [.. tasks]);
    }

    /// <summary>A record prints its members; one is a secret.</summary>
    public override string ToString() => $"Page {Id}";
}
