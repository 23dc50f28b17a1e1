using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>Checks a token and its permissions, finds the Page it is for, and subscribes to what happens there.</summary>
internal sealed class FacebookConnect(FacebookAccess access, LongLivedTokens tokens)
{
    /// <summary>To find the Page, read what it posts, what others write, answer and hide, and be told of it.</summary>
    internal static readonly ImmutableArray<string> Needed = ["pages_show_list", "pages_read_engagement", "pages_read_user_content", "pages_manage_engagement", "pages_manage_metadata"];

    internal const string Subscribed = "feed,mention,ratings";
    private const string PageFields = "id,name,username,access_token,tasks";

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.ClientId)?.Trim() is not { Length: > 0 } app || request.Secrets.GetValueOrDefault(SecretNames.ClientSecret)?.Trim() is not { Length: > 0 } secret)
            return new ConnectResult.Refused(new("Geben Sie ID und Geheimcode der App an (Meta-Entwicklerportal: Ihre App, Einstellungen, Allgemeines).", "Give the app's id and secret (Meta's developer portal: your app, Settings, Basic)."));
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token)
            return new ConnectResult.Refused(new("Melden Sie sich bei Facebook an, oder geben Sie das Token eines Systembenutzers an.", "Sign in at Facebook, or give the token of a system user."));

        try
        {
            // A token of an hour becomes one of sixty days, and the Page's tokens made of that do not end.
            if (request.Grant is not null) token = (await tokens.OfFacebook(access.ApiOf(request.Server), access.Version, app, secret, token, cancellation)).AccessToken;
            return await Introduce(request, new FacebookApp(app, secret), token, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private async Task<ConnectResult> Introduce(ConnectRequest request, FacebookApp app, string token, CancellationToken cancellation)
    {
        var answer = await access.With(request.Server, $"{app.Id}|{app.Secret}", null).Read((api, show) => api.DebugToken(show.Token, access.Version, token, cancellation));
        var grant = GraphGrant.Read(answer);
        if (!grant.IsValid) return new ConnectResult.Refused(Wording.Of(grant.Problem));
        if (grant.App != app.Id) return new ConnectResult.Refused(new("Das Token stammt von einer anderen App als der, deren ID angegeben ist.", "The token was made by another app than the one whose id was given."));

        var pages = grant.Page is { } only
            ? [FacebookPage.Read((await access.With(request.Server, token, app.Secret).Read((api, show) => api.Object(show.Token, show.Proof, access.Version, only, "id,name,username", cancellation))).Root) with { Token = token }]
            : await Pages(request.Server, app, token, cancellation);
        if (pages.Count == 0) return new ConnectResult.Refused(new("Das Token sieht keine Seite. Geben Sie der Person oder dem Systembenutzer eine Rolle auf der Seite und dem Token das Recht pages_show_list.", "The token sees no Page. Give the person or system user a role on the Page, and the token the permission pages_show_list.")) { Missing = [.. grant.Missing(Needed)] };
        var chosen = Chosen(pages, request);
        if (chosen is null) return new ConnectResult.Choose(new Wording("Welche Seite?", "Which Page?"), [.. pages.Select(page => new ConnectOption(page.Id, page.Name, page.Username))]);

        ImmutableArray<string> missing = [.. grant.Missing(Needed, chosen.Id), .. chosen.MissingTasks];
        if (missing.Length > 0) return new ConnectResult.Refused(new($"Dem Token fehlt {string.Join(", ", missing)}. Geben Sie diese Rechte und verbinden Sie erneut.", $"The token lacks {string.Join(", ", missing)}. Grant them and connect again.")) { Missing = missing };
        return new ConnectResult.Connected(
            chosen.Username is { Length: > 0 } name ? $"@{name}" : chosen.Id,
            chosen.Name,
            [chosen.Id],
            request.Settings.Remove(ConnectRequest.Choice),
            ImmutableDictionary<string, string>.Empty
                .Add(SecretNames.AccessToken, chosen.Token)
                .Add(SecretNames.ClientId, app.Id)
                .Add(SecretNames.ClientSecret, app.Secret)
                .Add(SecretNames.Webhook, app.Secret)
                .Add(HubSignature.VerifyTokenSecret, HubSignature.VerifyToken(app.Secret)),
            grant.EndsAt) { Made = [HubSignature.VerifyTokenSecret], Warning = await Subscribe(request, app, chosen, cancellation) };
    }

    private static FacebookPage? Chosen(List<FacebookPage> pages, ConnectRequest request)
    {
        var wanted = request.Settings.GetValueOrDefault(ConnectRequest.Choice) ?? request.Handle?.Trim().TrimStart('@');
        return string.IsNullOrEmpty(wanted)
            ? pages.Count == 1 ? pages[0] : null
            : pages.Find(page => page.Id == wanted || string.Equals(page.Username, wanted, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<List<FacebookPage>> Pages(Uri? server, FacebookApp app, string token, CancellationToken cancellation)
    {
        var client = access.With(server, token, app.Secret);
        var pages = new List<FacebookPage>();
        string? after = null;
        do
        {
            var from = after;
            var list = (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, "me", "accounts", PageFields, 100, from, cancellation))).List();
            pages.AddRange(list.Items.Select(FacebookPage.Read).Where(page => page.Token.Length > 0));
            after = list.HasNext ? list.After : null;
        }
        while (after is not null && pages.Count < 1000);
        return pages;
    }

    /// <summary>The Page has to be subscribed, the app beside it; that one is there hides that the other is not.</summary>
    private async Task<Wording?> Subscribe(ConnectRequest request, FacebookApp app, FacebookPage page, CancellationToken cancellation)
    {
        var client = access.With(request.Server, page.Token, app.Secret);
        var form = new Dictionary<string, string> { ["subscribed_fields"] = Subscribed };
        var answer = await client.Ask((api, show) => api.Subscribe(show.Token, show.Proof, access.Version, page.Id, form, cancellation));
        if (answer is Answer.Received { Ok: true } taken && GraphError.In(taken) is null
            && await client.Find((api, show) => api.List(show.Token, show.Proof, access.Version, page.Id, "subscribed_apps", "id,subscribed_fields", 100, null, cancellation)) is { } apps
            && apps.List().Items.Any(one => JsonPage.Text(one, "id") == app.Id))
            return null;
        var words = answer is Answer.Received refused ? GraphFailures.Words(refused, GraphError.In(refused)) : "";
        return new(
            $"Facebook stellt nicht zu, was auf dieser Seite geschieht, sie wird nur ab und zu gefragt: Das Abonnement ist fehlgeschlagen. {words}".TrimEnd(),
            $"Facebook does not deliver what happens on this Page, it is only asked now and then: the subscription failed. {words}".TrimEnd());
    }
}

internal sealed record FacebookApp(string Id, string Secret)
{
    /// <summary>A record prints its members; one is a secret.</summary>
    public override string ToString() => $"app {Id}";
}
