using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Mastodon;

/// <summary>One account's way to its server: the API, the token, and what an answer means.</summary>
internal sealed class MastodonClient(IMastodonApi api, string token, TimeProvider clock)
{
    internal const string TokenSecret = "token";

    private const string Quota = QuotaNames.RequestsInFiveMinutes;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(MastodonJson.Default.Options));

    internal static MastodonClient At(HttpClient http, string token, TimeProvider clock) => new(RestService.For<IMastodonApi>(http, Settings), token, clock);

    /// <exception cref="NetworkFailedException">No token is stored.</exception>
    internal static async Task<MastodonClient> For(Account account, NetworkHttp http, CredentialVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        var stored = await vault.Find(account.Id, cancellation);
        var token = stored?.Secrets.GetValueOrDefault(TokenSecret)
            ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No access token is stored for this account."));
        var server = account.Server ?? throw new InvalidOperationException($"Account {account.Id} has no server.");
        return At(http.ClientFor(account.Id, server, Quota), token, clock);
    }

    /// <summary>What a position belongs to: ids of another server or account would sort anywhere among ours.</summary>
    internal static string PositionOf(Account account) => $"{account.Server?.Authority}/{account.AuthorIds.FirstOrDefault()}";

    /// <summary>Asks, whatever the answer.</summary>
    internal Task<Answer> Ask(Func<IMastodonApi, string, Task<ApiResponse<string>>> call) => Answer.To(call(api, token), clock);

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<IMastodonApi, string, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(FailureOf(answer));
    }

    /// <summary>Null when it is not there, or not offered by this server.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Func<IMastodonApi, string, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Ok ? answer : answer.Status is 404 or 410 ? null : throw new NetworkFailedException(FailureOf(answer));
    }

    internal static NetworkFailure FailureOf(Answer.Received answer)
    {
        var words = Words(answer);
        return answer switch
        {
            { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
            { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(words),
            { Status: 404 or 410 } => new NetworkFailure.NotFound(words),
            { IsRedirect: true } => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status}); connect the account with that address."),
            { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
            _ => new NetworkFailure.Rejected(words),
        };
    }

    /// <summary>The server's error text; for pages of HTML only the status.</summary>
    internal static string Words(Answer.Received answer)
    {
        var said = "";
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            said = ServerWords.From(JsonPage.Text(json.RootElement, "error_description") ?? JsonPage.Text(json.RootElement, "error"));
        }
        catch (JsonException)
        {
            said = "";
        }

        return said.Length > 0 ? $"{answer.Host} answers {answer.Status}: {said}" : $"{answer.Host} answers {answer.Status}.";
    }
}
