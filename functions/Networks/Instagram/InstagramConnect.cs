using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>Checks a token and its permissions, finds the account it is for, and subscribes to what happens there.</summary>
internal sealed class InstagramConnect(InstagramAccess access, LongLivedTokens tokens, TimeProvider clock)
{
    internal static readonly ImmutableArray<string> NeededByPage = ["pages_show_list", "pages_read_engagement", "pages_manage_metadata", "instagram_basic", "instagram_manage_comments"];
    internal static readonly ImmutableArray<string> NeededByItself = ["instagram_business_basic", "instagram_business_manage_comments"];

    private static readonly Wording NotSubscribed = new(
        "Instagram stellt nicht zu, was auf diesem Konto geschieht, es wird nur ab und zu gefragt: Das Abonnement ist fehlgeschlagen.",
        "Instagram does not deliver what happens on this account, it is only asked now and then: the subscription failed.");

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(SecretNames.ClientId)?.Trim() is not { Length: > 0 } || request.Secrets.GetValueOrDefault(SecretNames.ClientSecret)?.Trim() is not { Length: > 0 } secret)
            return new ConnectResult.Refused(new("Geben Sie ID und Geheimcode der App an (Meta-Entwicklerportal).", "Give the app's id and secret (Meta's developer portal)."));
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken)?.Trim() is not { Length: > 0 } token)
            return new ConnectResult.Refused(new("Melden Sie sich an, oder geben Sie ein Token an.", "Sign in, or give a token."));

        try
        {
            return access.IsByItself(request.Settings) ? await ByItself(request, secret, token, cancellation) : await ByPage(request, secret, token, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private async Task<ConnectResult> ByPage(ConnectRequest request, string secret, string token, CancellationToken cancellation)
    {
        var app = request.Secrets[SecretNames.ClientId].Trim();
        if (request.Grant is not null) token = (await tokens.OfFacebook(access.ApiOf(request), access.Version, app, secret, token, cancellation)).AccessToken;
        var grant = GraphGrant.Read(await access.With(request, $"{app}|{secret}", null).Read((api, show) => api.DebugToken(show.Token, access.Version, token, cancellation)));
        if (!grant.IsValid) return new ConnectResult.Refused(Wording.Of(grant.Problem));
        if (grant.App != app) return new ConnectResult.Refused(new("Das Token stammt von einer anderen App als der, deren ID angegeben ist.", "The token was made by another app than the one whose id was given."));

        var client = access.With(request, token, secret);
        var pages = (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, "me", "accounts", "id,name,access_token,instagram_business_account{id,username,name}", 100, null, cancellation)))
            .List().Items.Select(InstagramByPage.Read).OfType<InstagramByPage>().ToList();
        ImmutableArray<string> missing = [.. grant.Missing(NeededByPage)];
        if (pages.Count == 0 || missing.Length > 0)
        {
            return new ConnectResult.Refused(missing.Length > 0
                ? new($"Dem Token fehlt {string.Join(", ", missing)}. Geben Sie diese Rechte und verbinden Sie erneut.", $"The token lacks {string.Join(", ", missing)}. Grant them and connect again.")
                : new(
                    "Das Token sieht keine Seite mit einem professionellen Instagram-Konto. Verknüpfen Sie das Konto mit der Seite.",
                    "The token sees no Page with a professional Instagram account. Link the account to the Page.")) { Missing = missing };
        }

        var wanted = request.Settings.GetValueOrDefault(ConnectRequest.Choice) ?? request.Handle?.Trim().TrimStart('@');
        var chosen = string.IsNullOrEmpty(wanted) ? (pages.Count == 1 ? pages[0] : null) : pages.Find(page => page.Id == wanted || page.Username == wanted);
        if (chosen is null) return new ConnectResult.Choose(new Wording("Welches Konto?", "Which account?"), [.. pages.Select(page => new ConnectOption(page.Id, $"@{page.Username}", page.Page))]);

        // Facebook delivers what happens on Instagram only where the Page is subscribed to something; what it is subscribed to already stays.
        var asPage = access.With(request, chosen.Token, secret);
        var subscribed = await asPage.Find((api, show) => api.List(show.Token, show.Proof, access.Version, chosen.Page, "subscribed_apps", "id", 100, null, cancellation));
        var isSubscribed = subscribed?.List().Items.Any(one => JsonPage.Text(one, "id") == app) == true
            || await Subscribe(asPage, chosen.Page, "feed", cancellation);
        var connected = Connected(request, chosen.Id, chosen.Username, chosen.Name, chosen.Token, secret, isSubscribed, grant.EndsAt);
        return connected with { Settings = connected.Settings.SetItem(PageSubscription.PageSetting, chosen.Page) };
    }

    private async Task<ConnectResult> ByItself(ConnectRequest request, string secret, string token, CancellationToken cancellation)
    {
        var lasting = await Lasting(request, secret, token, cancellation);
        var client = access.With(request, lasting.Token, null);
        var me = (await client.Read((api, show) => api.Object(show.Token, show.Proof, access.Version, "me", "user_id,username,name", cancellation))).Root;
        if (JsonPage.Text(me, "user_id") is not { Length: > 0 } id || JsonPage.Text(me, "username") is not { Length: > 0 } username)
            return new ConnectResult.Refused(new("Instagram sagt nicht, wem das Token gehört. Ist es ein professionelles Konto?", "Instagram does not say whose token it is. Is the account a professional one?"));

        var missing = request.Grant?.Missing(NeededByItself) ?? [];
        if (missing.IsEmpty) missing = await Refused(client, id, cancellation);
        if (!missing.IsEmpty) return new ConnectResult.Refused(new($"Dem Token fehlt {string.Join(", ", missing)}. Geben Sie diese Rechte und verbinden Sie erneut.", $"The token lacks {string.Join(", ", missing)}. Grant them and connect again.")) { Missing = missing };

        var isSubscribed = await Subscribe(client, "me", "comments,mentions", cancellation);
        var connected = Connected(request, id, username, JsonPage.Text(me, "name") is { Length: > 0 } name ? name : username, lasting.Token, secret, isSubscribed, lasting.EndsAt);
        return lasting.IsAssumed ? connected with { Warning = connected.Warning is { } also ? also.And(PastedToken.Warning) : PastedToken.Warning } : connected;
    }

    private async Task<PastedToken> Lasting(ConnectRequest request, string secret, string token, CancellationToken cancellation)
    {
        if (request.Grant is null) return await tokens.OfPasted(access.ApiOf(request), "ig", secret, token, InstagramAccess.RenewAhead, cancellation);
        var made = await tokens.Exchange(access.ApiOf(request), "ig", secret, token, cancellation);
        return new PastedToken(made.AccessToken, made.ExpiresAt ?? clock.GetUtcNow().AddDays(59), IsAssumed: false);
    }

    // Instagram tells nobody what a token may: reading shows it.
    private async Task<ImmutableArray<string>> Refused(GraphClient<IInstagramApi> client, string id, CancellationToken cancellation)
    {
        var answer = await client.Ask((api, show) => api.List(show.Token, show.Proof, access.Version, id, "media", "id,comments{id}", 1, null, cancellation));
        return answer is Answer.Received refused && GraphError.In(refused) is { NeedsPerson: true, Code: not 190 } ? ["instagram_business_manage_comments"] : [];
    }

    private async Task<bool> Subscribe(GraphClient<IInstagramApi> client, string id, string fields, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string> { ["subscribed_fields"] = fields };
        var answer = await client.Ask((api, show) => api.Comment(show.Token, show.Proof, access.Version, id, "subscribed_apps", form, cancellation));
        return answer is Answer.Received { Ok: true } taken && GraphError.In(taken) is null;
    }

    private static ConnectResult.Connected Connected(ConnectRequest request, string id, string username, string name, string token, string secret, bool isSubscribed, DateTimeOffset? endsAt)
    {
        var settings = request.Settings.Remove(ConnectRequest.Choice);
        return new ConnectResult.Connected(
            $"@{username}",
            name,
            [id, username],
            settings,
            request.Secrets.SetItem(SecretNames.AccessToken, token).SetItem(SecretNames.ClientSecret, secret).SetItem(SecretNames.Webhook, secret).SetItem(HubSignature.VerifyTokenSecret, HubSignature.VerifyToken(secret)),
            endsAt) { Made = [HubSignature.VerifyTokenSecret], Warning = isSubscribed ? null : NotSubscribed };
    }
}

/// <summary>An account that is read by its Page's token.</summary>
internal sealed record InstagramByPage(string Page, string Token, string Id, string Username, string Name)
{
    internal static InstagramByPage? Read(JsonElement page)
    {
        if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty("instagram_business_account", out var account)) return null;
        return JsonPage.Text(page, "id") is { } id && JsonPage.Text(page, "access_token") is { } token && JsonPage.Text(account, "id") is { } ig && JsonPage.Text(account, "username") is { Length: > 0 } name
            ? new InstagramByPage(id, token, ig, name, ServerWords.From(JsonPage.Text(account, "name")) is { Length: > 0 } shown ? shown : name)
            : null;
    }

    /// <summary>A record prints its members; one is a secret.</summary>
    public override string ToString() => $"@{Username}";
}
