using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;

namespace SocialInbox.Shops.Shopify;

/// <summary>One shop's way to its API: the token of the moment, and what an answer means. Most failures come with status 200.</summary>
internal sealed class ShopifyClient(IShopifyAdminApi api, ShopAccess access, ShopTokens tokens, TimeProvider time)
{
    internal const string TokenSecret = "accessToken", IdSecret = "clientId", SecretSecret = "clientSecret", VersionSetting = "apiVersion";
    internal const string PresetVersion = "2026-07";

    private const string Denied = "ACCESS_DENIED";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(ShopifyJson.Default.Options));

    internal static ShopifyClient At(NetworkHttp http, ShopAccess access, ShopTokens tokens, TimeProvider time) =>
        new(RestService.For<IShopifyAdminApi>(http.ClientFor(new AccountId(access.Id), access.Server), Settings), access, tokens, time);

    /// <returns>The member of data that was asked for. Single fields that the token may not see are null in it.</returns>
    /// <exception cref="NetworkFailedException">Anything else.</exception>
    internal async Task<JsonElement> Ask(JsonObject question, string member, CancellationToken cancellation)
    {
        var answer = await Send(question, cancellation);
        if (answer.Status == 401 && !access.Secrets.ContainsKey(TokenSecret))
        {
            tokens.Forget(access);
            answer = await Send(question, cancellation);
        }

        if (!answer.Ok) throw new NetworkFailedException(Refusal.FailureOf(answer, Refusal.Words(answer, Errors(answer))));
        using var json = JsonPage.Parse(answer);
        var errors = json.RootElement.At("errors").List().ToList();
        var data = json.RootElement.At("data").At(member);
        if (data is { } found && errors.TrueForAll(error => CodeOf(error) == Denied)) return found.Clone();
        throw errors.Count == 0 ? JsonPage.Unreadable(answer, "neither data nor errors") : new NetworkFailedException(FailureOf(errors, json.RootElement, answer.Host));
    }

    private async Task<Answer.Received> Send(JsonObject question, CancellationToken cancellation)
    {
        var token = access.Secrets.GetValueOrDefault(TokenSecret) ?? await tokens.Of(access, () => Fetch(cancellation));
        var version = access.Settings.GetValueOrDefault(VersionSetting, PresetVersion);
        return (await Answer.To(api.Ask(version, token, (JsonObject)question.DeepClone(), cancellation), time)).OrUnreachable();
    }

    private async Task<(string Token, TimeSpan Lasts)> Fetch(CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = access.Secrets.GetValueOrDefault(IdSecret, ""), ["client_secret"] = access.Secrets.GetValueOrDefault(SecretSecret, ""),
        };
        var answer = (await Answer.To(api.Token(form, cancellation), time)).OrUnreachable();
        if (answer.Status is 400 or 401 or 403) throw new NetworkFailedException(new NetworkFailure.CredentialsRefused(Refusal.Words(answer, Errors(answer))));
        if (!answer.Ok) throw new NetworkFailedException(Refusal.FailureOf(answer, Refusal.Words(answer, Errors(answer))));
        return ShopTokens.In(answer, otherwise: TimeSpan.FromHours(1));
    }

    private NetworkFailure FailureOf(List<JsonElement> errors, JsonElement root, string host)
    {
        var words = $"{host}: {errors.Select(error => error.At("message").Line()).FirstOrDefault(message => message is not null) ?? "an error without words"}";
        if (errors.Exists(error => CodeOf(error) == "THROTTLED")) return new NetworkFailure.Throttled(time.GetUtcNow() + Wait(root), words);
        return errors.Exists(error => CodeOf(error) == Denied) ? new NetworkFailure.CredentialsRefused(words) : new NetworkFailure.Rejected(words);
    }

    // https://shopify.dev/docs/api/usage/limits: what the question costs has to have come back into the bucket.
    private static TimeSpan Wait(JsonElement root)
    {
        var cost = root.At("extensions").At("cost");
        double? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var found) && double.IsFinite(found) ? found : null;
        var status = cost.At("throttleStatus");
        return Number(cost.At("requestedQueryCost")) is { } wanted && Number(status.At("currentlyAvailable")) is { } there && Number(status.At("restoreRate")) is { } rate and > 0
            ? TimeSpan.FromSeconds(Math.Clamp((wanted - there) / rate, 1, 60))
            : TimeSpan.FromSeconds(5);
    }

    private static string? CodeOf(JsonElement error) => error.At("extensions").At("code").Text();

    // "errors" may be a text, and OAuth says it in other members.
    private static string? Errors(Answer.Received answer) => JsonPage.TextIn(answer, "errors") ?? JsonPage.TextIn(answer, "error_description") ?? JsonPage.TextIn(answer, "error");
}

[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ShopifyJson : JsonSerializerContext;
