using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>One bot's way to the Bot API, and what an answer means. The words of a failure never name an address: the token is in it.</summary>
internal sealed class TelegramClient(ITelegramApi api, TimeProvider clock)
{
    internal const string TokenSecret = "token";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(TelegramJson.Default.Options));

    internal static TelegramClient At(Func<Uri, HttpClient> http, Uri server, string token, TimeProvider clock) =>
        new(RestService.For<ITelegramApi>(http(new Uri($"{server.AbsoluteUri.TrimEnd('/')}/bot{token}")), Settings), clock);

    /// <exception cref="NetworkFailedException">No token is stored.</exception>
    internal static async Task<TelegramClient> For(Account account, Uri fallback, NetworkHttp http, CredentialVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        var token = (await vault.Find(account.Id, cancellation))?.Secrets.GetValueOrDefault(TokenSecret)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No bot token is stored for this account."));
        return At(address => http.ClientFor(account.Id, address), account.Server ?? fallback, token, clock);
    }

    /// <summary>Digits, a colon, and what an address can hold: 123456:ABC-def_1.</summary>
    internal static bool IsToken(string? token) =>
        token?.Split(':') is [{ Length: > 0 and <= 20 } id, { Length: >= 10 and <= 100 } key] && id.All(char.IsAsciiDigit) && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Asks, whatever the answer. A refusal may come with status 200: then its own code counts.</summary>
    internal async Task<Answer> Ask(Func<ITelegramApi, Task<ApiResponse<string>>> call)
    {
        var answer = await Answer.To(call(api), clock);
        if (answer is not Answer.Received received) return answer;
        var said = Said(received);
        if (said.Code is { } code && received.Ok) received = received with { Status = code };
        var now = clock.GetUtcNow();
        return received.Status == 429 && received.Headers?.Contains("Retry-After") != true && said.RetryAfter is { } seconds
            ? received with { RetryAt = now.AddSeconds(Math.Clamp(seconds, 1, RetryAdvice.Longest.TotalSeconds)) }
            : received.Status == 429 ? received with { RetryAt = received.RetryAt ?? now.AddMinutes(1) } : received;
    }

    /// <summary>The result of a call.</summary>
    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<JsonElement> Read(Func<ITelegramApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        if (!answer.Ok) throw new NetworkFailedException(FailureOf(answer));
        using var json = JsonPage.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("result", out var result)
            ? result.Clone()
            : throw JsonPage.Unreadable(answer, "without a result");
    }

    internal static NetworkFailure FailureOf(Answer.Received answer) => answer.Status == 409
        ? new NetworkFailure.Rejected($"{Words(answer)} Somebody else reads this bot's updates: use a bot of its own for the inbox.")
        : Refusal.FailureOf(answer, Words(answer));

    internal static string Words(Answer.Received answer) => Refusal.Words(answer, Said(answer).Words);

    /// <summary>The id that a group has since it grew into a larger kind.</summary>
    internal static long? MovedTo(Answer.Received answer) => Said(answer).MovedTo;

    private static (int? Code, string? Words, double? RetryAfter, long? MovedTo) Said(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("ok", out var ok) || ok.ValueKind != JsonValueKind.False) return default;
            var parameters = root.TryGetProperty("parameters", out var more) ? more : default;
            return ((int?)Number(root, "error_code"), JsonPage.Text(root, "description"), Number(parameters, "retry_after"), Number(parameters, "migrate_to_chat_id"));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    internal static long? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
