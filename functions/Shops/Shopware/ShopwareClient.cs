using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;

namespace SocialInbox.Shops.Shopware;

/// <summary>One shop's way to its API: a token for ten minutes, and what an answer means.</summary>
internal sealed partial class ShopwareClient(IShopwareAdminApi api, ShopAccess access, ShopTokens tokens, TimeProvider time)
{
    internal const string IdSecret = "clientId", SecretSecret = "clientSecret";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(ShopwareJson.Default.Options));

    internal static ShopwareClient At(NetworkHttp http, ShopAccess access, ShopTokens tokens, TimeProvider time) =>
        new(RestService.For<IShopwareAdminApi>(http.ClientFor(new AccountId(access.Id), access.Server), Settings), access, tokens, time);

    /// <exception cref="NetworkFailedException">Anything but a list.</exception>
    internal async Task<ImmutableArray<JsonElement>> Search(string entity, JsonObject criteria, CancellationToken cancellation)
    {
        var answer = await Ask(entity, criteria, cancellation);
        return answer.Ok ? ListIn(answer) : throw new NetworkFailedException(FailureOf(answer));
    }

    /// <returns>The permissions that are missing for it, by the shop's names; empty: none is.</returns>
    internal async Task<ImmutableArray<string>> Missing(string entity, JsonObject criteria, CancellationToken cancellation)
    {
        var answer = await Ask(entity, criteria, cancellation);
        if (answer.Status == 403) return [.. Privileges().Matches(answer.Body).Select(found => found.Value).DefaultIfEmpty($"{entity.Replace('-', '_')}:read").Distinct()];
        if (!answer.Ok) throw new NetworkFailedException(FailureOf(answer));
        ListIn(answer);
        return [];
    }

    // A token that ended early is fetched anew, once.
    private async Task<Answer.Received> Ask(string entity, JsonObject criteria, CancellationToken cancellation)
    {
        var answer = await Send(entity, criteria, cancellation);
        if (answer.Status != 401) return answer;
        tokens.Forget(access);
        return await Send(entity, criteria, cancellation);
    }

    private async Task<Answer.Received> Send(string entity, JsonObject criteria, CancellationToken cancellation)
    {
        var token = await tokens.Of(access, () => Fetch(cancellation));
        return (await Answer.To(api.Search(entity, token, (JsonObject)criteria.DeepClone(), cancellation), time)).OrUnreachable();
    }

    private async Task<(string Token, TimeSpan Lasts)> Fetch(CancellationToken cancellation)
    {
        var credentials = new JsonObject
        {
            ["grant_type"] = "client_credentials", ["client_id"] = access.Secrets.GetValueOrDefault(IdSecret, ""), ["client_secret"] = access.Secrets.GetValueOrDefault(SecretSecret, ""),
        };
        var answer = (await Answer.To(api.Token(credentials, cancellation), time)).OrUnreachable();
        if (answer.Status == 400) throw new NetworkFailedException(new NetworkFailure.CredentialsRefused(Words(answer)));
        if (!answer.Ok) throw new NetworkFailedException(FailureOf(answer));
        return ShopTokens.In(answer, otherwise: TimeSpan.FromMinutes(9));
    }

    private static ImmutableArray<JsonElement> ListIn(Answer.Received answer)
    {
        using var json = JsonPage.Parse(answer);
        return json.RootElement.At("data") is { ValueKind: JsonValueKind.Array } data ? [.. data.EnumerateArray().Select(item => item.Clone())] : throw JsonPage.Unreadable(answer, "what is no list");
    }

    private static NetworkFailure FailureOf(Answer.Received answer) => Refusal.FailureOf(answer, Words(answer));

    private static string Words(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var error = json.RootElement.At("errors").List().FirstOrDefault();
            return Refusal.Words(answer, error.At("detail").Text() ?? error.At("title").Text());
        }
        catch (JsonException)
        {
            return Refusal.Words(answer, null);
        }
    }

    [GeneratedRegex(@"\b[a-z_]{2,60}:(read|create|update|delete)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Privileges();
}

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ShopwareJson : JsonSerializerContext;
