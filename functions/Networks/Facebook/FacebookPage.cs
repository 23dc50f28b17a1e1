using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Facebook;

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
