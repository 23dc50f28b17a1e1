using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Refit;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>Finds the locations that a consent is for, and tries to read the chosen one's reviews.</summary>
internal sealed class GoogleConnect(GoogleClient client, TimeProvider clock)
{
    /// <summary>A hundred locations each: chains have many.</summary>
    private const int MostPages = 20;

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (GoogleConsent.Refusal(request, GoogleClient.Scope) is { } refusal) return refusal;
        try
        {
            return await Introduce(request, request.Secrets[SecretNames.AccessToken], cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private async Task<ConnectResult> Introduce(ConnectRequest request, string token, CancellationToken cancellation)
    {
        var locations = new List<(string Name, string Title)>();
        foreach (var account in (await Names(client.Accounts().Accounts(token, cancellation), "accounts", "accountName")).Found)
        {
            string? next = null;
            for (var page = 0; page < MostPages; page++)
            {
                // This API names a location without its account, the one of the reviews with it.
                var (found, follows) = await Names(client.Locations().Locations(token, account.Name, next, cancellation), "locations", "title");
                locations.AddRange(found.Where(location => location.Name.StartsWith("locations/", StringComparison.Ordinal)).Select(location => ($"{account.Name}/{location.Name}", location.Title)));
                if (string.IsNullOrEmpty(follows) || follows == next) break;
                next = follows;
            }
        }

        var chosen = request.Settings.GetValueOrDefault(ConnectRequest.Choice);
        if (locations.Count == 0) return new ConnectResult.Refused(new("Dieses Google-Konto verwaltet keinen Standort. Melden Sie sich als Inhaber oder Verwalter des Unternehmensprofils an.", "This Google account manages no location. Sign in as an owner or manager of the business profile."));
        if (locations.Count > 1 && locations.TrueForAll(location => location.Name != chosen))
            return new ConnectResult.Choose(new Wording("Welcher Standort?", "Which location?"), [.. locations.Select(location => new ConnectOption(location.Name, location.Title))]);

        var own = locations.Count == 1 ? locations[0] : locations.First(location => location.Name == chosen);
        var handle = own.Name[own.Name.IndexOf("locations/", StringComparison.Ordinal)..];
        await Read(client.Reviews().Reviews(token, own.Name, 1, "updateTime desc", null, cancellation));
        return new ConnectResult.Connected(
            handle, own.Title.Length > 0 ? own.Title : handle, [own.Name, handle], request.Settings.Remove(ConnectRequest.Choice),
            request.Secrets.SetItem(SecretNames.Webhook, Audience(request.Secrets.GetValueOrDefault(SecretNames.ClientSecret, ""), own.Name)), request.Grant?.ExpiresAt);
    }

    private async Task<(List<(string Name, string Title)> Found, string? Next)> Names(Task<ApiResponse<string>> call, string list, string title)
    {
        using var json = JsonPage.Parse(await Read(call));
        List<(string, string)> found = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Where(item => PostLimits.IsId(JsonPage.Text(item, "name"))).Select(item => (JsonPage.Text(item, "name")!, ServerWords.From(JsonPage.Text(item, title))))]
            : [];
        return (found, JsonPage.Text(json.RootElement, "nextPageToken"));
    }

    private async Task<Answer.Received> Read(Task<ApiResponse<string>> call)
    {
        var answer = (await Answer.To(call, clock)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(GoogleFailures.Of(answer, clock.GetUtcNow()));
    }

    // What the subscription names as the audience of its tokens. The same at every connect, so that the subscription stays good.
    private static string Audience(string clientSecret, string location) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes($"deliveries for {location}")));
}
