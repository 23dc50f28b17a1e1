using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// Where an app's deliveries about one kind of object go: one address for all Pages or accounts of the app. Whoever of them is connected first has it set; when
/// that one goes, it is handed to another. https://developers.facebook.com/docs/graph-api/reference/app/subscriptions
/// </summary>
internal sealed class AppSubscription(NetworkHttp http, TimeProvider clock)
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(MetaJson.Default.Options));

    /// <param name="topic">What is delivered: the object and its fields.</param>
    /// <returns>Why nothing is delivered; null when it is.</returns>
    internal async Task<Wording?> Begin(AppIdentity app, MetaTopic topic, Uri deliveries, CancellationToken cancellation)
    {
        try
        {
            var present = await Address(app, topic, cancellation);
            if (present is null) await Set(app, topic, deliveries, cancellation);
            return present is null || present.Authority == deliveries.Authority ? null : new(
                $"Die App stellt schon an {present.Authority} zu, und das bleibt so. Tragen Sie im Entwicklerportal unter Webhooks die Adresse und das Wort von hier ein, wenn sie hierher zustellen soll.",
                $"The app delivers to {present.Authority} already, and goes on doing so. Enter the address and the word from here in the developer portal, under Webhooks, if it is to deliver here.");
        }
        catch (NetworkFailedException failed)
        {
            return new(
                $"Die Zustellung ließ sich nicht einrichten: {failed.Failure.Words} Tragen Sie Adresse und Wort selbst im Entwicklerportal ein, unter Webhooks.",
                $"Delivery could not be set up: {failed.Failure.Words} Enter address and word in the developer portal yourself, under Webhooks.");
        }
    }

    /// <summary>Hands what goes to this account's address to another account of the app; ends it when there is none.</summary>
    /// <param name="others">Accounts of the same network and app.</param>
    /// <exception cref="NetworkFailedException">It may still be delivered here.</exception>
    internal async Task End(AppIdentity app, MetaTopic topic, Account account, IEnumerable<Account> others, CancellationToken cancellation)
    {
        if (await Address(app, topic, cancellation) is not { } present || present.AbsolutePath != PathOf(account)) return;
        if (others.FirstOrDefault() is { } other) await Set(app, topic, new Uri(present, PathOf(other)), cancellation);
        else await Client(app).Read((api, show) => api.Remove(show.Token, app.Version, app.Id, topic.About, cancellation));
    }

    internal static string PathOf(Account account) => $"/hooks/{account.Id}";

    private async Task<Uri?> Address(AppIdentity app, MetaTopic topic, CancellationToken cancellation)
    {
        var all = (await Client(app).Read((api, show) => api.All(show.Token, app.Version, app.Id, cancellation))).List();
        return all.Items.Where(one => JsonPage.Text(one, "object") == topic.About)
            .Select(one => Uri.TryCreate(JsonPage.Text(one, "callback_url"), UriKind.Absolute, out var address) ? address : null).FirstOrDefault();
    }

    private Task<GraphAnswer> Set(AppIdentity app, MetaTopic topic, Uri deliveries, CancellationToken cancellation) => Client(app).Read((api, show) => api.Set(
        show.Token, app.Version, app.Id,
        new Dictionary<string, string>
        {
            ["object"] = topic.About, ["callback_url"] = deliveries.AbsoluteUri, ["fields"] = topic.Fields, ["include_values"] = "true", ["verify_token"] = HubSignature.VerifyToken(app.Secret),
        },
        cancellation));

    private GraphClient<IMetaAppApi> Client(AppIdentity app) =>
        new(RestService.For<IMetaAppApi>(http.ClientFor(app.Api), Settings), GraphAccess.With($"{app.Id}|{app.Secret}", null), clock);
}

/// <summary>An app, and where its API answers.</summary>
internal sealed record AppIdentity(Uri Api, string Version, string Id, string Secret)
{
    internal static AppIdentity? Of(Uri api, string version, StoredCredentials stored) =>
        stored.Secrets.GetValueOrDefault(SecretNames.ClientId) is { Length: > 0 } id && stored.Secrets.GetValueOrDefault(SecretNames.ClientSecret) is { Length: > 0 } secret ? new AppIdentity(api, version, id, secret) : null;

    /// <summary>A record prints its members; one is a secret.</summary>
    public override string ToString() => $"app {Id}";
}

/// <param name="About">The kind of object: page, instagram.</param>
/// <param name="Fields">What about it, separated by commas.</param>
internal sealed record MetaTopic(string About, string Fields);

internal interface IMetaAppApi
{
    [Get("/{version}/{app}/subscriptions")]
    Task<ApiResponse<string>> All([Authorize] string token, string version, string app, CancellationToken cancellation);

    [Post("/{version}/{app}/subscriptions")]
    Task<ApiResponse<string>> Set([Authorize] string token, string version, string app, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellation);

    [Delete("/{version}/{app}/subscriptions")]
    Task<ApiResponse<string>> Remove([Authorize] string token, string version, string app, [AliasAs("object")] string about, CancellationToken cancellation);
}
