using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>Checks a site's address, a user with an application password, and the shop's key where one is given.</summary>
internal sealed class WordPressConnect(NetworkHttp http, TimeProvider clock)
{
    /// <summary>Numbers of other users whose answers are the brand's, separated by commas.</summary>
    internal const string ColleaguesSetting = "colleagues";

    internal static readonly ConnectForm Form = new(
    [
        new(ConnectForm.Server, new("Adresse der Website", "Address of the site"), new("Die Startseite, mit Pfad, wenn WordPress in einem Verzeichnis liegt.", "Its front page, with the path where WordPress lies in a folder.")) { Kind = FieldKind.Address, Example = "https://shop.example" },
        new(ConnectForm.Handle, new("Anmeldename der Marke", "The brand's user name"), new("Ein Nutzer mit der Rolle Redakteur oder Shop-Manager.", "A user with the role Editor or Shop Manager.")) { Example = "support" },
        new(WordPressClient.PasswordSecret, new("Anwendungspasswort", "Application password"), new("Im Profil dieses Nutzers, ganz unten. Nicht das Passwort zum Anmelden.", "In that user's profile, at the bottom. Not the one for signing in.")) { Kept = FieldKept.Secret },
        new(WordPressClient.ConsumerKeySecret, new("WooCommerce: Consumer Key", "WooCommerce: consumer key"), new("Nur für Bewertungen: WooCommerce, Einstellungen, Erweitert, REST-API, Lesen.", "For reviews only: WooCommerce, Settings, Advanced, REST API, Read.")) { Kept = FieldKept.Secret, Required = false, Example = "ck_…" },
        new(WordPressClient.ConsumerSecretSecret, new("WooCommerce: Consumer Secret", "WooCommerce: consumer secret"), new("Steht daneben.", "Stands beside it.")) { Kept = FieldKept.Secret, Required = false, Example = "cs_…" },
        new(ColleaguesSetting, new("Weitere Nutzer der Marke", "Other users of the brand"), new("Nummern der Nutzer, deren Antworten auch Antworten der Marke sind, durch Kommas getrennt.", "Numbers of users whose answers are the brand's too, separated by commas.")) { Required = false, Example = "3, 8" },
    ]);

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Server is not { } server) return new ConnectResult.Refused(new("Geben Sie die Adresse der Website an, etwa https://shop.example.", "Give the address of the site, such as https://shop.example."));
        if (request.Handle?.Trim().TrimStart('@') is not { Length: > 0 and <= 100 } login || login.Contains(':')) return new ConnectResult.Refused(new("Geben Sie den Namen an, mit dem sich der Benutzer der Marke anmeldet.", "Give the name with which the brand's user signs in."));
        if (request.Secrets.GetValueOrDefault(WordPressClient.PasswordSecret)?.Trim() is not { Length: > 0 } password)
            return new ConnectResult.Refused(new("Geben Sie ein Anwendungspasswort an (im Profil dieses Benutzers auf der Website).", "Give an application password (in that user's profile on the site)."));
        var secrets = request.Secrets.SetItem(WordPressClient.PasswordSecret, password);
        if (secrets.ContainsKey(WordPressClient.ConsumerKeySecret) != secrets.ContainsKey(WordPressClient.ConsumerSecretSecret))
            return new ConnectResult.Refused(new("Für Rezensionen geben Sie Consumer Key und Consumer Secret von WooCommerce an, beide.", "For reviews give both the consumer key and the consumer secret of WooCommerce."));

        try
        {
            return await Introduce(WordPressClient.At(() => http.ClientFor(server), login, secrets, clock), login, secrets, request, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<ConnectResult> Introduce(
        WordPressClient client, string login, ImmutableDictionary<string, string> secrets, ConnectRequest request, CancellationToken cancellation)
    {
        var answer = await client.Read(api => api.Me(cancellation));
        using var json = JsonPage.Parse(answer);
        var me = json.RootElement;
        if (me.ValueKind != JsonValueKind.Object || !me.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number))
            return new ConnectResult.Refused(new($"{answer.Host} antwortet nicht wie WordPress. Sind dort andere Permalinks als „Einfach“ gewählt?", $"{answer.Host} does not answer like WordPress. Are permalinks other than \"plain\" chosen there?"));
        if (!(me.TryGetProperty("capabilities", out var all) && all.ValueKind == JsonValueKind.Object && all.TryGetProperty("moderate_comments", out var may) && may.ValueKind == JsonValueKind.True))
            return new ConnectResult.Refused(new($"Dem Benutzer {login} fehlt das Recht moderate_comments: Geben Sie ihm die Rolle Redakteur oder Shop-Manager.", $"The user {login} lacks the permission moderate_comments: give it the role Editor or Shop Manager."));
        await client.Read(api => api.Comments(1, 1, cancellation));
        if (client.HasShop) await client.ReadShop(api => api.Reviews(1, 1, cancellation));

        var colleagues = request.Settings.GetValueOrDefault(ColleaguesSetting, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ConnectResult.Connected(
            login,
            JsonPage.Text(me, "name") is { Length: > 0 } name ? name : login,
            [.. colleagues.Where(colleague => WordPressPosts.Number(colleague) is > 0).Prepend(WordPressPosts.Id(number)).Distinct()],
            request.Settings.SetItem(WordPressClient.LoginSetting, login),
            client.HasShop && !secrets.ContainsKey(SecretNames.Webhook) ? secrets.Add(SecretNames.Webhook, NewSecret.Make()) : secrets,
            ExpiresAt: null);
    }
}
