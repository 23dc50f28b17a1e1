using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>One account's way to its forum: the API with its key, and what an answer means.</summary>
internal sealed class DiscourseClient(IDiscourseApi api, TimeProvider clock)
{
    internal const string KeySecret = "apiKey";
    internal const string UsernameSetting = "username";

    /// <summary>What is waited where a refusal does not say how long.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(DiscourseJson.Default.Options));

    internal static DiscourseClient At(HttpClient http, string key, string username, TimeProvider clock)
    {
        http.DefaultRequestHeaders.Add("Api-Key", key);
        http.DefaultRequestHeaders.Add("Api-Username", username);
        return new DiscourseClient(RestService.For<IDiscourseApi>(http, Settings), clock);
    }

    /// <exception cref="NetworkFailedException">No key is stored.</exception>
    internal static async Task<DiscourseClient> For(Account account, NetworkHttp http, CredentialVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        var key = (await vault.Find(account.Id, cancellation))?.Secrets.GetValueOrDefault(KeySecret)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No API key is stored for this account."));
        var server = account.Server ?? throw new InvalidOperationException($"Account {account.Id} has no server.");
        return At(http.ClientFor(account.Id, server), key, account.Settings[UsernameSetting], clock);
    }

    /// <summary>What a position belongs to: ids of another forum would sort anywhere among ours.</summary>
    internal static string PositionOf(Account account) => $"{account.Server?.Authority}/{account.AuthorIds.FirstOrDefault()}";

    /// <summary>A key or name that no header can carry is none.</summary>
    internal static bool IsHeader(string? value) => value is { Length: > 0 and <= 500 } && value.All(c => char.IsAscii(c) && !char.IsControl(c));

    internal Task<Answer> Ask(Func<IDiscourseApi, Task<ApiResponse<string>>> call) => Answer.To(call(api), clock);

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<IDiscourseApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(FailureOf(answer));
    }

    /// <summary>Null when it is not there, or not for this user: a forum answers both alike.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Func<IDiscourseApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Ok ? answer
            : answer.Status is 404 or 410 || (answer.Status == 403 && !IsBadKey(answer)) ? null
            : throw new NetworkFailedException(FailureOf(answer));
    }

    /// <summary>403 is also what a closed or private topic answers.</summary>
    internal static bool IsBadKey(Answer.Received answer) => Said(answer).Type is "invalid_access" or "not_logged_in";

    internal static NetworkFailure FailureOf(Answer.Received answer) => Refusal.FailureOf(answer with { RetryAt = Until(answer) }, Words(answer));

    internal static string Words(Answer.Received answer) => Refusal.Words(answer, Said(answer).Words);

    /// <summary>Some installations say how long to wait only in the body.</summary>
    private static DateTimeOffset? Until(Answer.Received answer) =>
        answer is { Status: 429, RetryAt: { } until } && answer.Headers?.RetryAfter is null && Said(answer).Wait is { } seconds
            ? until - Unsaid + TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600))
            : answer.RetryAt;

    private static (string? Words, string? Type, double? Wait) Said(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return default;
            var errors = root.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array
                ? string.Join(" ", list.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.String).Select(error => error.GetString()))
                : null;
            double? wait = root.TryGetProperty("extras", out var extras) && extras.ValueKind == JsonValueKind.Object
                && extras.TryGetProperty("wait_seconds", out var seconds) && seconds.TryGetDouble(out var number) ? number : null;
            return (errors, JsonPage.Text(root, "error_type"), wait);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return default;
        }
    }
}
