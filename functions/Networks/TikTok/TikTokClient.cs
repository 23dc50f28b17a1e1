using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.TikTok;

/// <summary>One account's way to TikTok: the API, the token, and what an answer means.</summary>
internal sealed class TikTokClient(ITikTokApi api, string token, TimeProvider clock, Action? asked = null)
{
    internal const int PageSize = 30;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(TikTokJson.Default.Options));

    /// <param name="asked">Hears of each request: TikTok sends no headers about its limits.</param>
    internal static TikTokClient At(HttpClient http, string token, TimeProvider clock, Action? asked = null) => new(RestService.For<ITikTokApi>(http, Settings), token, clock, asked);

    internal static string PositionOf(Account account) => $"tiktok/{account.AuthorIds.FirstOrDefault()}";

    /// <summary>Asks, whatever the answer.</summary>
    internal Task<Answer> Ask(Func<ITikTokApi, string, Task<ApiResponse<string>>> call)
    {
        asked?.Invoke();
        return Answer.To(call(api, token), clock);
    }

    /// <summary>What stands under "data" of a success.</summary>
    /// <exception cref="NetworkFailedException">Anything else.</exception>
    internal async Task<JsonElement> Read(Func<ITikTokApi, string, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        if (TikTokFailures.Of(answer, clock.GetUtcNow()) is { } failure) throw new NetworkFailedException(failure);
        using var json = JsonPage.Parse(answer);
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data.Clone() : throw JsonPage.Unreadable(answer, "no data");
    }

    /// <summary>The items of a page and where the next begins; null after the last.</summary>
    internal static (List<JsonElement> Items, long? Next) Page(JsonElement data, string name)
    {
        var items = data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        var more = data.TryGetProperty("has_more", out var flag) && flag.ValueKind == JsonValueKind.True;
        return (items, more && data.TryGetProperty("cursor", out var cursor) && cursor.ValueKind == JsonValueKind.Number && cursor.TryGetInt64(out var next) ? next : null);
    }
}
