using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;

namespace SocialInbox.Shops.WooCommerce;

/// <summary>One shop's way to its API with its key, and what an answer means.</summary>
internal sealed class WooCommerceClient(IWooCommerceOrdersApi api, TimeProvider time)
{
    internal const string KeySecret = "consumerKey", SecretSecret = "consumerSecret";

    private const string NoRoute = "rest_no_route";

    internal static WooCommerceClient At(NetworkHttp http, ShopAccess access, TimeProvider time)
    {
        var client = http.ClientFor(new AccountId(access.Id), access.Server);
        var pair = $"{access.Secrets.GetValueOrDefault(KeySecret)}:{access.Secrets.GetValueOrDefault(SecretSecret)}";
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        return new WooCommerceClient(RestService.For<IWooCommerceOrdersApi>(client), time);
    }

    /// <returns>False: the key lacks the permission. Whatever else is wrong is thrown.</returns>
    internal async Task<bool> May(Func<IWooCommerceOrdersApi, Task<ApiResponse<string>>> call)
    {
        var answer = await Ask(call);
        if (answer.Status is 401 or 403 && Code(answer)?.Contains("_cannot_", StringComparison.Ordinal) == true) return false;
        ListIn(Good(answer));
        return true;
    }

    /// <exception cref="NetworkFailedException">Anything but a list.</exception>
    internal async Task<ImmutableArray<JsonElement>> List(Func<IWooCommerceOrdersApi, Task<ApiResponse<string>>> call) => ListIn(Good(await Ask(call)));

    /// <returns>Null when there is none.</returns>
    internal async Task<JsonElement?> FindOne(Func<IWooCommerceOrdersApi, Task<ApiResponse<string>>> call)
    {
        var answer = await Ask(call);
        if (answer.Status is 404 or 410 && Code(answer) is { } code && code != NoRoute) return null;
        using var json = JsonPage.Parse(Good(answer));
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw JsonPage.Unreadable(answer, "what is no order");
    }

    private async Task<Answer.Received> Ask(Func<IWooCommerceOrdersApi, Task<ApiResponse<string>>> call) => (await Answer.To(call(api), time)).OrUnreachable();

    private static ImmutableArray<JsonElement> ListIn(Answer.Received answer)
    {
        using var json = JsonPage.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Select(item => item.Clone())] : throw JsonPage.Unreadable(answer, "what is no list");
    }

    private static Answer.Received Good(Answer.Received answer) => answer.Ok ? answer : throw new NetworkFailedException(FailureOf(answer));

    private static NetworkFailure FailureOf(Answer.Received answer)
    {
        var words = Refusal.Words(answer, JsonPage.TextIn(answer, "message") is { } message ? HtmlText.From(message) : null);
        return answer.Status switch
        {
            // A firewall or the host, not the key: it may pass.
            403 when Code(answer) is null => new NetworkFailure.Unreachable($"{words} Something in front of the shop refuses the inbox (firewall, security plugin)."),
            404 when Code(answer) is null or NoRoute => new NetworkFailure.Unreadable($"{words} There is no WooCommerce REST API. Are permalinks other than \"plain\" chosen there?", ""),
            _ => Refusal.FailureOf(answer, words),
        };
    }

    private static string? Code(Answer.Received answer) => JsonPage.TextIn(answer, "code");
}
